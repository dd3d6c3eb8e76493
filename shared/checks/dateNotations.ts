import { monthNames } from '../text/dateNames.ts';
import type { Notation } from './mention.ts';

const LAO = '\\u0E80-\\u0EFF';
const loMonths = monthNames.lo;
const viMonths = [
  'Một',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười Một',
  'Mười Hai',
];
// ມີນາຍ ("there are officers") begins like March.
const LO_MONTH = `(${loMonths.join('|')})(?!ຍ)`;
const LO_YEAR = '(?:\\s*,?\\s*(?:ປີ|ຄ\\.?\\s?ສ\\.?|ພ\\.?\\s?ສ\\.?|\\/)?\\s*(\\d{4})(?!\\d))?';
const VI_MONTH = `(\\d{1,2}(?!\\d)|${viMonths.toReversed().join('|')}(?!\\p{L}))`;
const VI_YEAR = '(?:(?:\\s*,?\\s*năm\\s+|\\s*[/-]\\s*)(\\d{4})(?!\\d))?';

/** A year of the Buddhist era as that of the Gregorian calendar: 543 years less. */
function gregorianYear(year: string): number {
  const written = Number(year);
  return written >= 2400 && written < 2700 ? written - 543 : written;
}

function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return 1 + (loMonths.includes(written) ? loMonths.indexOf(written) : viMonths.indexOf(written));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function date(
  day: string | undefined,
  month: string,
  year: string | undefined,
): { kind: 'date'; key: string } | null {
  const monthNo = monthNumber(month);
  const dayNo = Number(day ?? 1);
  if (year === undefined && (monthNo > 12 || dayNo > 31)) return null;
  const parts = [year === undefined ? '-' : String(gregorianYear(year)), two(monthNo)];
  return { kind: 'date', key: `d${[...parts, ...(day === undefined ? [] : [two(dayNo)])].join('-')}` };
}

/**
 * How both languages write dates: 24/11/2026, 24-11-2026, 2026-11-24, "ngày 24 tháng 11 năm 2026",
 * "tháng 11/2026", "ວັນທີ 24 ພະຈິກ 2026", "ເດືອນພະຈິກ 2569". The key is that of the day (`d2026-11-24`) or of
 * the month (`d2026-11`), with `-` for a year not named.
 */
export const dateNotations: readonly Notation[] = [
  {
    hint: '-',
    pattern: /(?<![\d/.,-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])/g,
    make: ([, year, month = '', day]) => date(day, month, year),
  },
  {
    pattern: /(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/])/g,
    make: ([, day, , month = '', year]) => date(day, month, year),
  },
  {
    side: 'vi',
    hint: 'háng',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s+tháng\\s+${VI_MONTH}(?!\\s+ngày)${VI_YEAR}`, 'giu'),
    make: ([, day, month = '', year]) => date(day, month, year),
  },
  {
    side: 'vi',
    hint: 'tháng',
    pattern: new RegExp(`(?<!\\d\\s)tháng\\s+${VI_MONTH}${VI_YEAR}`, 'gu'),
    make: ([, month = '', year]) => date(undefined, month, year),
  },
  {
    side: 'vi',
    hint: '/',
    pattern: /(?<=(?:ngày|hôm|từ|đến|trước|sau)\s+)(\d{1,2})\/(\d{1,2})(?![\d/])/giu,
    make: ([, day = '', month = '']) =>
      day === month && Number(day) > 12 ? null : date(day, month, undefined),
  },
  {
    side: 'lo',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s*(?:ເດືອນ\\s*)?${LO_MONTH}${LO_YEAR}`, 'gu'),
    make: ([, day, month = '', year]) => date(day, month, year),
  },
  {
    side: 'lo',
    hint: 'ວັນທີ',
    pattern: /(?<=ວັນທີ\s*)(\d{1,2})\s+(\d{1,2})\s+(\d{4})(?!\d)/gu,
    make: ([, day, month = '', year]) => date(day, month, year),
  },
  {
    side: 'lo',
    hint: 'ເດືອນ',
    pattern: new RegExp(`(?<=ວັນທີ\\s*)(\\d{1,2})\\s*ເດືອນ\\s*(\\d{1,2})(?!\\d)${LO_YEAR}`, 'gu'),
    make: ([, day, month = '', year]) => date(day, month, year),
  },
  {
    side: 'lo',
    pattern: new RegExp(`(?:ເດືອນ\\s*|(?<![${LAO}]))${LO_MONTH}(?![${LAO}])${LO_YEAR}`, 'gu'),
    make: ([, month = '', year]) => date(undefined, month, year),
  },
  {
    side: 'lo',
    hint: 'ເດືອນ',
    pattern: new RegExp(`(?<!\\d\\s*)ເດືອນ\\s*(\\d{1,2})(?!\\d|\\s*(?:ຄັ້ງ|ເທື່ອ|ຄົນ))${LO_YEAR}`, 'gu'),
    make: ([, month = '', year]) => date(undefined, month, year),
  },
  {
    side: 'lo',
    hint: '/',
    pattern: /(?<=(?:ວັນທີ|ຫາ|ເຖິງ)\s*)(\d{1,2})\/(\d{1,2})(?![\d/])/gu,
    make: ([, day = '', month = '']) => date(day, month, undefined),
  },
];
