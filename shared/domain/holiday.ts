import { z } from 'zod';
import type { Language } from '../text/languages.ts';
import { weekdayOf, type PlainDate } from '../text/plainDate.ts';
import { CalendarDate, yearOf } from './calendarDate.ts';
import { Country } from './organisation.ts';
import { recordFields } from './record.ts';

export const DayKind = z.enum(['day-off', 'avoid', 'working']);
export type DayKind = z.infer<typeof DayKind>;

/**
 * What may stand behind an entry: the law, an announcement of the year, a rule by which it is announced yearly, a
 * lunar calendar, a policy that is not law yet, common knowledge, or only that somebody of the office typed it.
 */
export const DayConfidence = z.enum([
  'law',
  'announced',
  'estimated',
  'computed',
  'policy-announced',
  'known',
  'entered',
]);
export type DayConfidence = z.infer<typeof DayConfidence>;

const normalText = z.string().normalize('NFC');

/** What is typed of a day. */
export const CalendarDayEntry = z.object({
  country: Country,
  date: CalendarDate,
  kind: DayKind,
  name: z.object({ vi: normalText.min(1), lo: normalText, en: normalText }),
  /** The number of the document that declares it. */
  source: normalText.min(1).nullable(),
});
export type CalendarDayEntry = z.infer<typeof CalendarDayEntry>;

/** A day off, a day on which a meeting is better not held (`avoid`), or a make-up working day. */
export const CalendarDay = z.object({
  ...recordFields,
  country: Country,
  date: CalendarDate,
  kind: DayKind,
  name: z.object({ vi: z.string(), lo: z.string(), en: z.string() }),
  /** A `DayConfidence`, or what a file says instead. */
  confidence: z.string(),
  source: z.string().nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The name of a day in a language, and the language it is in: Vietnamese where it has no other. */
export function nameIn(name: CalendarDay['name'], language: Language): { text: string; lang: Language } {
  return name[language] === '' ? { text: name.vi, lang: 'vi' } : { text: name[language], lang: language };
}

/** What stands behind an entry as typed: the document where one is named, else what stood behind it before. */
export function confidenceOf({ source }: CalendarDayEntry, before: CalendarDay | null): string {
  if (before && source === before.source) return before.confidence;
  return source === null ? DayConfidence.enum.entered : DayConfidence.enum.announced;
}

type Listed = Pick<CalendarDay, 'country' | 'date' | 'kind'>;

/**
 * Whether two entries cannot stand beside each other: a country's day is off or worked, and is listed so once; days
 * to avoid may be several, and beside it.
 */
export function contradicts(one: Listed, other: Listed): boolean {
  const isSettled = one.kind !== 'avoid' && other.kind !== 'avoid';
  return isSettled && one.country === other.country && one.date === other.date;
}

/** What speaks against meeting on a day; several may. */
export type DayConcern = { kind: 'weekend' } | { kind: 'day-off' | 'avoid'; day: CalendarDay };

/** What speaks against `date` by the calendar's entries of that day; see `dayConcerns`. */
export function concernsOf(date: PlainDate, entries: readonly CalendarDay[]): DayConcern[] {
  const isWeekend = [0, 6].includes(weekdayOf(date)) && !entries.some((day) => day.kind === 'working');
  const days = entries.flatMap((day): DayConcern[] =>
    day.kind === 'working' ? [] : [{ kind: day.kind, day }],
  );
  return isWeekend ? [{ kind: 'weekend' }, ...days] : days;
}

/**
 * What speaks against a day by both countries' calendars (rule 13): a weekend unless either country
 * declares it a make-up working day, a day off, a day to avoid. Empty for a good working day.
 */
export function dayConcerns(date: PlainDate, calendar: readonly CalendarDay[]): DayConcern[] {
  return concernsOf(
    date,
    calendar.filter((day) => day.date === date),
  );
}

/**
 * The years that a country's calendar covers, in order: those with a day off in it. In any other nothing may be
 * guessed; a make-up working day or a day to avoid alone does not tell when people are free.
 */
export function yearsCovered(calendar: readonly Listed[], country: Country): number[] {
  const days = calendar.filter((day) => day.country === country && day.kind === 'day-off');
  return [...new Set(days.map(({ date }) => yearOf(date)))].toSorted((a, b) => a - b);
}
