import { addDays, addMonths } from '../../../../shared/domain/calendarDate.ts';
import { weekdayOf, type PlainDate } from '../../../../shared/text/plainDate.ts';

const daysOfWeek = 7;

/** The Monday of the week in which a day lies. */
function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -((weekdayOf(date) + daysOfWeek - 1) % daysOfWeek));
}

/** The weeks, Monday first, that hold any day of the month of `date`; days of the months beside it included. */
export function weeksOf(date: PlainDate): PlainDate[][] {
  const month = date.slice(0, 7);
  const weeks: PlainDate[][] = [];
  let monday = mondayOf(`${month}-01`);
  while (monday.slice(0, 7) <= month) {
    const first = monday;
    weeks.push(Array.from({ length: daysOfWeek }, (_, index) => addDays(first, index)));
    monday = addDays(monday, daysOfWeek);
  }
  return weeks;
}

/** The day a key leads to in a month view; undefined for other keys. */
export function dayAfterKey(date: PlainDate, key: string): PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -daysOfWeek);
    case 'ArrowDown':
      return addDays(date, daysOfWeek);
    case 'Home':
      return mondayOf(date);
    case 'End':
      return addDays(mondayOf(date), daysOfWeek - 1);
    case 'PageUp':
      return addMonths(date, -1);
    case 'PageDown':
      return addMonths(date, 1);
    default:
      return undefined;
  }
}
