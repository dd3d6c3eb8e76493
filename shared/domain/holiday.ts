import { z } from 'zod';
import { weekdayOf, type PlainDate } from '../text/plainDate.ts';
import { CalendarDate, yearOf } from './calendarDate.ts';
import { Country } from './organisation.ts';
import { recordFields } from './record.ts';

/** A day off, a day on which a meeting is better not held (`dayOff: false`), or a make-up working day. */
export const CalendarDay = z.object({
  ...recordFields,
  country: Country,
  date: CalendarDate,
  kind: z.enum(['day-off', 'avoid', 'working']),
  name: z.object({ vi: z.string(), lo: z.string(), en: z.string() }),
  /** What stands behind the entry, such as `law`, `announced`, `estimated`, `computed`. */
  confidence: z.string(),
  source: z.string().nullable(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

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
export function yearsCovered(calendar: readonly CalendarDay[], country: Country): number[] {
  const days = calendar.filter((day) => day.country === country && day.kind === 'day-off');
  return [...new Set(days.map(({ date }) => yearOf(date)))].toSorted((a, b) => a - b);
}

/** Whether the calendars of both countries cover the year. */
export function coversYear(calendar: readonly CalendarDay[], year: number): boolean {
  return Country.options.every((country) => yearsCovered(calendar, country).includes(year));
}
