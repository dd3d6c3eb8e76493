import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { blackoutHits, type Blackout } from '../../../../shared/domain/blackout.ts';
import type { CalendarDay } from '../../../../shared/domain/holiday.ts';
import { meetingDate, type Meeting } from '../../../../shared/domain/meeting.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';

/** A meeting with the channel it belongs to. */
export interface ChannelMeeting {
  book: ChannelDetail;
  meeting: Meeting;
}

/** What a cell of a month shows. */
export interface MonthDay {
  date: PlainDate;
  meetings: ChannelMeeting[];
  entries: CalendarDay[];
  blackouts: Blackout[];
}

function byDay<T>(items: readonly T[], dayOf: (item: T) => PlainDate): Map<PlainDate, T[]> {
  const days = new Map<PlainDate, T[]>();
  for (const item of items) {
    const known = days.get(dayOf(item));
    if (known) known.push(item);
    else days.set(dayOf(item), [item]);
  }
  return days;
}

/** The meetings of the channels with their day. */
export function meetingsOf(books: readonly ChannelDetail[]): ChannelMeeting[] {
  return books.flatMap((book) => book.meetings.map((meeting) => ({ book, meeting })));
}

/** What each day of the weeks holds. */
export function monthDays(
  weeks: readonly PlainDate[][],
  books: readonly ChannelDetail[],
  calendar: readonly CalendarDay[],
  blackouts: readonly Blackout[],
): MonthDay[][] {
  const meetings = byDay(meetingsOf(books), ({ meeting }) => meetingDate(meeting));
  const entries = byDay(calendar, ({ date }) => date);
  return weeks.map((week) =>
    week.map((date) => ({
      date,
      meetings: meetings.get(date) ?? [],
      entries: entries.get(date) ?? [],
      blackouts: blackouts.filter((blackout) => blackoutHits(blackout, date)),
    })),
  );
}
