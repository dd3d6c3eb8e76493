import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { CalendarDay } from '../../../shared/domain/holiday.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { RotationRule } from '../../../shared/domain/rotation.ts';
import { dueWindows } from '../../../shared/domain/dueWindow.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { followsOn, proposeYear } from '../../../shared/domain/yearPlan.ts';

const head = '01935a00-0000-7000-8000-00000000e001';

function book(id: string, plannedOn: string): ChannelBook {
  const channel = { id, rev: 1, code: 'KM', standingDelegations: [] as unknown } as Channel;
  const rule = {
    id,
    rev: 1,
    channelId: id,
    fromOrdinal: 27,
    cycle: ['VN', 'LA-KM'],
    everyMonths: 3,
  } as RotationRule;
  const meeting = (
    ordinal: number,
    status: Meeting['status'],
    from: string,
    to: string,
    on: string,
  ): Meeting =>
    ({
      id,
      rev: 1,
      channelId: id,
      kind: 'regular',
      ordinal,
      status,
      period: {
        from,
        to,
      },
      plannedOn: on,
      hostPartyId: ordinal === 27 ? 'VN' : 'LA-KM',
      placeId: id,
      heldOn: null,
      report: null,
      delegations:
        ordinal === 27
          ? [
              {
                partyId: 'VN',
                headId: head,
                memberIds: [],
                interpreterId: null,
              },
            ]
          : [],
    }) as unknown as Meeting;
  return {
    channel,
    rules: [rule],
    events: [],
    overrides: [],
    meetings: [
      meeting(27, 'reported', '2026-07-01', '2026-09-30', '2026-09-16'),
      meeting(28, 'invited', '2026-10-01', '2026-12-31', plannedOn),
    ],
  };
}

function off(country: 'VN' | 'LA', date: string): CalendarDay {
  const name = { vi: 'Ngày nghỉ', lo: 'ວັນພັກ', en: 'Day off' };
  return { id: head, rev: 1, country, date, kind: 'day-off', name, confidence: 'law', source: null };
}

const first = '01935a00-0000-7000-8000-00000000f001';
const second = '01935a00-0000-7000-8000-00000000f002';
const today = '2026-11-24';
/** 2027 is covered by one day of each country, both Sundays. */
const plain = [off('VN', '2027-01-03'), off('LA', '2027-01-10')];

test('the windows follow each other without drift, on the usual day, hosts by turns', () => {
  const { meetings, unfilled } = proposeYear(2027, [book(first, '2026-12-16')], plain, today);
  expect(unfilled).toEqual([]);
  expect(
    meetings.map(({ ordinal, hostPartyId, period, plannedOn }) => [
      ordinal,
      hostPartyId,
      period.from,
      plannedOn,
    ]),
  ).toEqual([
    [29, 'VN', '2027-01-01', '2027-03-16'],
    [30, 'LA-KM', '2027-04-01', '2027-06-15'],
    [31, 'VN', '2027-07-01', '2027-09-15'],
    [32, 'LA-KM', '2027-10-01', '2027-12-16'],
  ]);
});

test('a day off moves a meeting to the nearest good working day, the later one first', () => {
  const calendar = [...plain, off('LA', '2027-03-16')];
  expect(proposeYear(2027, [book(first, '2026-12-16')], calendar, today).meetings[0]?.plannedOn).toBe(
    '2027-03-17',
  );
});

test('one head never has two meetings on a day', () => {
  const { meetings } = proposeYear(
    2027,
    [book(first, '2026-12-16'), book(second, '2026-12-16')],
    plain,
    today,
  );
  const days = meetings.map(({ plannedOn }) => plannedOn);
  expect(days).toHaveLength(8);
  expect(new Set(days).size).toBe(8);
});

test('a year that no calendar covers is said, not guessed', () => {
  const { meetings, unfilled } = proposeYear(2027, [book(first, '2026-12-16')], [], today);
  expect(meetings).toEqual([]);
  expect(unfilled.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'year-not-covered'));
});

test('windows of an earlier year come first: nothing is proposed over them and they are named', () => {
  const { meetings, unfilled } = proposeYear(2028, [book(first, '2026-12-16')], plain, today);
  expect(meetings).toEqual([]);
  expect(unfilled.map(({ ordinal, reason }) => [ordinal, reason])).toEqual([
    [29, 'earlier-year-unplanned'],
    [30, 'earlier-year-unplanned'],
    [31, 'earlier-year-unplanned'],
    [32, 'earlier-year-unplanned'],
  ]);
});

test('a window in which nobody met makes no ordinal', () => {
  const late = proposeYear(2027, [book(first, '2026-12-16')], plain, '2027-04-10');
  expect(
    late.meetings.map(({ ordinal, hostPartyId, period }) => [ordinal, hostPartyId, period.from]),
  ).toEqual([
    [29, 'VN', '2027-04-01'],
    [30, 'LA-KM', '2027-07-01'],
    [31, 'VN', '2027-10-01'],
  ]);
});

test('windows that begin at the end of a month stay there after a short one', () => {
  const own = book(first, '2026-12-16');
  const meetings = own.meetings.map((meeting) =>
    meeting.ordinal === 28
      ? { ...meeting, period: { from: '2026-08-30', to: '2026-11-29' }, plannedOn: '2026-10-01' }
      : meeting,
  );
  const windows = dueWindows({ ...own, meetings }, 2027, today);
  expect(windows.map(({ period }) => period.from).slice(0, 4)).toEqual([
    '2026-11-30',
    '2027-02-28',
    '2027-05-30',
    '2027-08-30',
  ]);
});

describe('whether a meeting follows on', () => {
  const own = book(first, '2026-12-16');
  const next = {
    ...own,
    channel: { ...own.channel, parties: [{ partyId: 'VN' }, { partyId: 'LA-KM' }] } as Channel,
  };
  const proposed = {
    channelId: first,
    ordinal: 29,
    hostPartyId: 'VN',
    placeId: null,
    period: { from: '2027-01-01', to: '2027-03-31' },
    plannedOn: '2027-03-16',
  };

  test.each([
    ['the next ordinal, its host, a day of its window', {}, true],
    ['an ordinal further on', { ordinal: 31 }, false],
    ['a host out of turn', { hostPartyId: 'LA-KM' }, false],
    ['a day outside its window', { plannedOn: '2027-04-16' }, false],
    [
      'a day before the last meeting',
      { period: { from: '2026-01-01', to: '2027-03-31' }, plannedOn: '2026-03-16' },
      false,
    ],
  ])('%s: %j', (_what, change, follows) => {
    expect(followsOn(next, { ...proposed, ...change })).toBe(follows);
  });
});
