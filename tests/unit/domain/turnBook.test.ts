import { describe, expect, test } from 'vitest';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { bookMark, isWhole } from '../../../shared/domain/turnBook.ts';
import { moveMeeting } from '../../../shared/domain/turnMeetings.ts';
import { acting, idOf, planned, refusal } from '../../support/plannedTurns.ts';

describe('a channel that is closed on a day', () => {
  const closing = (closedOn: string): ChannelBook => {
    const book = planned();
    return { ...book, channel: { ...book.channel, closedOn } };
  };

  test('is planned up to it and no further', () => {
    const book = closing('2027-12-20');
    const meetingId = idOf(book, 32);
    const input = { meetingId, reason: null, proposedBy: null, agreedIn: null };
    expect(moveMeeting(book, { ...input, toDate: '2027-12-20' }, acting).meetings.at(-1)?.plannedOn).toBe(
      '2027-12-20',
    );
    expect(refusal(() => moveMeeting(book, { ...input, toDate: '2027-12-21' }, acting))).toEqual([
      'channel-closed',
      32,
    ]);
  });
});

test('the mark of a book changes with any revision in it', () => {
  const book = planned();
  const [first, ...others] = book.meetings;
  const changed = { ...book, meetings: first ? [{ ...first, rev: 2 }, ...others] : [] };
  expect(bookMark(changed)).not.toBe(bookMark(book));
  expect(bookMark({ ...book, meetings: book.meetings.toReversed() })).toBe(bookMark(book));
});

test.each([
  ['a gap in the ordinals', (book: ChannelBook) => book.meetings.filter(({ ordinal }) => ordinal !== 30)],
  [
    'an ordinal that stands twice',
    (book: ChannelBook) => book.meetings.map((one) => (one.ordinal === 31 ? { ...one, ordinal: 30 } : one)),
  ],
  [
    'days out of their order',
    (book: ChannelBook) =>
      book.meetings.map((one) => (one.ordinal === 31 ? { ...one, plannedOn: '2027-06-01' } : one)),
  ],
  [
    'a host out of turn',
    (book: ChannelBook) =>
      book.meetings.map((one) => (one.ordinal === 31 ? { ...one, hostPartyId: 'LA-KM' } : one)),
  ],
])('a book with %s is not whole', (_what, change) => {
  const book = planned();
  expect([isWhole(book), isWhole({ ...book, meetings: change(book) })]).toEqual([true, false]);
});
