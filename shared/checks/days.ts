import { formatDate, weekdayName } from '../text/dates.ts';
import { parseDate, weekdayOf, type PlainDate } from '../text/plainDate.ts';
import { daysBetween, yearOf } from '../domain/calendarDate.ts';
import type { TextSide } from '../domain/bilingual.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Mention } from './mention.ts';
import { isWritten, otherSide, placeOf, sides, type Reading } from './reading.ts';
import { weekdaysOf, type Weekday } from './weekdays.ts';

/** The date that a day of the week belongs to: right behind it, or before it with it in brackets. */
function dateBeside(
  { from, written }: Weekday,
  text: string,
  dates: readonly Mention[],
): Mention | undefined {
  const end = from + written.length;
  return (
    dates.find(
      (date) => date.from >= end && /^[\s,(]*(?:ngày\s*|ທີ\s*|ວັນທີ\s*)*$/iu.test(text.slice(end, date.from)),
    ) ?? dates.find((date) => date.to <= from && /^[\s,]*\(\s*$/.test(text.slice(date.to, from)))
  );
}

/** The day that a date means: one without a year is the nearest to the meeting; null for no whole day. */
function dayOf(key: string, meeting: PlainDate | null): PlainDate | null {
  if (!key.startsWith('d--')) {
    const parsed = parseDate(key.slice(1));
    return parsed.ok ? parsed.date : null;
  }
  if (meeting === null) return null;
  const years = [-1, 0, 1].map((more) => yearOf(meeting) + more);
  const near = years.flatMap((year) => {
    const parsed = parseDate(`${year}-${key.slice(3)}`);
    return parsed.ok ? [parsed.date] : [];
  });
  const distance = (date: PlainDate): number => Math.abs(daysBetween(date, meeting));
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function wrongDays(
  { text, mentions }: Reading,
  side: TextSide,
  weekdays: readonly Weekday[],
  meeting: PlainDate | null,
): Finding[] {
  const dates = mentions[side].filter(({ kind }) => kind === 'date');
  return weekdays.flatMap((weekday) => {
    const date = dateBeside(weekday, text[side], dates);
    const day = date ? dayOf(date.key, meeting) : null;
    if (!date || day === null || weekdayOf(day) === weekday.day) return [];
    const places = [placeOf(side, weekday.from, weekday.written), { side, from: date.from, to: date.to }];
    const values = {
      written: weekday.written,
      side,
      date: formatDate(day, side),
      expected: weekdayName(day, side),
    };
    return [findingOf('weekday-date', text, places, values)];
  });
}

/** Days of the week that one text names and the other does not. */
function missingDays(reading: Reading, weekdays: Record<TextSide, Weekday[]>): Finding[] {
  const { text } = reading;
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return [];
  return sides.flatMap((side) => {
    const open = weekdays[otherSide(side)].map(({ day }) => day);
    const unmatched = weekdays[side].filter(({ day }) => {
      const at = open.indexOf(day);
      if (at !== -1) open.splice(at, 1);
      return at === -1;
    });
    return unmatched.map(({ written, from }) =>
      findingOf('weekday', text, [placeOf(side, from, written)], { written, side, other: otherSide(side) }),
    );
  });
}

/** Both texts name the same days of the week, and each agrees with the date beside it. */
export function checkWeekdays(reading: Reading, meeting: PlainDate | null): Finding[] {
  const weekdays = { vi: weekdaysOf(reading.text.vi, 'vi'), lo: weekdaysOf(reading.text.lo, 'lo') };
  return [
    ...sides.flatMap((side) => wrongDays(reading, side, weekdays[side], meeting)),
    ...missingDays(reading, weekdays),
  ];
}

/** Every date is a day of the calendar: 30/02/2026 is not. */
export function checkCalendar({ text, mentions }: Reading): Finding[] {
  return sides.flatMap((side) =>
    mentions[side].flatMap(({ kind, key, written, from, to }) => {
      if (kind !== 'date') return [];
      // A leap year stands for a year not named; a month not complete has its first day.
      const [year = '', month = '', day = '01'] = key.slice(1).replace(/^-/, '2024').split('-');
      const parsed = parseDate(`${year}-${month}-${day}`);
      return parsed.ok ? [] : [findingOf('no-such-date', text, [{ side, from, to }], { written, side })];
    }),
  );
}
