import type { PlainDate } from '../text/plainDate.ts';
import { addDays, addMonths, daysBetween, yearOf, type Period } from './calendarDate.ts';
import type { Meeting } from './meeting.ts';
import { nextOrdinal, ruleFor, seriesOf, type TurnBook } from './rotation.ts';

/** The window in which an ordinal falls due, and the day in it that the channel is used to. */
export interface DueWindow {
  ordinal: number;
  period: Period;
  target: PlainDate;
}

/** How far into its window a channel is used to meet, from 0 (first day) to 1 (last day). */
function habitOf({ period, plannedOn }: Meeting): number {
  const length = daysBetween(period.from, period.to);
  const share = length === 0 ? 0 : daysBetween(period.from, plannedOn) / length;
  return Math.min(1, Math.max(0, share));
}

/** The middle, for a channel that has not met yet. */
const usualHabit = 0.5;

/** Where the windows of `ordinal` and those after it are counted from; undefined where nobody can know. */
function anchorOf({ rules }: TurnBook, ordinal: number, last: Meeting | undefined): PlainDate | undefined {
  const rule = ruleFor(rules, ordinal);
  if (rule && rule.windowsFrom !== null && rule.fromOrdinal === ordinal) return rule.windowsFrom;
  return last && addDays(last.period.to, 1);
}

/**
 * The windows after the channel's last regular meeting whose usual day falls in `year` or before it, in
 * order; those that ended before `today` are left out, since a period in which nobody met makes no ordinal
 * (domain.md section 3). Each begins the day after the window before it ends and lasts the cadence of the
 * rule of its ordinal (section 6, rule 11): a late or postponed meeting moves no later window, and all are
 * counted from one day, so that ends of months do not drift. A rule may say when its own first window begins.
 * The usual day is as far into the window as the last meeting was planned in its own. Empty for a channel
 * without a rule, or with neither a meeting nor a first day.
 */
export function dueWindows(book: TurnBook, year: number, today: PlainDate): DueWindow[] {
  const last = seriesOf(book).at(-1);
  let ordinal = nextOrdinal(book);
  const habit = last === undefined ? usualHabit : habitOf(last);
  const windows: DueWindow[] = [];
  let anchor = ordinal === undefined ? undefined : anchorOf(book, ordinal, last);
  let months = 0;
  while (ordinal !== undefined && anchor !== undefined) {
    const rule = ruleFor(book.rules, ordinal);
    if (!rule) break;
    if (
      rule.windowsFrom !== null &&
      rule.fromOrdinal === ordinal &&
      rule.windowsFrom >= addMonths(anchor, months)
    ) {
      anchor = rule.windowsFrom;
      months = 0;
    }
    const from = addMonths(anchor, months);
    months += rule.everyMonths;
    const period = { from, to: addDays(addMonths(anchor, months), -1) };
    const target = addDays(from, Math.round(habit * daysBetween(period.from, period.to)));
    if (yearOf(target) > year) break;
    if (period.to < today) continue;
    windows.push({ ordinal, period, target });
    ordinal += 1;
  }
  return windows;
}

/** A rule lasts ten years a turn at most, so its next window begins within so many years. */
const yearsAhead = 11;

/**
 * The window of a regular meeting on `date`: that of the last meeting where the date lies in it, since two
 * meetings in one window are allowed (rule 11); otherwise the next one that is due, whatever the date: a late
 * meeting moves no window. One that is entered afterwards has the window that was due then.
 */
export function windowFor(book: TurnBook, date: PlainDate, today: PlainDate): Period | undefined {
  const last = seriesOf(book).at(-1);
  if (last && last.period.from <= date && date <= last.period.to) return last.period;
  const asOf = date < today ? date : today;
  return dueWindows(book, yearOf(asOf) + yearsAhead, asOf)[0]?.period;
}
