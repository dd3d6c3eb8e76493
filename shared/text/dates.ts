import { monthNames, shortWeekdayNames, weekdayNames } from './dateNames.ts';
import type { Language } from './languages.ts';
import { toRoman } from './numbers.ts';
import { splitDate, weekdayOf } from './plainDate.ts';
import type { PlainDate } from './plainDate.ts';

const LOCAL_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The name in a table of this file's languages; a RangeError where the calendar has no such place. */
function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`no name at place ${index}`);
  return name;
}

/** The month, 1 to 12, within a sentence: "tháng 11", "ພະຈິກ", "November". Throws a RangeError for others. */
export function monthName(month: number, language: Language): string {
  return nameAt(monthNames[language], month - 1);
}

/** The day of the week as it begins a date: "Thứ Ba", "ວັນອັງຄານ", "Tuesday". */
export function weekdayName(date: PlainDate, language: Language): string {
  return nameAt(weekdayNames[language], weekdayOf(date));
}

/**
 * The date as 24/11/2026, the same in every language; both countries write the day first. The language is
 * asked for so that screens call all of these functions alike.
 */
export function formatDate(date: PlainDate, _language: Language): string {
  const { year, month, day } = splitDate(date);
  return `${day}/${month}/${year}`;
}

/** The date with a short day of the week, for lists: "T3 24/11/2026", "ອັງຄານ 24/11/2026", "Tue 24/11/2026". */
export function formatDateShort(date: PlainDate, language: Language): string {
  return `${nameAt(shortWeekdayNames[language], weekdayOf(date))} ${formatDate(date, language)}`;
}

/** The date with its day of the week: "Thứ Ba, 24/11/2026", "ວັນອັງຄານ, 24/11/2026", "Tuesday, 24/11/2026". */
export function formatDateLong(date: PlainDate, language: Language): string {
  return `${weekdayName(date, language)}, ${formatDate(date, language)}`;
}

/**
 * The date as a document writes it: "ngày 05 tháng 3 năm 2026", "ວັນທີ 05 ມີນາ 2026", "5 March 2026".
 *
 * Vietnamese: a zero before days below 10 and before months 1 and 2 only (Decree 30/2020/ND-CP, Annex I).
 * Lao: the month by name and the Gregorian year, as in phrases.csv HDR-10.
 */
export function formatDateOfficial(date: PlainDate, language: Language): string {
  const { year, month, day } = splitDate(date);
  const monthNumber = Number(month);
  const name = monthName(monthNumber, language);
  return {
    vi: `ngày ${day} tháng ${monthNumber <= 2 ? month : monthNumber} năm ${year}`,
    lo: `ວັນທີ ${day} ${name} ${year}`,
    en: `${Number(day)} ${name} ${year}`,
  }[language];
}

/** A month given as YYYY-MM: "tháng 12 năm 2026", "ທັນວາ 2026", "December 2026". Throws a RangeError for others. */
export function formatMonth(yearMonth: string, language: Language): string {
  const { year, month } = splitDate(`${yearMonth}-01`);
  const name = monthName(Number(month), language);
  return language === 'vi' ? `${name} năm ${year}` : `${name} ${year}`;
}

/**
 * A quarter given as YYYY-Qn, as periods of commitments are stored: "quý I/2027", "ໄຕມາດ I/2027", "Q1 2027".
 * Throws a RangeError for others.
 */
export function quarterLabel(yearQuarter: string, language: Language): string {
  if (!/^\d{4}-Q[1-4]$/.test(yearQuarter)) throw new RangeError(`not a quarter: ${yearQuarter}`);
  const year = yearQuarter.slice(0, 4);
  const quarter = Number(yearQuarter.slice(6));
  const roman = toRoman(quarter);
  return { vi: `quý ${roman}/${year}`, lo: `ໄຕມາດ ${roman}/${year}`, en: `Q${quarter} ${year}` }[language];
}

/** A time of day given as HH:mm: "8 giờ 30", "08:30 ໂມງ", "08:30". Throws a RangeError for others. */
export function formatTime(time: string, language: Language): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time: ${time}`);
  return { vi: `${Number(time.slice(0, 2))} giờ ${time.slice(3)}`, lo: `${time} ໂມງ`, en: time }[language];
}

/** The moment on the clocks of Viet Nam and Laos, in ISO form; a RangeError for other than ISO UTC. */
function borderTime(isoUtc: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/.test(isoUtc)) throw new RangeError(`not a UTC time: ${isoUtc}`);
  return new Date(Date.parse(isoUtc) + LOCAL_OFFSET_MS).toISOString();
}

/** The day on which a moment falls in Viet Nam and Laos. Throws a RangeError for other than ISO UTC. */
export function borderDay(isoUtc: string): PlainDate {
  return borderTime(isoUtc).slice(0, 10);
}

/**
 * A moment given in ISO UTC (ending in Z) as the clock shows it in Viet Nam and Laos, both UTC+7 all year:
 * 24/11/2026 14:05, whatever zone the machine is set to. Throws a RangeError for other forms.
 */
export function formatTimestamp(isoUtc: string, language: Language): string {
  const local = borderTime(isoUtc);
  return `${formatDate(local.slice(0, 10), language)} ${local.slice(11, 16)}`;
}
