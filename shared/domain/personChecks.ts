import { fault, type InputFault } from './inputFault.ts';
import type { Organisation } from './organisation.ts';
import { endedBefore } from './organisationChecks.ts';
import { postingsOf, type Person, type Posting } from './person.ts';

type Entered = Pick<Person, 'organisationId' | 'rank' | 'position' | 'since' | 'earlier' | 'leftOn'>;

function pathOf(index: number, count: number, field: string): string {
  return index === count - 1 ? field : `earlier.${index}.${field}`;
}

/**
 * What speaks against a person's postings: an unknown unit or one that had come to its end, a posting that
 * does not begin after the one before it, a last day before the present posting. A day nobody knows is no fault.
 */
export function personFaults(person: Entered, organisations: readonly Organisation[]): InputFault[] {
  const postings = postingsOf(person);
  const faults = postings.flatMap(({ organisationId, since }, index) => {
    const at = (field: string): string => pathOf(index, postings.length, field);
    const unit = organisations.find(({ id }) => id === organisationId);
    if (!unit) return fault(at('organisationId'), 'unknown-unit');
    const known = postings.slice(0, index).flatMap((before) => before.since ?? []);
    const last = known.toSorted().at(-1);
    return [
      ...(since !== null && last !== undefined && since <= last
        ? fault(at('since'), 'begins-too-early', last)
        : []),
      ...(since !== null && endedBefore(organisations, organisationId, since)
        ? fault(at('organisationId'), 'unit-not-valid', unit.name.vi)
        : []),
    ];
  });
  const { since, leftOn } = person;
  const isEarly = leftOn !== null && since !== null && leftOn < since;
  return [...faults, ...(isEarly ? fault('leftOn', 'begins-too-early', since) : [])];
}

/** The person after a transfer: the present posting is the last of the earlier ones. */
export function transferred<T extends Entered>(person: T, posting: Posting): T {
  return { ...person, ...posting, earlier: postingsOf(person) };
}
