import { addDays } from '../../../../shared/domain/calendarDate.ts';
import type { CalendarDay } from '../../../../shared/domain/holiday.ts';
import { splitDate, weekdayOf, type PlainDate } from '../../../../shared/text/plainDate.ts';
import { endOf, monthWidth, monthsOfYear, startOf } from './scale.ts';

type Country = CalendarDay['country'];

/** Days off in a row, weekends between them included, and what they are called. */
export interface DaysOff {
  country: Country;
  from: PlainDate;
  to: PlainDate;
  /** Each name once, in order. */
  names: CalendarDay['name'][];
}

function isWeekend(date: PlainDate): boolean {
  return [0, 6].includes(weekdayOf(date));
}

/** Whether nothing but weekend days lies between two days. */
function isBridged(from: PlainDate, to: PlainDate): boolean {
  let day = addDays(from, 1);
  while (day < to && isWeekend(day)) day = addDays(day, 1);
  return day >= to;
}

/** The days off of a country in `year`, those that follow each other taken together, in order. */
export function daysOffOf(days: readonly CalendarDay[], country: Country, year: number): DaysOff[] {
  const own = days
    .filter((day) => day.country === country && day.kind === 'day-off' && day.date.startsWith(`${year}-`))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const spans: DaysOff[] = [];
  for (const { date, name } of own) {
    const last = spans.at(-1);
    if (last && isBridged(last.to, date)) {
      last.to = date;
      if (!last.names.some(({ vi }) => vi === name.vi)) last.names.push(name);
    } else spans.push({ country, from: date, to: date, names: [name] });
  }
  return spans;
}

/** The days as `4–10/2`, `30/4–3/5` or `16/4`. */
export function daysLabel({ from, to }: Pick<DaysOff, 'from' | 'to'>): string {
  const [first, last] = [splitDate(from), splitDate(to)];
  const end = `${Number(last.day)}/${Number(last.month)}`;
  if (from === to) return end;
  return first.month === last.month
    ? `${Number(first.day)}–${end}`
    : `${Number(first.day)}/${Number(first.month)}–${end}`;
}

/** A stretch of days off with its label in the lane of its country. */
export interface LaneMark {
  span: DaysOff;
  from: number;
  to: number;
  /** The days with their name, or the days alone where there is no room for it. */
  label: string;
  whole: string;
  /** On which side of the mark there is room for the label, and how much, in months. */
  side: 'left' | 'right';
  room: number;
}

/** About how wide a letter of a lane is, in pixels, and what stands between mark and label. */
const letterWidth = 6.5;
const labelGap = 10;
/** Less of a name than that is not worth showing; then the days stand alone. */
const leastShare = 0.7;

function widthOf(label: string): number {
  return (label.length * letterWidth + labelGap) / monthWidth;
}

/**
 * The marks of one lane. A label stands right of its mark; where it would run into the next mark, left of it
 * if there is more room.
 */
export function laneMarks(
  spans: readonly DaysOff[],
  year: number,
  nameOf: (name: CalendarDay['name']) => string,
): LaneMark[] {
  let taken = 0;
  return spans.map((span, index) => {
    const days = daysLabel(span);
    const whole = [days, ...(span.names.length === 1 ? span.names.map(nameOf) : [])].join(' ');
    const [from, to] = [startOf(span.from, year), endOf(span.to, year)];
    const next = spans[index + 1];
    const right = (next ? startOf(next.from, year) : monthsOfYear) - to;
    const left = from - taken;
    const room = Math.max(left, right);
    const label = room < widthOf(whole) * leastShare ? days : whole;
    const side = right < widthOf(label) && left > right ? 'left' : 'right';
    taken = side === 'left' ? to : to + Math.min(right, widthOf(label));
    return { span, from, to, label, whole, side, room: side === 'left' ? left : right };
  });
}
