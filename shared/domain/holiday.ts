import { z } from 'zod';
import { weekdayOf, type PlainDate } from '../text/plainDate.ts';
import { CalendarDate } from './calendarDate.ts';
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

/**
 * What speaks against a day by both countries' calendars (rule 13): a weekend unless either country
 * declares it a make-up working day, a day off, a day to avoid. Empty for a good working day.
 */
export function dayConcerns(date: PlainDate, calendar: readonly CalendarDay[]): DayConcern[] {
  const entries = calendar.filter((day) => day.date === date);
  const isWeekend = [0, 6].includes(weekdayOf(date)) && !entries.some((day) => day.kind === 'working');
  const days = entries.flatMap((day): DayConcern[] =>
    day.kind === 'working' ? [] : [{ kind: day.kind, day }],
  );
  return isWeekend ? [{ kind: 'weekend' }, ...days] : days;
}

/** Whether the calendar holds any entry of both countries for the year; otherwise it must not be guessed. */
export function coversYear(calendar: readonly CalendarDay[], year: number): boolean {
  const countries = new Set(
    calendar.filter((day) => day.date.startsWith(`${year}-`)).map((day) => day.country),
  );
  return countries.size === Country.options.length;
}
