import type { PlainDate } from '../text/plainDate.ts';
import { fault, repeated, type InputFault } from './inputFault.ts';
import { isValidOn, organisationOn, successorsOf, type Organisation } from './organisation.ts';
import type { Id } from './record.ts';

type Entered = Pick<Organisation, 'validFrom' | 'validTo' | 'successorId' | 'country'>;

/**
 * What speaks against a unit as it was entered: an end before its beginning, a successor that is unknown, of
 * the other country, without a last day of the unit, or that leads back to it (domain.md section 2).
 */
export function organisationFaults(
  unit: Entered & { id: Id | null },
  organisations: readonly Organisation[],
): InputFault[] {
  const { id, country, validFrom, validTo, successorId } = unit;
  const range = validTo !== null && validTo < validFrom ? fault('validTo', 'ends-before-it-begins') : [];
  if (successorId === null) return range;
  const successor = organisations.find((one) => one.id === successorId);
  if (!successor) return [...range, ...fault('successorId', 'unknown-unit')];
  const line = [successor, ...successorsOf(organisations, successor)];
  const { vi } = successor.name;
  return [
    ...range,
    ...(validTo === null ? fault('validTo', 'needs-last-day') : []),
    ...(successor.country === country ? [] : fault('successorId', 'country-differs', vi)),
    ...(line.some((one) => one.id === id) ? fault('successorId', 'circle', vi) : []),
  ];
}

/** What speaks against ending these units on `lastDay`: a renaming ends one, a merger two or more. */
export function successionFaults(
  units: readonly Organisation[],
  lastDay: PlainDate,
  country: Organisation['country'],
): InputFault[] {
  return [
    ...repeated(units.map(({ id }) => id)).flatMap(() => fault('units', 'unit-twice')),
    ...units.flatMap(({ name, validFrom, validTo, successorId, country: own }, index) => {
      const path = `units.${index}`;
      if (successorId !== null || validTo !== null) return fault(path, 'already-ended', name.vi);
      if (lastDay < validFrom) return fault('lastDay', 'begins-too-early', validFrom);
      return own === country ? [] : fault(path, 'country-differs', name.vi);
    }),
  ];
}

/** Whether the unit, under whatever name, had come to its end before `date`. */
export function endedBefore(organisations: readonly Organisation[], id: Id, date: PlainDate): boolean {
  const unit = organisationOn(organisations, id, date);
  return unit !== undefined && unit.validTo !== null && unit.validTo < date;
}

/** Whether the unit, under whatever name, stands on `date`. */
export function standsOn(organisations: readonly Organisation[], id: Id, date: PlainDate): boolean {
  const unit = organisationOn(organisations, id, date);
  return unit !== undefined && isValidOn(unit, date);
}
