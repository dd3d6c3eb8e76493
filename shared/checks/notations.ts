import type { TextSide } from '../domain/bilingual.ts';
import { parseNumber, toLatinDigits, toRoman } from '../text/numbers.ts';
import { dateNotations } from './dateNotations.ts';
import { blotted, readNotations, type Mention, type Notation } from './mention.ts';
import { unitAt, unitKind } from './units.ts';
import { weekdaysOf } from './weekdays.ts';

function documentNumber([written = '']: RegExpMatchArray): { kind: 'document-number'; key: string } {
  return { kind: 'document-number', key: `no${written.toUpperCase()}` };
}

/** The country codes stand for the zero of a number dialled at home. */
function phone([written = '']: RegExpMatchArray): { kind: 'phone'; key: string } | null {
  const digits = written.replace(/[^\d+]/g, '').replace(/^00/, '+');
  if (digits.replace('+', '').length < 9) return null;
  return { kind: 'phone', key: `p${digits.replace(/^\+(84|856)/, '0')}` };
}

function marker([, number = '']: RegExpMatchArray): { kind: 'marker'; key: string } {
  return { kind: 'marker', key: /^\d+$/.test(number) ? `n${Number(number)}` : `m${number}` };
}

/** A full hour is the number of the hour: "8 giờ" and 08:00 are one. */
function time([, hour = '', minute = '']: RegExpMatchArray): { kind: 'time'; key: string } {
  const isFull = Number(minute) === 0;
  return { kind: 'time', key: isFull ? `n${Number(hour)}` : `t${Number(hour)}:${Number(minute)}` };
}

const romanValues = new Map(Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]));

function roman([written = '']: RegExpMatchArray): { kind: 'number'; key: string } | null {
  const value = romanValues.get(written);
  return value === undefined ? null : { kind: 'number', key: `n${value}` };
}

const notations: readonly Notation[] = [
  {
    pattern: /(?<![\p{L}\d])\d+(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d]*(?:[/-][\p{Lu}\d]+)*/gu,
    make: documentNumber,
  },
  { hint: '-', pattern: /(?<![\p{L}\d])\p{Lu}{2,}\d*(?:-[\p{Lu}\d]+)*-\d+(?!\d)/gu, make: documentNumber },
  {
    pattern:
      /(?<![\d.,/+])(?:(?:\+|00)\d{1,3}(?:[ .-]?\d{2,4}){2,5}|0\d{1,3}(?:[ .-]?\d{2,4}){2,5})(?![\d/])/g,
    make: phone,
  },
  ...dateNotations,
  { hint: ':', pattern: /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, make: time },
  { side: 'vi', pattern: /(?<!\d)(\d{1,2})\s*(?:giờ|h|g)\s*([0-5]\d)(?:\s*phút)?(?!\d)/giu, make: time },
  { side: 'vi', hint: 'phút', pattern: /(?<!\d)(\d{1,2})\s*giờ\s*(\d)\s*phút/giu, make: time },
  { side: 'lo', hint: 'ໂມງ', pattern: /(?<!\d)(\d{1,2})\s*ໂມງ\s*([0-5]\d)(?:\s*ນາທີ)?(?!\d)/gu, make: time },
  { side: 'lo', hint: 'ໂມງ', pattern: /(?<!\d)(\d{1,2})\s*ໂມງ\s*(\d)\s*ນາທີ/gu, make: time },
  {
    side: 'vi',
    hint: 'ốc',
    pattern:
      /(?<=mốc(?:\s+(?:quốc giới|biên giới))?(?:\s+số(?:\s+hiệu)?)?\s+)(\d+(?:\/\d+|\(\d+\))?)(?![\d.,]*\d)/giu,
    make: marker,
  },
  {
    side: 'lo',
    hint: 'າຍ',
    pattern: /(?<=(?:ຫຼັກ|ຫລັກ)(?:ໝາຍ|ຫມາຍ)(?:ຊາຍແດນ)?\s*(?:ເລກທີ)?\s*)(\d+(?:\/\d+|\(\d+\))?)(?![\d.,]*\d)/gu,
    make: marker,
  },
  { pattern: /(?<![\p{L}\p{M}\d])[IVX]+(?![\p{L}\p{M}\d])/gu, make: roman },
];

const NUMBER = /(\d+)\/\1(?![\d/])|\d{1,3}(?:[\u00A0\u202F]\d{3})+(?!\d)|\d+(?:[.,]\d+)*/g;

/** How many a scale word behind a number stands for. */
const scales: Record<TextSide, { pattern: RegExp; values: Record<string, number> }> = {
  vi: {
    pattern: /\s*(nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}\p{M}])/iuy,
    values: { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  },
  lo: {
    pattern: /\s*(ພັນ(?!ເອກ|ໂທ|ຕີ)|ໝື່ນ|ແສນ|ລ້ານ|ຕື້)/uy,
    values: { ພັນ: 1e3, ໝື່ນ: 1e4, ແສນ: 1e5, ລ້ານ: 1e6, ຕື້: 1e9 },
  },
};

function scaleAt(text: string, offset: number, side: TextSide): { scale: number; end: number } {
  const { pattern, values } = scales[side];
  pattern.lastIndex = offset;
  const [, word = ''] = pattern.exec(text) ?? [];
  const scale = values[word.toLowerCase()];
  return scale === undefined ? { scale: 1, end: offset } : { scale, end: pattern.lastIndex };
}

const kindOfUnit = { percent: 'percent', money: 'money', measure: 'number', counter: 'number' } as const;

/** "28 ngày 24/11/2026" names no 28 days: the word belongs to the date behind it. */
function unitBehind(text: string, offset: number, side: TextSide): { id: string; end: number } | null {
  const unit = unitAt(text, offset, side);
  const isOfDate =
    unit !== null && /^(?:day|month|year)$/.test(unit.id) && /^\s*[\uE000\d]/.test(text.slice(unit.end));
  return isOfDate ? null : unit;
}

/** The numbers of what no notation has read, by value, each with its unit. */
function readNumbers(text: string, side: TextSide): Mention[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: digits, 1: whole, index }) => {
    const value = parseNumber((whole ?? digits).replace(/[\u00A0\u202F]/g, ''));
    const { scale, end } = scaleAt(text, index + digits.length, side);
    const unit = unitBehind(text, end, side);
    const symbol = /[$₭₫]$/.exec(text.slice(0, index))?.[0];
    const id = unit?.id ?? (symbol === undefined ? null : (unitAt(symbol, 0, side)?.id ?? null));
    const kind = unitKind(id);
    return {
      kind: kind === null ? 'number' : kindOfUnit[kind],
      key: value === null ? `x${digits}` : `n${Number((value * scale).toPrecision(15))}`,
      unit: id,
      written: digits,
      from: index,
      to: unit?.end ?? end,
    };
  });
}

/** The text with the days of the week blotted out: "thứ 3" is Tuesday, and names no 3. */
function withoutWeekdays(text: string, side: TextSide): string {
  const days = weekdaysOf(text, side).map(({ from, written }) => ({ from, to: from + written.length }));
  return days.length === 0 ? text : blotted(text, days);
}

/** Everything with a value in one side of a text, in its order; Lao digits are read as Latin ones. */
export function readMentions(text: string, side: TextSide): Mention[] {
  const latin = withoutWeekdays(toLatinDigits(text), side);
  const { mentions, rest } = readNotations(latin, side, notations);
  const withUnits = mentions.map((mention) => {
    if (mention.kind !== 'time' || !mention.key.startsWith('n')) return mention;
    return { ...mention, unit: 'hour' };
  });
  return [...withUnits, ...readNumbers(rest, side)]
    .map((mention) => ({ ...mention, written: text.slice(mention.from, mention.to).trim() }))
    .toSorted((a, b) => a.from - b.from);
}
