import { isClosedOn } from './channel.ts';
import { hasDay, isAhead, meetingDate, type Meeting } from './meeting.ts';
import type { Id } from './record.ts';
import { seriesOf, turnOf, usesUpOrdinal, type TurnBook } from './rotation.ts';
import { usualPlace, type ChannelBook } from './channelBook.ts';

/** Why an act on the turns of a channel is refused. */
export const turnRefusals = [
  'unknown-meeting',
  'unknown-party',
  'unknown-override',
  'channel-closed',
  'no-rule',
  'not-ahead',
  'not-next',
  'already-used',
  'out-of-order',
  'not-later',
  'in-the-future',
  'needs-document',
  'needs-reason',
  'overridden',
  'same-host',
  'quorum',
  'nobody-to-meet',
] as const;
export type TurnRefusal = (typeof turnRefusals)[number];

/** An act that the rules of rotation do not allow; `ordinal` is where it would go wrong. */
export class TurnRefused extends Error {
  readonly reason: TurnRefusal;
  readonly ordinal: number | null;

  constructor(reason: TurnRefusal, ordinal: number | null = null) {
    super(`refused: ${reason}`);
    this.name = 'TurnRefused';
    this.reason = reason;
    this.ordinal = ordinal;
  }
}

/**
 * A short mark of everything the book holds, at its revisions: whoever acts sends the mark of what was on
 * the screen, so that nothing is confirmed that was not seen. FNV-1a over ids and revisions.
 */
export function bookMark({ rules, meetings, events, overrides }: TurnBook): string {
  const records = [...rules, ...meetings, ...events, ...overrides].map(({ id, rev }) => `${id}:${rev}`);
  let hash = 0x811c9dc5;
  for (const letter of records.toSorted().join(' ')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  return `${records.length}-${(hash >>> 0).toString(16)}`;
}

/** Whether the meeting still lies ahead and has an ordinal. */
export function isAheadInSeries(book: TurnBook, meeting: Meeting): boolean {
  return meeting.ordinal !== null && meeting.status !== 'cancelled' && !usesUpOrdinal(book, meeting);
}

/** The meeting of the book; throws TurnRefused where it is unknown or no longer lies ahead. */
export function meetingAhead(book: TurnBook, id: Id): Meeting {
  const meeting = book.meetings.find((one) => one.id === id);
  if (!meeting) throw new TurnRefused('unknown-meeting');
  if (!isAhead(meeting)) {
    throw new TurnRefused('not-ahead', meeting.ordinal);
  }
  return meeting;
}

/** The book with another state of one of its meetings. */
export function replaceMeeting(book: ChannelBook, meeting: Meeting): ChannelBook {
  return { ...book, meetings: book.meetings.map((one) => (one.id === meeting.id ? meeting : one)) };
}

/** Moves the ordinals of what is ahead, from `from` on, by one step up or down. */
export function slide(book: ChannelBook, from: number, step: 1 | -1): ChannelBook {
  const meetings = book.meetings.map((meeting) =>
    meeting.ordinal !== null && meeting.ordinal >= from && isAheadInSeries(book, meeting)
      ? { ...meeting, ordinal: meeting.ordinal + step }
      : meeting,
  );
  return { ...book, meetings };
}

/**
 * The book in which everything ahead is hosted by whose turn it is. Where the host changes, the place goes with
 * it: to where the new one last received the channel, or to none, since the old one would be wrong.
 */
export function reseat(book: ChannelBook): ChannelBook {
  const meetings = book.meetings.map((meeting) => {
    if (meeting.ordinal === null || !isAheadInSeries(book, meeting)) return meeting;
    const turn = turnOf(book, meeting.ordinal);
    if (!turn || turn.hostPartyId === meeting.hostPartyId) return meeting;
    const { hostPartyId } = turn;
    return { ...meeting, hostPartyId, placeId: usualPlace(book, hostPartyId) };
  });
  return { ...book, meetings };
}

/** Ordinals follow each other without gaps, each once, those that are used up first (rule 2). */
function requireSeries(book: ChannelBook): void {
  const series = seriesOf(book);
  for (const [index, meeting] of series.entries()) {
    const before = series[index - 1];
    if (!before) continue;
    const isNext = meeting.ordinal === before.ordinal + 1;
    const isUsedTooEarly = usesUpOrdinal(book, meeting) && !usesUpOrdinal(book, before);
    if (!isNext || isUsedTooEarly) throw new TurnRefused('out-of-order', meeting.ordinal);
  }
}

/**
 * The book, found to have its ordinals without gaps and its dates in their order (rule 2), and nothing planned
 * after the last day of a closed channel. What is postponed without a date, and what was consumed, has no date.
 * Throws TurnRefused.
 */
export function inOrder(book: ChannelBook): ChannelBook {
  requireSeries(book);
  const dated = seriesOf(book).filter(hasDay);
  for (const [index, meeting] of dated.entries()) {
    const before = dated[index - 1];
    if (before && meetingDate(before) >= meetingDate(meeting)) {
      throw new TurnRefused('out-of-order', meeting.ordinal);
    }
  }
  const late = book.meetings.find(
    (meeting) => isAhead(meeting) && hasDay(meeting) && isClosedOn(book.channel, meeting.plannedOn),
  );
  if (late) throw new TurnRefused('channel-closed', late.ordinal);
  return book;
}

/** Whether a book keeps to the rules: in order, and everything ahead hosted by whose turn it is. */
export function isWhole(book: ChannelBook): boolean {
  try {
    inOrder(book);
  } catch (error) {
    if (error instanceof TurnRefused) return false;
    throw error;
  }
  return reseat(book).meetings.every((meeting, index) => meeting === book.meetings[index]);
}
