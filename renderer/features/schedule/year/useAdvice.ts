import { useMemo } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { Blackout } from '../../../../shared/domain/blackout.ts';
import { addDays } from '../../../../shared/domain/calendarDate.ts';
import { dayIndex } from '../../../../shared/domain/dayIndex.ts';
import { dayWarnings, subjectOf, type DayWarning } from '../../../../shared/domain/dayWarnings.ts';
import type { CalendarDay } from '../../../../shared/domain/holiday.ts';
import { isAhead, type Meeting } from '../../../../shared/domain/meeting.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { useDirectory } from '../../../app/useDirectory.ts';

/** What speaks against days, ready to be asked at each key press. */
export interface Advice {
  /** What speaks against meeting on `date`. */
  of: (book: ChannelDetail, meeting: Meeting, date: PlainDate) => DayWarning[];
  /** The same for the day a meeting has now; nothing for one that is over or has lost its day. */
  standing: (book: ChannelDetail, meeting: Meeting) => DayWarning[];
  /**
   * The good days nearest to `date`, in order: one against which nothing speaks, and one that is at most outside
   * the due window.
   */
  goodDays: (book: ChannelDetail, meeting: Meeting, date: PlainDate, today: PlainDate) => PlainDate[];
  /** The blackouts, that hit a channel as a whole. */
  blackoutsOf: (book: ChannelDetail) => Blackout[];
}

/** So far a good day is looked for. */
const searchedDays = 45;
const shownGoodDays = 2;

/** The days around `date`, nearest first. */
function nearestDays(date: PlainDate): PlainDate[] {
  return Array.from({ length: searchedDays }, (_, index) => [
    addDays(date, -index - 1),
    addDays(date, index + 1),
  ]).flat();
}

export function useAdvice(
  books: readonly ChannelDetail[],
  calendar: readonly CalendarDay[],
  blackouts: readonly Blackout[],
): Advice {
  const { organisations, persons } = useDirectory();
  return useMemo(() => {
    const index = dayIndex({ calendar, blackouts, organisations, persons, books });
    const known = new Map<string, DayWarning[]>();
    const warningsOf: Advice['of'] = (book, meeting, date) =>
      dayWarnings(date, subjectOf(book, meeting), index);
    return {
      of: warningsOf,
      standing: (book, meeting) => {
        if (!isAhead(meeting) || meeting.status === 'postponed') return [];
        const found = known.get(meeting.id) ?? warningsOf(book, meeting, meeting.plannedOn);
        known.set(meeting.id, found);
        return found;
      },
      goodDays: (book, meeting, date, today) => {
        const found = new Map<boolean, PlainDate>();
        for (const day of nearestDays(date)) {
          if (day < today || day === meeting.plannedOn) continue;
          const kinds = warningsOf(book, meeting, day).map(({ kind }) => kind);
          const isClear = kinds.length === 0;
          if (!isClear && kinds.some((kind) => kind !== 'outside-window')) continue;
          if (!found.has(isClear)) found.set(isClear, day);
          else if (isClear && !found.has(false)) found.set(false, day);
          if (found.size === shownGoodDays) break;
        }
        return [...found.values()].toSorted();
      },
      blackoutsOf: (book) => {
        const { everybody, channels } = index.blackouts;
        const own = [...everybody, ...(channels.get(book.channel.id) ?? [])].map(({ blackout }) => blackout);
        return [...new Set(own)];
      },
    };
  }, [books, calendar, blackouts, organisations, persons]);
}
