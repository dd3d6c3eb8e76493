import type { PlainDate } from '../text/plainDate.ts';
import { addDays, addMonths, daysBetween, yearOf, type Period } from './calendarDate.ts';
import type { Meeting } from './meeting.ts';
import { nextOrdinal, ruleFor, type RotationRule } from './rotation.ts';

/** The window in which an ordinal falls due, and the day in it that the channel is used to. */
export interface DueWindow {
  ordinal: number;
  period: Period;
  target: PlainDate;
}

/** The regular meeting with the highest ordinal that is not cancelled; undefined where there is none. */
export function lastRegular(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings
    .filter((meeting) => meeting.ordinal !== null && meeting.status !== 'cancelled')
    .toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .at(-1);
}

/** How far into its window a channel is used to meet, from 0 (first day) to 1 (last day). */
function habitOf({ period, plannedOn }: Meeting): number {
  const length = daysBetween(period.from, period.to);
  const share = length === 0 ? 0 : daysBetween(period.from, plannedOn) / length;
  return Math.min(1, Math.max(0, share));
}

/**
 * The windows after the channel's last regular meeting whose usual day falls in `year` or before it, in
 * order; those that ended before `today` are left out, since a period in which nobody met makes no ordinal
 * (domain.md section 3). Each begins the day after the window before it ends and lasts the cadence of the
 * rule of its ordinal (section 6, rule 11): a late or postponed meeting moves no later window, and all are
 * counted from one day, so that ends of months do not drift. The usual day is as far into the window as the
 * last meeting was planned in its own. Empty for a channel without a regular meeting or a rule.
 */
export function dueWindows(
  rules: readonly RotationRule[],
  meetings: readonly Meeting[],
  year: number,
  today: PlainDate,
): DueWindow[] {
  const last = lastRegular(meetings);
  let ordinal = nextOrdinal(rules, meetings);
  if (last === undefined || ordinal === undefined) return [];
  const habit = habitOf(last);
  const windows: DueWindow[] = [];
  const anchor = addDays(last.period.to, 1);
  let months = 0;
  for (let rule = ruleFor(rules, ordinal); rule; rule = ruleFor(rules, ordinal)) {
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
