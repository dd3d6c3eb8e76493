import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { CalendarDay } from '../../../shared/domain/holiday.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { dueWindows } from '../../../shared/domain/dueWindow.ts';
import type { ChannelBook } from '../../../shared/domain/channelBook.ts';
import { takeProposal } from '../../../shared/domain/acceptedPlan.ts';
import { TurnRefused } from '../../../shared/domain/turnBook.ts';
import {
  proposeYear as proposeFrom,
  type PlanFacts,
  type YearProposal,
} from '../../../shared/domain/yearPlan.ts';
import {
  blackoutOf,
  bookOf,
  calendarDay,
  channelOf,
  delegation,
  meetingOf,
  ruleOf,
} from '../../support/planRecords.ts';
import { idOf } from '../../support/sampleRecords.ts';

/** Ordinal 27 was held, 28 is invited; its head sits at the table of every such channel. */
function book(code: string, plannedOn: string, change: Partial<Channel> = {}): ChannelBook {
  const held: Partial<Meeting> = {
    status: 'reported',
    hostPartyId: 'VN',
    period: { from: '2026-07-01', to: '2026-09-30' },
    delegations: [delegation('VN', 'head')],
  };
  const invited: Partial<Meeting> = {
    status: 'invited',
    hostPartyId: 'LA',
    period: { from: '2026-10-01', to: '2026-12-31' },
  };
  return bookOf(
    channelOf(code, change),
    [meetingOf(code, 27, '2026-09-16', held), meetingOf(code, 28, plannedOn, invited)],
    [ruleOf(code, 3, { fromOrdinal: 27 })],
  );
}

function proposeYear(
  year: number,
  books: ChannelBook[],
  calendar: CalendarDay[],
  day: string,
  facts: Partial<PlanFacts> = {},
): YearProposal {
  const rest = { blackouts: [], organisations: [], persons: [], channelIds: null };
  return proposeFrom({ year, books, calendar, today: day, ...rest, ...facts });
}

const first = 'KM';
const second = 'SV';
const today = '2026-11-24';
/** 2027 is covered by one day of each country, both Sundays. */
const plain = [calendarDay('VN', '2027-01-03'), calendarDay('LA', '2027-01-10')];

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
    [30, 'LA', '2027-04-01', '2027-06-15'],
    [31, 'VN', '2027-07-01', '2027-09-15'],
    [32, 'LA', '2027-10-01', '2027-12-16'],
  ]);
});

test('a day off moves a meeting to the nearest good working day, the later one first', () => {
  const calendar = [...plain, calendarDay('LA', '2027-03-16')];
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

const firstDay = (
  facts: Partial<PlanFacts>,
  calendar = plain,
  own = book(first, '2026-12-16'),
): string | undefined => proposeYear(2027, [own], calendar, today, facts).meetings[0]?.plannedOn;

describe('days that nobody should meet on', () => {
  test('a forbidden blackout of the channel is kept clear of, one of another is not', () => {
    const flood = (channel: string) =>
      blackoutOf('flood', '2027-03-10', '2027-03-20', { isForbidden: true, channelIds: [idOf(channel)] });
    expect(firstDay({ blackouts: [flood(first)] })).toBe('2027-03-22');
    expect(firstDay({ blackouts: [flood(second)] })).toBe('2027-03-16');
  });

  test('a blackout of its usual place is kept clear of', () => {
    const own = book(first, '2026-12-16');
    const meetings = own.meetings.map((meeting) => ({ ...meeting, placeId: idOf('cha-lo') }));
    const closed = blackoutOf('works', '2027-03-16', '2027-03-17', {
      isForbidden: true,
      placeIds: [idOf('cha-lo')],
    });
    expect(firstDay({ blackouts: [closed] }, plain, { ...own, meetings })).toBe('2027-03-15');
  });

  test('other blackouts and days to avoid are avoided where another day of the window is free', () => {
    const congress = blackoutOf('congress', '2027-03-16', '2027-03-19', { kind: 'congress' });
    const avoid = [...plain, calendarDay('VN', '2027-03-15', 'avoid')];
    expect(firstDay({ blackouts: [congress] })).toBe('2027-03-15');
    expect(firstDay({ blackouts: [congress] }, avoid)).toBe('2027-03-12');
  });

  test('a window that lies wholly in one that only warns is still filled, on its usual day', () => {
    const long = blackoutOf('exercise', '2027-01-01', '2027-03-31', { kind: 'exercise' });
    expect(firstDay({ blackouts: [long] })).toBe('2027-03-16');
    const { unfilled } = proposeYear(2027, [book(first, '2026-12-16')], plain, today, {
      blackouts: [{ ...long, isForbidden: true }],
    });
    expect(unfilled).toMatchObject([{ ordinal: 29, reason: 'no-free-day' }]);
  });

  test('an absence of a standing head is avoided; the last head, who no longer comes, is not', () => {
    const leave = (who: string) =>
      blackoutOf('leave', '2027-03-15', '2027-03-17', { kind: 'absence', personIds: [idOf(who)] });
    const own = book(first, '2026-12-16', { standingDelegations: [delegation('VN', 'new-head')] });
    expect(firstDay({ blackouts: [leave('new-head')] }, plain, own)).toBe('2027-03-18');
    expect(firstDay({ blackouts: [leave('head')] }, plain, own)).toBe('2027-03-16');
  });
});

test('a closed channel gets nothing, and only the channels asked for are planned', () => {
  const books = [book(first, '2026-12-16'), book(second, '2026-12-17', { closedOn: '2026-11-01' })];
  const planned = (channelIds: string[] | null): string[] => [
    ...new Set(
      proposeYear(2027, books, plain, today, { channelIds }).meetings.map(({ channelId }) => channelId),
    ),
  ];
  expect(planned(null)).toEqual([idOf(first)]);
  expect(planned([idOf(second)])).toEqual([]);
});

test('a channel planned alone keeps clear of what its head has in the others', () => {
  const other = bookOf(channelOf(second), [
    meetingOf(second, 5, '2027-03-16', { delegations: [delegation('VN', 'head')] }),
  ]);
  const { meetings } = proposeYear(2027, [book(first, '2026-12-16'), other], plain, today, {
    channelIds: [idOf(first)],
  });
  expect(meetings[0]?.plannedOn).toBe('2027-03-17');
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
    [30, 'LA', '2027-07-01'],
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

describe('whether a proposed meeting is taken', () => {
  const own = book(first, '2026-12-16');
  const proposed = {
    channelId: idOf(first),
    ordinal: 29,
    hostPartyId: 'VN',
    placeId: null,
    period: { from: '2027-01-01', to: '2027-03-31' },
    plannedOn: '2027-03-16',
  };

  test.each([
    ['the next ordinal, its host, a day of its window', {}, true],
    ['an ordinal further on', { ordinal: 31 }, false],
    ['a host out of turn', { hostPartyId: 'LA' }, false],
    ['a window that is not due', { period: { from: '2027-01-01', to: '2027-06-30' } }, false],
    ['a day outside its window', { plannedOn: '2027-04-16' }, false],
    [
      'a day before the last meeting',
      { period: { from: '2026-01-01', to: '2027-03-31' }, plannedOn: '2026-03-16' },
      false,
    ],
  ])('%s: %j', (_what, change, follows) => {
    const acting = { today, newId: () => idOf('new') };
    const take = () => takeProposal(own, { ...proposed, ...change }, acting).meetings.at(-1);
    if (follows) expect(take()).toMatchObject(proposed);
    else expect(take).toThrow(TurnRefused);
  });
});
