import type { TextSide } from '../domain/bilingual.ts';
import { weekdayNames } from '../text/dateNames.ts';

/** A day of the week that a text names. */
export interface Weekday {
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

/** The days of the week that one side of a text names, in its order. */
export function weekdaysOf(text: string, side: TextSide): Weekday[] {
  return side === 'vi' ? viWeekdays(text) : loWeekdays(text);
}
