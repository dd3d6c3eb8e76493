import { monthName } from '../text/dates.ts';

/** What stands in place of a figure that is to be filled in. */
export const blankMark = '[…]';

const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1, 'lo')).join('|');

/** A day of the year written out, in either language: it becomes one blank, so that both sides have as many. */
const writtenDates = new RegExp(
  [
    String.raw`\p{Nd}{1,2}\s+tháng\s+\p{Nd}{1,2}(?:\s+năm\s+\p{Nd}{4})?`,
    String.raw`tháng\s+\p{Nd}{1,2}\s+năm\s+\p{Nd}{4}`,
    String.raw`\p{Nd}{1,2}\s*(?:ເດືອນ\s*)?(?:${months})(?:\s*(?:ປີ\s*)?\p{Nd}{4})?`,
    String.raw`\p{Nd}{1,2}\s*ເດືອນ\s*\p{Nd}{1,2}(?:\s*ປີ\s*\p{Nd}{4})?`,
  ].join('|'),
  'gu',
);

/** Digits of any script with the signs that hold a number, a date or a time together. */
const figures = /\p{Nd}+(?:[.,:/–-]\p{Nd}+)*/gu;

/** The quarter of a year is a figure too, although it is written in Roman numerals. */
const quarters = /(?<=(?:quý|ໄຕມາດ)\s?)[IVX]+(?![\p{L}\p{N}])/giu;

/**
 * The text with every number, date and time emptied to a marked blank, ready to be filled in for the next
 * meeting. No digit of any script remains; the words stay, but for the month within a date.
 */
export function emptyFigures(text: string): string {
  return text
    .replace(writtenDates, blankMark)
    .replace(quarters, blankMark)
    .replace(figures, blankMark)
    .replace(/(?:\[…\][.,:/–-]?)+(?=\[…\])/g, '');
}

/** Whether a marked blank is still to be filled in. */
export function hasBlank(text: string): boolean {
  return text.includes(blankMark);
}
