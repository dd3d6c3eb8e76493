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

/** Whether the unit had this name on `date`. */
export function isValidOn(organisation: Organisation, date: PlainDate): boolean {
  return organisation.validFrom <= date && (organisation.validTo === null || date <= organisation.validTo);
}

/** The units that followed `unit` one after the other, next first. A circle ends the search. */
export function successorsOf(organisations: readonly Organisation[], unit: Organisation): Organisation[] {
  const line: Organisation[] = [];
  let next = organisations.find(({ id }) => id === unit.successorId);
  while (next && next !== unit && !line.includes(next)) {
    line.push(next);
    const { successorId } = next;
    next = organisations.find(({ id }) => id === successorId);
  }
  return line;
}

/** The units that `unit` was before, latest first; none where it came of a merger of several. */
function predecessorsOf(organisations: readonly Organisation[], unit: Organisation): Organisation[] {
  const line: Organisation[] = [];
  let before = organisations.filter(({ successorId }) => successorId === unit.id);
  for (let [only] = before; before.length === 1 && only; [only] = before) {
    if (only === unit || line.includes(only)) break;
    line.push(only);
    const { id } = only;
    before = organisations.filter(({ successorId }) => successorId === id);
  }
  return line;
}

/**
 * The record under which the unit `id` stood on `date`: a document shows the name of its day
 * (domain.md section 6, rule 15). After its own time a unit goes by the name of its successors, before it
 * by that of its predecessor; the one that came of a merger of several units keeps its own name, since
 * nobody can tell which of them is meant. Where none of the line was valid that day, the nearest in time
 * is given; undefined only for an unknown id.
 */
export function organisationOn(
  organisations: readonly Organisation[],
  id: Id,
  date: PlainDate,
): Organisation | undefined {
  const own = organisations.find((organisation) => organisation.id === id);
  if (!own || isValidOn(own, date)) return own;
  const isBefore = date < own.validFrom;
  const line = isBefore ? predecessorsOf(organisations, own) : successorsOf(organisations, own);
  const valid = line.find((organisation) => isValidOn(organisation, date));
  if (valid) return valid;
  // In a gap the name that was last valid stands; before the oldest name, the oldest does.
  const reached = isBefore ? line : [own, ...line].filter(({ validFrom }) => validFrom <= date);
  return reached.at(-1) ?? own;
}

/** Every unit that `unit` was before, also those that merged into it, the unit itself and those after it, by time. */
export function lineOf(organisations: readonly Organisation[], unit: Organisation): Organisation[] {
  const line = new Set([unit]);
  for (const one of line) {
    for (const before of organisations) if (before.successorId === one.id) line.add(before);
  }
  for (const after of successorsOf(organisations, unit)) line.add(after);
  return [...line].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)));
}
