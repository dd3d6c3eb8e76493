import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names, TypedNames, TypedText } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Id, recordFields } from './record.ts';

export const BlackoutKind = z.enum(['flood', 'congress', 'exercise', 'absence', 'other']);
export type BlackoutKind = z.infer<typeof BlackoutKind>;

const blackoutFields = {
  kind: BlackoutKind,
  name: Names,
  from: CalendarDate,
  to: CalendarDate,
  /** Comes back each year on the same days, such as the flood season; it may cross the new year. */
  everyYear: z.boolean(),
  /** Whom it hits; all where none of the four lists names anybody. */
  channelIds: z.array(Id),
  organisationIds: z.array(Id),
  personIds: z.array(Id),
  placeIds: z.array(Id),
  /** The road that is cut, such as `đường 12A`; whom that hits stands in the lists. */
  route: z.string().nullable(),
  /** A planner keeps clear of it; otherwise it only warns. */
  isForbidden: z.boolean(),
  /** The document it rests on. */
  source: z.string().nullable(),
};

type Days = Pick<z.infer<z.ZodObject<typeof blackoutFields>>, 'from' | 'to' | 'everyYear'>;

/** A season is named by the days of two months, so `to` may stand before `from`; but it is no longer than a year. */
function endsInOrder({ from, to, everyYear }: Days): boolean {
  return everyYear || from <= to;
}

function fitsAYear({ from, to, everyYear }: Days): boolean {
  const nextYear = String(Number(from.slice(0, 4)) + 1).padStart(4, '0') + from.slice(4);
  return !everyYear || to < nextYear;
}

const endsBefore = { error: 'ends-before-it-begins', path: ['to'] };
const tooLong = { error: 'longer-than-a-year', path: ['to'] };

/** What is typed of a blackout. */
export const BlackoutEntry = z
  .object({ ...blackoutFields, name: TypedNames, route: TypedText.nullable(), source: TypedText.nullable() })
  .refine(endsInOrder, endsBefore)
  .refine(fitsAYear, tooLong);
export type BlackoutEntry = z.infer<typeof BlackoutEntry>;

/** Days on which some channels, units, people or places cannot meet, or had better not. */
export const Blackout = z
  .object({ ...recordFields, ...blackoutFields })
  .refine(endsInOrder, endsBefore)
  .refine(fitsAYear, tooLong);
export type Blackout = z.infer<typeof Blackout>;

/**
 * Whether `date` lies in the blackout, its first and last day included. One that comes back every year goes
 * by day and month alone: from November to February it crosses the new year, and one that begins or ends on
 * 29 February has that day in leap years only.
 */
export function blackoutHits({ from, to, everyYear }: Days, date: PlainDate): boolean {
  if (!everyYear) return from <= date && date <= to;
  const [first, last, day] = [from.slice(5), to.slice(5), date.slice(5)];
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}
