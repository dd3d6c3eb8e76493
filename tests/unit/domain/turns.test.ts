import { describe, expect, test } from 'vitest';
import { hostBalances, hostLedger } from '../../../shared/domain/ledger.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { RotationRule } from '../../../shared/domain/rotation.ts';
import { agreeHost, changeRule, dropOverride, swapTurns } from '../../../shared/domain/turnAgreements.ts';
import { bookMark, TurnRefused } from '../../../shared/domain/turnBook.ts';
import type { CancelMeeting, PostponeMeeting } from '../../../shared/domain/turnInputs.ts';
import {
  callExtraordinary,
  moveMeeting,
  recordHeld,
  scheduleRegular,
  settleMeeting,
} from '../../../shared/domain/turnMeetings.ts';
import { cancelMeeting, postponeMeeting } from '../../../shared/domain/turnPostponed.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { counter, emptyBook } from '../../support/turnHistories.ts';

const acting = { today: '2027-12-31', newId: counter() };
const flood = { vi: 'Lũ trên đường 12A', lo: 'ນ້ຳຖ້ວມ' };
const document = '12/CV-ĐN';
const days = ['2027-03-17', '2027-06-16', '2027-09-15', '2027-12-15'];

/** Khăm Muộn's channel from ordinal 29: Viet Nam, then Khammouane, each quarter of 2027. */
function planned(cycle = ['VN', 'LA-KM'], policies: Partial<RotationRule> = {}): ChannelBook {
  const book = emptyBook(cycle, 29, { windowsFrom: '2027-01-01', ...policies });
  return days.reduce<ChannelBook>(
    (before, plannedOn) =>
      scheduleRegular(before, { plannedOn, placeId: null, hours: null, dayReason: null }, acting),
    book,
  );
}

function ahead(book: ChannelBook): (string | number | null)[][] {
  return book.meetings
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
    .map(({ ordinal, hostPartyId, plannedOn }) => [ordinal, hostPartyId, plannedOn]);
}

function idOf(book: ChannelBook, ordinal: number): string {
  return (
    book.meetings.find((meeting) => meeting.ordinal === ordinal && meeting.status !== 'cancelled')?.id ?? ''
  );
}

function postpone(book: ChannelBook, ordinal: number, more: Partial<PostponeMeeting>): ChannelBook {
  const cause = { reason: flood, proposedBy: 'LA-KM', agreedIn: null };
  const input = { ...cause, meetingId: idOf(book, ordinal), toDate: null, turn: 'kept', ...more } as const;
  return postponeMeeting(book, input, acting);
}

function cancel(book: ChannelBook, ordinal: number, more: Partial<CancelMeeting>): ChannelBook {
  const cause = { reason: flood, proposedBy: 'LA-KM', agreedIn: null };
  const input = {
    ...cause,
    meetingId: idOf(book, ordinal),
    replacementOn: null,
    turn: 'kept',
    ...more,
  } as const;
  return cancelMeeting(book, input, acting);
}

function hold(book: ChannelBook, ordinal: number, more: object = {}): ChannelBook {
  const meeting = book.meetings.find(({ id }) => id === idOf(book, ordinal));
  const heldOn = meeting?.plannedOn ?? '';
  const input = {
    meetingId: meeting?.id ?? '',
    heldOn,
    absentPartyIds: [],
    asBilateral: false,
    reason: null,
  };
  return recordHeld(book, { ...input, ...more }, acting);
}

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof TurnRefused ? [error.reason, error.ordinal] : error;
  }
  return 'nothing refused it';
}

function withStatus(book: ChannelBook, ordinal: number, status: Meeting['status']): ChannelBook {
  const change = (meeting: Meeting): Meeting =>
    meeting.ordinal === ordinal ? { ...meeting, status, agreement: 'agreed' } : meeting;
  return { ...book, meetings: book.meetings.map(change) };
}

test('meetings entered by hand take the ordinals, hosts and windows that are due', () => {
  const book = planned();
  expect(ahead(book)).toEqual([
    [29, 'VN', '2027-03-17'],
    [30, 'LA-KM', '2027-06-16'],
    [31, 'VN', '2027-09-15'],
    [32, 'LA-KM', '2027-12-15'],
  ]);
  expect(book.meetings.map(({ period }) => [period.from, period.to])).toEqual([
    ['2027-01-01', '2027-03-31'],
    ['2027-04-01', '2027-06-30'],
    ['2027-07-01', '2027-09-30'],
    ['2027-10-01', '2027-12-31'],
  ]);
});

describe('postponing (rule 3)', () => {
  test('holds the turn: same ordinal, same host, and it stands in the history with its reason', () => {
    const book = postpone(postpone(planned(), 29, { toDate: '2027-04-21' }), 29, { toDate: '2027-05-12' });
    expect(ahead(book)[0]).toEqual([29, 'VN', '2027-05-12']);
    const [entry] = hostLedger(book, '2027-05-01', 0);
    expect(entry?.notes).toHaveLength(2);
    expect(
      book.events.map(({ fromDate, toDate, turn, reason }) => [fromDate, toDate, turn, reason.vi]),
    ).toEqual([
      ['2027-03-17', '2027-04-21', 'kept', 'Lũ trên đường 12A'],
      ['2027-04-21', '2027-05-12', 'kept', 'Lũ trên đường 12A'],
    ]);
  });

  test('by a passing policy the turn moves on and with it every later one; the lost one stands in the ledger', () => {
    const book = postpone(planned(['VN', 'LA-KM', 'LA-SV'], { postponedPolicy: 'pass-turn' }), 30, {
      toDate: '2027-07-14',
      turn: 'passed',
    });
    expect(ahead(book).map(([ordinal, host]) => [ordinal, host])).toEqual([
      [29, 'VN'],
      [30, 'LA-SV'],
      [31, 'VN'],
      [32, 'LA-KM'],
    ]);
    expect(hostBalances(book, ['VN', 'LA-KM', 'LA-SV']).map(({ partyId, lost }) => [partyId, lost])).toEqual([
      ['VN', 0],
      ['LA-KM', 1],
      ['LA-SV', 0],
    ]);
  });

  test.each([
    ['against the policy without a document', { turn: 'passed' as const }, ['needs-document', 29]],
    ['to an earlier day', { toDate: '2027-03-10' }, ['not-later', 29]],
    ['beyond the next meeting', { toDate: '2027-07-01' }, ['out-of-order', 30]],
    ['by a party of another channel', { proposedBy: 'LA-XX' }, ['unknown-party', null]],
  ])('is refused %s', (_what, more, reason) => {
    expect(refusal(() => postpone(planned(), 29, more))).toEqual(reason);
  });

  test('a passing turn waits for an agreement that stands in its way', () => {
    const swapped = swapTurns(
      planned(),
      { ordinals: [30, 31], reason: flood, agreedIn: document, agreedOn: '2027-01-05' },
      acting,
    );
    expect(refusal(() => postpone(swapped, 29, { turn: 'passed', agreedIn: document }))).toEqual([
      'overridden',
      30,
    ]);
  });
});

describe('cancelling (rule 4)', () => {
  test('the next regular meeting takes the same ordinal and host', () => {
    expect(ahead(cancel(planned(), 30, {}))).toEqual([
      [29, 'VN', '2027-03-17'],
      [30, 'LA-KM', '2027-09-15'],
      [31, 'VN', '2027-12-15'],
    ]);
  });

  test('a meeting in its place has its ordinal, host and window', () => {
    const book = cancel(planned(), 30, { replacementOn: '2027-07-14' });
    expect(ahead(book)[1]).toEqual([30, 'LA-KM', '2027-07-14']);
    expect(book.meetings.at(-1)).toMatchObject({ period: { from: '2027-04-01', to: '2027-06-30' } });
  });

  test('a consumed ordinal needs a document, must be the next one, and is never given again', () => {
    const consumed = { turn: 'consumed' as const, agreedIn: document };
    expect(refusal(() => cancel(planned(), 29, { turn: 'consumed' }))).toEqual(['needs-document', 29]);
    expect(refusal(() => cancel(planned(), 30, consumed))).toEqual(['not-next', 30]);
    const book = cancel(planned(), 29, consumed);
    expect(ahead(book)[0]).toEqual([30, 'LA-KM', '2027-06-16']);
    const [entry] = hostLedger(book, '2027-05-01', 0);
    expect([entry?.ordinal, entry?.state, entry?.ownerPartyId]).toEqual([29, 'consumed', 'VN']);
    const [vn] = hostBalances(book, ['VN']);
    expect([vn?.due, vn?.held, vn?.lost]).toEqual([1, 0, 1]);
  });
});

describe('extraordinary meetings (rule 5)', () => {
  const day = { plannedOn: '2027-02-10', placeId: null, hours: null, dayReason: null };

  test('have no ordinal and move nothing', () => {
    const book = callExtraordinary(planned(), { ...day, hostPartyId: null, counts: false }, acting);
    expect(ahead(book)[0]).toEqual([null, null, '2027-02-10']);
    expect(ahead(book)[1]).toEqual([29, 'VN', '2027-03-17']);
  });

  test('one that counts takes the turn that is due, and the planned ones come one later', () => {
    const book = callExtraordinary(planned(), { ...day, hostPartyId: null, counts: true }, acting);
    expect(ahead(book).slice(0, 3)).toEqual([
      [29, 'VN', '2027-02-10'],
      [30, 'LA-KM', '2027-03-17'],
      [31, 'VN', '2027-06-16'],
    ]);
  });
});

describe('held (rules 2 and 7)', () => {
  test('only the next ordinal can be used up', () => {
    expect(refusal(() => hold(planned(), 30))).toEqual(['not-next', 30]);
  });

  test('a day that has not come is refused', () => {
    const early = { ...acting, today: '2027-03-16' };
    const input = { heldOn: '2027-03-17', absentPartyIds: [], asBilateral: false, reason: null };
    const book = planned();
    expect(refusal(() => recordHeld(book, { ...input, meetingId: idOf(book, 29) }, early))).toEqual([
      'in-the-future',
      29,
    ]);
  });

  test('of two parties nobody is left to meet; of three the program asks', () => {
    const three = planned(['VN', 'LA-KM', 'LA-SV']);
    expect(refusal(() => hold(planned(), 29, { absentPartyIds: ['LA-KM'] }))).toEqual(['nobody-to-meet', 29]);
    expect(refusal(() => hold(three, 29, { absentPartyIds: ['LA-SV'] }))).toEqual(['quorum', 29]);
    const book = hold(three, 29, { absentPartyIds: ['VN'], asBilateral: true, reason: flood });
    expect(ahead(book).slice(0, 2)).toEqual([
      [null, null, '2027-03-17'],
      [29, 'VN', '2027-06-16'],
    ]);
    expect(book.events.at(-1)).toMatchObject({ event: 'bilateral', ordinal: 29, proposedBy: 'VN' });
  });
});

describe('other hosts (rules 6 and 10)', () => {
  const agreed = { reason: flood, agreedIn: document, agreedOn: '2027-01-05' };

  test('a swap exchanges two hosts, both with reason and document, and is taken back as a whole', () => {
    const book = swapTurns(planned(), { ordinals: [29, 30], ...agreed }, acting);
    expect(ahead(book).map(([, host]) => host)).toEqual(['LA-KM', 'VN', 'VN', 'LA-KM']);
    expect(
      book.overrides.map(({ ordinal, pairedOrdinal, agreedIn }) => [ordinal, pairedOrdinal, agreedIn]),
    ).toEqual([
      [29, 30, document],
      [30, 29, document],
    ]);
    const back = dropOverride(book, book.overrides[1]?.id ?? '');
    expect([back.overrides, ahead(back)]).toEqual([[], ahead(planned())]);
    const held = hold(book, 29);
    expect(refusal(() => dropOverride(held, book.overrides[1]?.id ?? ''))).toEqual(['already-used', 29]);
  });

  test('while one half of a swap is held, the balance says who owes whom', () => {
    const book = hold(swapTurns(planned(), { ordinals: [29, 30], ...agreed }, acting), 29);
    expect(hostBalances(book, ['VN', 'LA-KM']).map(({ held, owed }) => [held, owed])).toEqual([
      [0, 1],
      [1, -1],
    ]);
    expect(hostBalances(hold(book, 30), ['VN', 'LA-KM']).map(({ held, owed }) => [held, owed])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('neutral ground counts for whose turn it was, unless both agreed that it counts for nobody', () => {
    const neutral = { ...agreed, ordinal: 29, hostPartyId: null, agreedIn: '' };
    const usual = hold(agreeHost(planned(), { ...neutral, countsFor: 'VN' }, acting), 29);
    expect(hostBalances(usual, ['VN'])[0]).toMatchObject({ due: 1, held: 1, owed: 0 });
    expect(refusal(() => agreeHost(planned(), { ...neutral, countsFor: null }, acting))).toEqual([
      'needs-document',
      29,
    ]);
    const nobody = { ...neutral, countsFor: null, agreedIn: document };
    const uncounted = hold(agreeHost(planned(), nobody, acting), 29);
    expect(hostBalances(uncounted, ['VN'])[0]).toMatchObject({ due: 1, held: 0, owed: 1 });
  });

  test.each([
    ['the party whose turn it is', { ordinal: 29, hostPartyId: 'VN' }, ['same-host', 29]],
    ['an ordinal before the rule', { ordinal: 28, hostPartyId: 'LA-KM' }, ['no-rule', 28]],
    ['a party of another channel', { ordinal: 29, hostPartyId: 'LA-SV' }, ['unknown-party', null]],
  ])('%s is refused as another host', (_what, input, reason) => {
    expect(refusal(() => agreeHost(planned(), { ...agreed, countsFor: null, ...input }, acting))).toEqual(
      reason,
    );
  });
});

describe('a change of rule (rule 9)', () => {
  function changed(
    book: ChannelBook,
    fromOrdinal: number,
    cycle: string[],
    takeOver: number[] = [],
  ): ChannelBook {
    const [rule] = book.rules;
    if (!rule) throw new Error('the book has a rule');
    const { id: _id, rev: _rev, channelId: _channelId, ...values } = rule;
    const input = { ...values, fromOrdinal, cycle, windowsFrom: null, agreedIn: document, takeOver };
    return changeRule(book, input, acting);
  }

  test('begins with the host that was chosen, whatever the old rule would have come to', () => {
    const book = changed(hold(planned(), 29), 30, ['VN', 'LA-KM']);
    expect(ahead(book).map(([ordinal, host]) => [ordinal, host])).toEqual([
      [29, 'VN'],
      [30, 'VN'],
      [31, 'LA-KM'],
      [32, 'VN'],
    ]);
  });

  test('whoever is invited keeps its host until the user takes the new one over', () => {
    const invited = withStatus(planned(), 30, 'invited');
    expect(ahead(changed(invited, 30, ['VN', 'LA-KM'])).map(([, host]) => host)).toEqual([
      'VN',
      'LA-KM',
      'LA-KM',
      'VN',
    ]);
    expect(ahead(changed(invited, 30, ['VN', 'LA-KM'], [30])).map(([, host]) => host)).toEqual([
      'VN',
      'VN',
      'LA-KM',
      'VN',
    ]);
  });

  test.each([
    [29, ['LA-KM', 'VN'], ['already-used', 29]],
    [30, ['VN', 'LA-XX'], ['unknown-party', null]],
  ])('from %i with %j is refused', (from, cycle, reason) => {
    expect(refusal(() => changed(hold(planned(), 29), from, cycle))).toEqual(reason);
  });
});

describe('moving and settling', () => {
  test('a day that only we proposed moves freely; an agreed one needs a reason and is agreed anew', () => {
    const book = planned();
    const input = { meetingId: idOf(book, 29), toDate: '2027-03-24', proposedBy: null, agreedIn: null };
    expect(moveMeeting(book, { ...input, reason: null }, acting).events).toEqual([]);
    const settled = settleMeeting(book, {
      meetingId: input.meetingId,
      agreement: 'fixed',
      status: 'invited',
    });
    expect(refusal(() => moveMeeting(settled, { ...input, reason: null }, acting))).toEqual([
      'needs-reason',
      29,
    ]);
    const moved = moveMeeting(settled, { ...input, reason: flood }, acting);
    expect(moved.meetings[0]).toMatchObject({
      status: 'planned',
      agreement: 'proposed',
      dayReason: flood.vi,
    });
    expect(moved.events).toHaveLength(1);
  });

  test('what is held or cancelled is settled no further', () => {
    const held = hold(planned(), 29);
    const meetingId = held.meetings[0]?.id ?? '';
    expect(refusal(() => settleMeeting(held, { meetingId, agreement: 'agreed' }))).toEqual(['not-ahead', 29]);
  });
});

test('a turn of one year that is met in the next is carried over', () => {
  const book = postpone(planned(), 32, { toDate: '2028-01-12' });
  expect(
    hostLedger(book, '2027-12-31', 0).map(({ ordinal, isCarriedOver }) => [ordinal, isCarriedOver]),
  ).toEqual([
    [29, false],
    [30, false],
    [31, false],
    [32, true],
  ]);
});

test('the mark of a book changes with any revision in it', () => {
  const book = planned();
  const [first, ...others] = book.meetings;
  const changed = { ...book, meetings: first ? [{ ...first, rev: 2 }, ...others] : [] };
  expect(bookMark(changed)).not.toBe(bookMark(book));
  expect(bookMark({ ...book, meetings: book.meetings.toReversed() })).toBe(bookMark(book));
});
