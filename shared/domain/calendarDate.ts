import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { parseDate, type PlainDate } from '../text/plainDate.ts';

function isDay(value: string): boolean {
  const parsed = parseDate(value);
  return parsed.ok && parsed.date === value;
}

/** A day of the calendar as `YYYY-MM-DD`; a day that does not exist is refused. A meeting day has no time zone. */
export const CalendarDate = z.string().refine(isDay, { error: 'no-such-day' });

/** A year that is planned or looked back on. */
export const Year = z.int().min(2000).max(2200);

/** A closed range of days; it never ends before it begins. */
export const Period = z
  .object({ from: CalendarDate, to: CalendarDate })
  .refine((period) => period.from <= period.to, { error: 'ends-before-it-begins', path: ['to'] });
export type Period = z.infer<typeof Period>;

function asDate(date: Date): PlainDate {
  return formatISO(date, { representation: 'date' });
}

/** The day `days` calendar days after `date` (before it where negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return asDate(addDaysTo(parseISO(date), days));
}

/** The day `months` calendar months after `date`; the last day of the month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return asDate(addMonthsTo(parseISO(date), months));
}

/** Whole calendar days from `from` to `to`: 0 for the same day, negative where `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** The calendar year of a day. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
