import { expect, test } from 'vitest';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { CalendarDay } from '../../../shared/domain/holiday.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { RotationRule } from '../../../shared/domain/rotation.ts';
import { proposeYear, type ChannelBook } from '../../../shared/domain/yearPlan.ts';

const head = '01935a00-0000-7000-8000-00000000e001';

function book(id: string, plannedOn: string): ChannelBook {
  const channel = { id, rev: 1, code: 'KM' } as Channel;
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
/** 2027 is covered by one day of each country, both Sundays. */
const plain = [off('VN', '2027-01-03'), off('LA', '2027-01-10')];

test('the windows follow each other without drift, on the usual day, hosts by turns', () => {
  const { meetings, unfilled } = proposeYear(2027, [book(first, '2026-12-16')], plain);
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
  expect(proposeYear(2027, [book(first, '2026-12-16')], calendar).meetings[0]?.plannedOn).toBe('2027-03-17');
});

test('one head never has two meetings on a day', () => {
  const { meetings } = proposeYear(2027, [book(first, '2026-12-16'), book(second, '2026-12-16')], plain);
  const days = meetings.map(({ plannedOn }) => plannedOn);
  expect(days).toHaveLength(8);
  expect(new Set(days).size).toBe(8);
});

test('a year that no calendar covers is said, not guessed', () => {
  const { meetings, unfilled } = proposeYear(2040, [book(first, '2026-12-16')], plain);
  expect(meetings).toEqual([]);
  expect(unfilled.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'year-not-covered'));
});
