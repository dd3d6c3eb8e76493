import { addDays } from '../../../../shared/domain/calendarDate.ts';
import { splitDate, type PlainDate } from '../../../../shared/text/plainDate.ts';

/** The least width of a month and the width of a card, in pixels; the style sheet says the same. */
export const monthWidth = 86;
const cardWidth = 79;

export const monthsOfYear = 12;
/** How much of a narrow month a card takes: two meetings four weeks apart stand side by side. */
export const cardSpan = cardWidth / monthWidth;
/** Half a card, in narrow months: as near to the ends of the year as the middle of a card comes. */
const halfCard = cardWidth / 2 / monthWidth;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A place on the board in months from the first of January: 0 is its beginning, 12 the end of the year. */
function placeAt(date: PlainDate, year: number, share: number): number {
  const { year: own, month, day } = splitDate(date);
  if (Number(own) < year) return 0;
  if (Number(own) > year) return monthsOfYear;
  return Number(month) - 1 + (Number(day) - 1 + share) / daysIn(year, Number(month));
}

/** Where a day begins, within the year. */
export function startOf(date: PlainDate, year: number): number {
  return placeAt(date, year, 0);
}

/** Where a day ends, within the year. */
export function endOf(date: PlainDate, year: number): number {
  return placeAt(date, year, 1);
}

/** Where the middle of a day lies, within the year. */
export function middleOf(date: PlainDate, year: number): number {
  return placeAt(date, year, 0.5);
}

/** Where the middle of a card lies whose day is at `place`: the whole card stays on the board. */
export function cardMiddle(place: number): number {
  return Math.min(monthsOfYear - halfCard, Math.max(halfCard, place));
}

/** The day at a place of the board; the first or last of the year beyond its ends. */
export function dateAt(place: number, year: number): PlainDate {
  const within = Math.min(monthsOfYear - 1e-9, Math.max(0, place));
  const month = Math.floor(within) + 1;
  const day = Math.floor((within - Math.floor(within)) * daysIn(year, month));
  return addDays(`${year}-${String(month).padStart(2, '0')}-01`, day);
}
