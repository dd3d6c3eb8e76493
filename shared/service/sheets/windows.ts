import { addDays, addMonths, type Period } from '../../domain/calendarDate.ts';
import { windowFor } from '../../domain/dueWindow.ts';
import { ruleFor, type RotationRule, type SeriesMeeting, type TurnBook } from '../../domain/rotation.ts';
import type { PlainDate } from '../../text/plainDate.ts';

/** What stands around a meeting of the file in the series of its channel. */
export interface Around {
  /** The rule of a channel of the file; null where the channel is the store's. */
  rule: RotationRule | null;
  book: TurnBook;
  first: SeriesMeeting | undefined;
  /** The last one before it, be it of the store or of the file. */
  last: SeriesMeeting | undefined;
}

/** The due window of an ordinal, counted from the first window of a rule in either direction (rule 11). */
export function windowOf(
  { windowsFrom, everyMonths }: { windowsFrom: PlainDate; everyMonths: number },
  steps: number,
): Period {
  return {
    from: addMonths(windowsFrom, steps * everyMonths),
    to: addDays(addMonths(windowsFrom, (steps + 1) * everyMonths), -1),
  };
}

/** The window of a meeting before all that the store has, by the oldest rule it knows. */
function windowBefore({ period, ordinal: known }: SeriesMeeting, { rules }: TurnBook, ordinal: number) {
  const rule = ruleFor(rules, known) ?? rules.toSorted((a, b) => a.fromOrdinal - b.fromOrdinal)[0];
  return rule && windowOf({ windowsFrom: period.from, everyMonths: rule.everyMonths }, ordinal - known);
}

/**
 * The due window of a meeting of the series: by the rule of the file where the file has its channel; in a
 * channel of the store the one it would get if it were entered by hand after those before it, so that a rule
 * that changes the cadence is kept (rule 11).
 */
export function periodOf(
  { ordinal, date }: { ordinal: number; date: PlainDate },
  { rule, book, first, last }: Around,
  today: PlainDate,
): Period {
  const alone = { from: date, to: date };
  if (rule !== null) {
    const { windowsFrom, everyMonths, fromOrdinal } = rule;
    return windowsFrom === null ? alone : windowOf({ windowsFrom, everyMonths }, ordinal - fromOrdinal);
  }
  if (first && last && ordinal <= last.ordinal) return windowBefore(first, book, ordinal) ?? alone;
  return windowFor({ ...book, meetings: last ? [last] : [] }, date, today) ?? alone;
}
