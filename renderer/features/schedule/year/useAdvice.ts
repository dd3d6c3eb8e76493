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
  /** The good days nearest to `date`, one before and one after it where there are any. */
  goodDays: (book: ChannelDetail, meeting: Meeting, date: PlainDate, today: PlainDate) => PlainDate[];
  /** The blackouts, that hit a channel as a whole. */
  blackoutsOf: (book: ChannelDetail) => Blackout[];
}

/** So far a good day is looked for. */
const searchedDays = 45;

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
    /** A day outside the window is late or early, but nothing else need speak against it. */
    const isGood = (book: ChannelDetail, meeting: Meeting, date: PlainDate): boolean =>
      warningsOf(book, meeting, date).every(({ kind }) => kind === 'outside-window');
    const search = (from: PlainDate, step: 1 | -1, isFit: (date: PlainDate) => boolean): PlainDate[] => {
      for (let days = 1; days <= searchedDays; days += 1) {
        const date = addDays(from, step * days);
        if (isFit(date)) return [date];
      }
      return [];
    };
    return {
      of: warningsOf,
      standing: (book, meeting) => {
        if (!isAhead(meeting) || meeting.status === 'postponed') return [];
        const found = known.get(meeting.id) ?? warningsOf(book, meeting, meeting.plannedOn);
        known.set(meeting.id, found);
        return found;
      },
      goodDays: (book, meeting, date, today) => {
        const isFit = (day: PlainDate): boolean =>
          day >= today && day !== meeting.plannedOn && isGood(book, meeting, day);
        return [...search(date, -1, isFit), ...search(date, 1, isFit)];
      },
      blackoutsOf: (book) => {
        const { everybody, channels } = index.blackouts;
        const own = [...everybody, ...(channels.get(book.channel.id) ?? [])].map(({ blackout }) => blackout);
        return [...new Set(own)];
      },
    };
  }, [books, calendar, blackouts, organisations, persons]);
}
