import { describe, expect, test } from 'vitest';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import type { Meeting, MeetingEvent } from '../../../shared/domain/meeting.ts';
import type { Known } from '../../../shared/service/sheets/draft.ts';
import { planImport, type ImportPlan } from '../../../shared/service/sheets/planImport.ts';
import { channelOf, meetingOf, ruleOf } from '../../support/planRecords.ts';
import { idOf } from '../../support/sampleRecords.ts';
import { knownWith, problemsOf, sheetOf, type SheetRowCells } from '../../support/sheetContents.ts';

const heldOn = (day: string): Partial<Meeting> => ({ status: 'closed', heldOn: day });
const quarter = { from: '2026-07-01', to: '2026-09-30' };

/** The channel X, which met for the first time on 10/09/2026, in the third quarter. */
function bookX(meetings: Meeting[] = [], change: Partial<ChannelDetail> = {}): ChannelDetail {
  const first = meetingOf('X', 1, '2026-09-10', { ...heldOn('2026-09-10'), period: quarter });
  const book = { channel: channelOf('X'), rules: [ruleOf('X', 3)], events: [], overrides: [] };
  return { ...book, meetings: [first, ...meetings], ...change };
}

function meetingRow(ordinal: number | string, date: string, host: string, state: string): SheetRowCells {
  return { channel: 'X', ordinal, date, host, state };
}

function planOf(rows: readonly SheetRowCells[], known: Partial<Known>): ImportPlan {
  return planImport([sheetOf('meeting', rows)], knownWith(known));
}

const consumed: MeetingEvent = {
  id: idOf('event'),
  rev: 1,
  meetingId: idOf('X-2'),
  on: '2026-11-01',
  event: 'cancelled',
  fromDate: '2026-12-20',
  toDate: null,
  turn: 'consumed',
  reason: { vi: 'Mưa lũ', lo: '' },
  proposedBy: 'VN',
  agreedIn: '7/BB',
  ordinal: 2,
  lostBy: 'LA',
  ruleId: null,
};

describe('meetings beside those of the store', () => {
  test('one of a turn that was consumed counts as used up, and its old day is no day', () => {
    const book = bookX([meetingOf('X', 2, '2026-12-20', { status: 'cancelled' })], { events: [consumed] });
    const held = meetingRow(3, '10/11/2026', 'VN', 'đã họp');
    expect(problemsOf(planOf([held], { books: [book] }))).toEqual([]);
    // The one before it still has its day.
    const early = meetingRow(3, '10/09/2026', 'VN', 'đã họp');
    expect(problemsOf(planOf([early], { books: [book] }))).toEqual(['C2 out-of-order 10/09/2026']);
  });

  test('one that was postponed without a day has none to come after, but was not held', () => {
    const book = bookX([meetingOf('X', 2, '2026-12-20', { status: 'postponed' })]);
    expect(problemsOf(planOf([meetingRow(3, '15/12/2026', 'VN', 'dự kiến')], { books: [book] }))).toEqual([]);
    expect(problemsOf(planOf([meetingRow(3, '10/11/2026', 'VN', 'đã họp')], { books: [book] }))).toEqual([
      'F2 out-of-order 2',
    ]);
  });

  test('an extraordinary one may stand on the day of one that was cancelled', () => {
    const gone = meetingOf('X', 2, '2026-10-20', { status: 'cancelled' });
    const row = meetingRow('đột xuất', '20/10/2026', 'VN', 'đã họp');
    expect(problemsOf(planOf([row], { books: [bookX([gone])] }))).toEqual([]);
    const met = { ...gone, kind: 'extraordinary' as const, ordinal: null, ...heldOn('2026-10-20') };
    expect(problemsOf(planOf([row], { books: [bookX([met])] }))).toEqual(['C2 already-there 2026-10-20']);
  });

  test('a day after the last one of a closed channel is refused, the last one itself is not', () => {
    const closed = { ...bookX(), channel: channelOf('X', { closedOn: '2026-12-20' }) };
    const rows = [meetingRow(2, '20/12/2026', 'LA', 'dự kiến'), meetingRow(3, '21/12/2026', 'VN', 'dự kiến')];
    expect(problemsOf(planOf(rows, { books: [closed] }))).toEqual(['C3 channel-closed 20/12/2026']);
  });
});

describe('the window of a meeting of a channel that is there', () => {
  const periods = (rows: readonly SheetRowCells[], book: ChannelDetail) =>
    planOf(rows, { books: [book] }).draft.meeting.map(({ ordinal, period }) => [
      ordinal,
      `${period.from} ${period.to}`,
    ]);

  test('lasts the cadence of the rule of its own ordinal', () => {
    const rules = [ruleOf('X', 3), ruleOf('X', 6, { fromOrdinal: 3, cycle: ['VN', 'LA'] })];
    const rows = [
      meetingRow(4, '20/12/2027', 'LA', 'dự kiến'),
      meetingRow(2, '15/12/2026', 'LA', 'dự kiến'),
      meetingRow(3, '15/06/2027', 'VN', 'dự kiến'),
    ];
    expect(periods(rows, bookX([], { rules }))).toEqual([
      [2, '2026-10-01 2026-12-31'],
      [3, '2027-01-01 2027-06-30'],
      [4, '2027-07-01 2027-12-31'],
    ]);
  });

  test('begins where the new rule says', () => {
    const later = ruleOf('X', 6, { fromOrdinal: 2, cycle: ['LA', 'VN'], windowsFrom: '2027-03-01' });
    const rows = [meetingRow(2, '15/06/2027', 'LA', 'dự kiến')];
    expect(periods(rows, bookX([], { rules: [ruleOf('X', 3), later] }))).toEqual([
      [2, '2027-03-01 2027-08-31'],
    ]);
  });

  test('is counted backwards from the first meeting that is there, whatever rules came later', () => {
    const fourth = meetingOf('X', 4, '2026-09-10', { ...heldOn('2026-09-10'), period: quarter });
    const rules = [ruleOf('X', 3, { fromOrdinal: 4 }), ruleOf('X', 12, { fromOrdinal: 5 })];
    const book = { ...bookX(), meetings: [fourth], rules };
    const rows = [meetingRow(2, '10/03/2026', 'LA', 'đã họp'), meetingRow(3, '10/06/2026', 'VN', 'đã họp')];
    expect(periods(rows, book)).toEqual([
      [2, '2026-01-01 2026-03-31'],
      [3, '2026-04-01 2026-06-30'],
    ]);
  });

  test('is known in a channel that has not met, by the first day of its rule', () => {
    const rules = [ruleOf('X', 3, { windowsFrom: '2026-10-01' })];
    const rows = [meetingRow(1, '15/12/2026', 'VN', 'dự kiến')];
    expect(periods(rows, { ...bookX(), meetings: [], rules })).toEqual([[1, '2026-10-01 2026-12-31']]);
  });
});
