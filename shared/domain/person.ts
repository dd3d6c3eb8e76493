import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Id, personal, recordFields } from './record.ts';

export const PersonRole = z.enum([
  'commander',
  'head',
  'deputy',
  'liaison',
  'secretary',
  'interpreter',
  'member',
]);
export type PersonRole = z.infer<typeof PersonRole>;

const postingFields = {
  organisationId: Id,
  rank: Names.nullable(),
  position: Names,
  /** The first day of the posting; null where nobody knows it. */
  since: CalendarDate.nullable().default(null),
};

/** A rank and post that a person held from a day on. */
export const Posting = z.object(postingFields);
export type Posting = z.infer<typeof Posting>;

/** A person who sits at the table. Names and ranks stand in both scripts, as typed by a person. */
export const Person = z.object({
  ...recordFields,
  ...postingFields,
  fullName: Names,
  /** The postings before the present one, oldest first. */
  earlier: z.array(Posting).default([]),
  roles: z.array(PersonRole),
  /** The last day in service; null while the person serves. */
  leftOn: CalendarDate.nullable().default(null),
  /** Passport or identity card, for the crossing list. */
  identityDocument: z.string().nullable().meta(personal),
});
export type Person = z.infer<typeof Person>;

type Postings = Pick<Person, 'organisationId' | 'rank' | 'position' | 'since' | 'earlier'>;

/** The postings of a person, oldest first, the present one last. */
export function postingsOf({
  organisationId,
  rank,
  position,
  since,
  earlier,
}: Postings): [Posting, ...Posting[]] {
  const present = { organisationId, rank, position, since };
  const [oldest, ...later] = earlier;
  return oldest ? [oldest, ...later, present] : [present];
}

/**
 * The rank and post of a person on `date`: a document names those of its day (domain.md section 6, rule 15).
 * A posting whose first day nobody knows holds from the end of the one before it; before all of them the
 * oldest is given.
 */
export function postingOn(person: Postings, date: PlainDate): Posting {
  const [oldest, ...later] = postingsOf(person);
  const begun = later.filter((posting) => posting.since === null || posting.since <= date);
  return begun.at(-1) ?? oldest;
}
