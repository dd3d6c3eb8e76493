import { describe, expect, test } from 'vitest';
import { hostBalances, hostLedger } from '../../../shared/domain/ledger.ts';
import { swapTurns } from '../../../shared/domain/turnAgreements.ts';
import {
  callExtraordinary,
  moveMeeting,
  recordHeld,
  scheduleRegular,
  settleMeeting,
} from '../../../shared/domain/turnMeetings.ts';
import { cancelMeeting } from '../../../shared/domain/turnPostponed.ts';
import {
  acting,
  ahead,
  cancel,
  document,
  flood,
  hold,
  idOf,
  planned,
  postpone,
  refusal,
} from '../../support/plannedTurns.ts';
import { emptyBook } from '../../support/turnHistories.ts';

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

test('a meeting after its window is late, and the windows after it stay where they are', () => {
  const day = { placeId: null, hours: null, dayReason: null };
  const early = { ...acting, today: '2026-11-24' };
  const late = scheduleRegular(
    emptyBook(['VN', 'LA-KM'], 29, { windowsFrom: '2027-01-01' }),
    { ...day, plannedOn: '2027-04-15' },
    early,
  );
  const next = scheduleRegular(late, { ...day, plannedOn: '2027-06-16' }, early);
  expect(next.meetings.map(({ period }) => [period.from, period.to])).toEqual([
    ['2027-01-01', '2027-03-31'],
    ['2027-04-01', '2027-06-30'],
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

test('a meeting postponed without a day gets one: that ends its postponement and is no second one', () => {
  const open = postpone(planned(), 29, {});
  const input = {
    meetingId: idOf(open, 29),
    toDate: '2027-04-21',
    reason: null,
    proposedBy: null,
    agreedIn: null,
  };
  expect(refusal(() => postpone(open, 29, { toDate: '2027-04-21' }))).toEqual(['not-ahead', 29]);
  const dated = moveMeeting(open, input, acting);
  expect(dated.meetings[0]).toMatchObject({ status: 'planned', plannedOn: '2027-04-21' });
  expect(dated.events.map(({ event, fromDate, toDate }) => [event, fromDate, toDate])).toEqual([
    ['postponed', '2027-03-17', '2027-04-21'],
  ]);
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

  test('one that is cancelled is met instead on the day that was named', () => {
    const book = callExtraordinary(planned(), { ...day, hostPartyId: 'LA-KM', counts: false }, acting);
    const meetingId = book.meetings.at(-1)?.id ?? '';
    const cause = { reason: flood, proposedBy: 'LA-KM', agreedIn: null };
    const input = { ...cause, meetingId, turn: 'kept' as const, replacementOn: '2027-02-24' };
    const replaced = cancelMeeting(book, input, acting);
    expect(replaced.meetings.at(-1)).toMatchObject({
      kind: 'extraordinary',
      ordinal: null,
      plannedOn: '2027-02-24',
      hostPartyId: 'LA-KM',
      replacesMeetingId: meetingId,
    });
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
