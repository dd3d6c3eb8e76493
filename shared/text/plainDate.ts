import { toLatinDigits } from './numbers.ts';

/** A day of the Gregorian calendar as YYYY-MM-DD. It has no time and no time zone. */
export type PlainDate = string;

export type ParsedDate = { ok: true; date: PlainDate } | { ok: false; reason: 'format' | 'no-such-day' };

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateOf(year: string, month: string, day: string): ParsedDate {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return { ok: false, reason: 'no-such-day' };
  return { ok: true, date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/**
 * The day a person meant by what they typed: day, month and a year of four digits, with one of `/ - .`
 * between them, or the ISO form; Lao digits too. Otherwise why it is none: `format` where it is not
 * written so, `no-such-day` where the calendar has no such day (30/02/2026).
 */
export function parseDate(input: string): ParsedDate {
  const typed = toLatinDigits(input.trim());
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) {
    const [, year = '', month = '', day = ''] = yearFirst;
    return dateOf(year, month, day);
  }
  const [, day = '', separator, month = '', year = ''] = DAY_FIRST.exec(typed) ?? [];
  return separator === undefined ? { ok: false, reason: 'format' } : dateOf(year, month, day);
}

/** The digits of a date as written. Throws a RangeError where it is not a day of the calendar. */
export function splitDate(date: PlainDate): { year: string; month: string; day: string } {
  const parsed = parseDate(date);
  if (!parsed.ok || parsed.date !== date) throw new RangeError(`not a date: ${date}`);
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}

/** 0 for Sunday to 6 for Saturday. Throws a RangeError where it is not a day of the calendar. */
export function weekdayOf(date: PlainDate): number {
  const { year, month, day } = splitDate(date);
  return new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay();
}
