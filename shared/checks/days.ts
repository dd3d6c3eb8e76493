import { weekdayNames } from '../text/dateNames.ts';
import { formatDate, weekdayName } from '../text/dates.ts';
import { parseDate, weekdayOf } from '../text/plainDate.ts';
import type { TextSide } from '../domain/bilingual.ts';
import { findingOf, type Finding } from './finding.ts';
import type { Mention } from './mention.ts';
import { isWritten, otherSide, placeOf, sides, type Reading } from './reading.ts';

interface Weekday {
  /** 0 for Sunday. */
  day: number;
  written: string;
  from: number;
}

const viNumbers: Record<string, number> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, nhật: 0 };
// "Thứ hai" is also "the second": a day of the week begins a text or follows a sign or a word of time, or a
// date stands behind it.
const VI_WEEKDAY =
  /(?:(?<=(?:^|[,.;:(–-]|ngày|vào|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|và)\s*)thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])(?![\p{L}\d])|thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])(?=,?\s*\(?(?:ngày\s*)?\d{1,2}[/. -](?:\d|tháng))|(chủ)\s+nhật)/giu;
const LO_WEEKDAY = new RegExp(`(${weekdayNames.lo.join('|')})(?!ທະ)`, 'gu');

function viWeekdays(text: string): Weekday[] {
  return Array.from(text.matchAll(VI_WEEKDAY), ({ 0: written, 1: alone, 2: beforeDate, index }) => {
    const name = (alone ?? beforeDate ?? 'nhật').toLowerCase();
    return { day: viNumbers[name] ?? Number(name) - 1, written, from: index };
  });
}

function loWeekdays(text: string): Weekday[] {
  return Array.from(text.matchAll(LO_WEEKDAY), ({ 0: written, index }) => ({
    day: weekdayNames.lo.indexOf(written),
    written,
    from: index,
  }));
}

function weekdaysOf(text: string, side: TextSide): Weekday[] {
  return side === 'vi' ? viWeekdays(text) : loWeekdays(text);
}

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

function wrongDays({ text, mentions }: Reading, side: TextSide, weekdays: readonly Weekday[]): Finding[] {
  const dates = mentions[side].filter(({ kind }) => kind === 'date');
  return weekdays.flatMap((weekday) => {
    const date = dateBeside(weekday, text[side], dates);
    const parsed = parseDate(date?.key.slice(1) ?? '');
    if (!date || !parsed.ok || weekdayOf(parsed.date) === weekday.day) return [];
    const places = [placeOf(side, weekday.from, weekday.written), { side, from: date.from, to: date.to }];
    const values = {
      written: weekday.written,
      side,
      date: formatDate(parsed.date, side),
      expected: weekdayName(parsed.date, side),
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
export function checkWeekdays(reading: Reading): Finding[] {
  const weekdays = { vi: weekdaysOf(reading.text.vi, 'vi'), lo: weekdaysOf(reading.text.lo, 'lo') };
  return [
    ...sides.flatMap((side) => wrongDays(reading, side, weekdays[side])),
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
