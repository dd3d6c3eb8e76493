import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Id, recordFields } from './record.ts';

export const Country = z.enum(['VN', 'LA']);
export type Country = z.infer<typeof Country>;

export const OrganisationKind = z.enum(['border-guard', 'military', 'police', 'customs', 'forest', 'other']);
export const OrganisationLevel = z.enum(['government', 'province', 'district', 'post', 'company', 'gate']);

/** A unit under one name; a renaming or merger makes a new record and points to it as successor. */
export const Organisation = z.object({
  ...recordFields,
  country: Country,
  kind: OrganisationKind,
  level: OrganisationLevel,
  name: Names,
  province: z.string(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  successorId: Id.nullable(),
});
export type Organisation = z.infer<typeof Organisation>;

function isValidOn(organisation: Organisation, date: PlainDate): boolean {
  return organisation.validFrom <= date && (organisation.validTo === null || date <= organisation.validTo);
}

/** The line of renamings and mergers that `id` belongs to, oldest name first; empty where it is unknown. */
function lineOf(organisations: readonly Organisation[], id: Id): Organisation[] {
  const seen = new Set<Id>();
  const line: Organisation[] = [];
  const visit = (organisation: Organisation | undefined): void => {
    if (!organisation || seen.has(organisation.id)) return;
    seen.add(organisation.id);
    for (const earlier of organisations) if (earlier.successorId === organisation.id) visit(earlier);
    line.push(organisation);
    visit(organisations.find((candidate) => candidate.id === organisation.successorId));
  };
  visit(organisations.find((organisation) => organisation.id === id));
  return line.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/**
 * The record under which the unit `id` stood on `date`: a document shows the name of its day
 * (domain.md section 6, rule 15), whichever of the unit's records is pointed at. Where none was valid
 * that day the nearest name of the line in time is given; undefined only for an unknown id.
 */
export function organisationOn(
  organisations: readonly Organisation[],
  id: Id,
  date: PlainDate,
): Organisation | undefined {
  const own = organisations.find((organisation) => organisation.id === id);
  if (own && isValidOn(own, date)) return own;
  const line = lineOf(organisations, id);
  const earlier = line.filter((organisation) => organisation.validFrom <= date);
  return line.find((organisation) => isValidOn(organisation, date)) ?? earlier.at(-1) ?? line[0];
}
