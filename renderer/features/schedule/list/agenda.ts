import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import { isHeld, meetingDate, type Agreement, type Meeting } from '../../../../shared/domain/meeting.ts';
import type { Party } from '../../../../shared/domain/party.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';

/** A line of the agenda. */
export interface AgendaLine {
  book: ChannelDetail;
  meeting: Meeting;
  host: Party | undefined;
  warningCount: number;
  /** What the free text is looked for in, folded. */
  text: string;
}

export type AgendaState = 'ahead' | 'held' | 'postponed' | 'cancelled';
export const agendaStates: readonly AgendaState[] = ['ahead', 'held', 'postponed', 'cancelled'];

/** What of the agenda is shown; an empty choice is all. */
export interface AgendaFilter {
  text: string;
  channelId: string;
  /** The letter of a party: one side is the same in all its channels. */
  host: string;
  agreement: Agreement | '';
  state: AgendaState | '';
  onlyWarned: boolean;
}

export const everything: AgendaFilter = {
  text: '',
  channelId: '',
  host: '',
  agreement: '',
  state: '',
  onlyWarned: false,
};

export function stateOf(meeting: Meeting): AgendaState {
  if (isHeld(meeting)) return 'held';
  return meeting.status === 'cancelled' || meeting.status === 'postponed' ? meeting.status : 'ahead';
}

/** The meetings of `year` in order of their day. */
export function agendaLines(
  books: readonly ChannelDetail[],
  year: number,
  warningCount: (book: ChannelDetail, meeting: Meeting) => number,
  placeOf: (meeting: Meeting) => string,
): AgendaLine[] {
  const lines = books.flatMap((book) =>
    book.meetings
      .filter((meeting) => yearOf(meetingDate(meeting)) === year)
      .map((meeting): AgendaLine => {
        const host = book.channel.parties.find(({ partyId }) => partyId === meeting.hostPartyId);
        const { name, code } = book.channel;
        const words = [
          name.vi,
          name.lo,
          code,
          host?.name.vi,
          host?.name.lo,
          placeOf(meeting),
          meeting.ordinal,
        ];
        return {
          book,
          meeting,
          host,
          warningCount: warningCount(book, meeting),
          text: foldForSearch(words.join(' ')),
        };
      }),
  );
  return lines.toSorted((a, b) => (meetingDate(a.meeting) < meetingDate(b.meeting) ? -1 : 1));
}

/** The lines that a filter lets through; every word of its text must be found, accents and Lao forms aside. */
export function filterAgenda(lines: readonly AgendaLine[], filter: AgendaFilter): AgendaLine[] {
  const words = foldForSearch(filter.text).split(' ');
  return lines.filter(
    ({ book, meeting, host, warningCount, text }) =>
      words.every((word) => text.includes(word)) &&
      (filter.channelId === '' || book.channel.id === filter.channelId) &&
      (filter.host === '' || host?.letter === filter.host) &&
      (filter.agreement === '' || meeting.agreement === filter.agreement) &&
      (filter.state === '' || stateOf(meeting) === filter.state) &&
      (!filter.onlyWarned || warningCount > 0),
  );
}

/** What the list shows, top to bottom: a month's name before the first of its lines. */
export type AgendaRow = { kind: 'month'; month: string; count: number } | { kind: 'line'; line: AgendaLine };

export function agendaRows(lines: readonly AgendaLine[]): AgendaRow[] {
  const months = new Map<string, AgendaLine[]>();
  for (const line of lines) {
    const month = meetingDate(line.meeting).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months].flatMap(([month, own]): AgendaRow[] => [
    { kind: 'month', month, count: own.length },
    ...own.map((line) => ({ kind: 'line', line }) as const),
  ]);
}
