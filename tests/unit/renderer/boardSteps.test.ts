import { expect, test } from 'vitest';
import { cardsOf } from '../../../renderer/features/schedule/board/cards.ts';
import { boardRows, rowHeight } from '../../../renderer/features/schedule/board/rows.ts';
import { firstSpot, standingSpot, stepFrom } from '../../../renderer/features/schedule/board/steps.ts';
import { dayAfterKey, weeksOf } from '../../../renderer/features/schedule/month/weeks.ts';
import {
  agendaLines,
  agendaRows,
  everything,
  filterAgenda,
} from '../../../renderer/features/schedule/list/agenda.ts';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { meetingOf } from '../../support/planRecords.ts';
import { channels, idOf } from '../../support/sampleRecords.ts';

function meeting(key: string, channelId: string, values: Partial<Meeting>): Meeting {
  const period = { from: '2027-01-01', to: '2027-03-31' };
  return meetingOf('KM', 1, '2027-03-17', { id: idOf(key), channelId, period, ...values });
}

function book(
  index: number,
  level: 'post' | 'province',
  name: { vi: string; lo: string },
  days: string[],
): ChannelDetail {
  const sample = channels[index];
  if (sample === undefined) throw new Error('the sample has three channels');
  const meetings = days.map((plannedOn, place) =>
    meeting(`${index} ${place}`, sample.id, { plannedOn, ordinal: place + 1 }),
  );
  return { channel: { ...sample, level, name }, rules: [], meetings, events: [], overrides: [] };
}

const posts = book(0, 'post', { vi: 'Đồn Cha Lo', lo: 'ຄ້າຍ' }, ['2027-01-20', '2027-04-07']);
const zone = book(1, 'province', { vi: 'Công an Khăm Muộn', lo: 'ປກສ ຄໍາມ່ວນ' }, ['2027-03-24', '2027-03-26']);
const bare = book(2, 'province', { vi: 'Biên phòng', lo: '' }, []);
const rows = boardRows([posts, zone, bare], 2027, [], ({ vi }) => vi);

test('channels stand by level, then by name', () => {
  expect(rows.map((row) => (row.kind === 'group' ? row.group : row.book.channel.name.vi))).toEqual([
    'province',
    'Biên phòng',
    'Công an Khăm Muộn',
    'post',
    'Đồn Cha Lo',
  ]);
});

test('a row grows with its lanes, and stays the same object while nothing changes', () => {
  expect(rows.map(rowHeight)).toEqual([24, 62, 120, 24, 62]);
  expect(boardRows([zone], 2027, [], ({ vi }) => vi)[1]).toBe(rows[2]);
});

test('what became of a meeting shows on its card', () => {
  const looks = (['planned', 'held', 'postponed', 'cancelled'] as const).map((status, place) =>
    meeting(`look ${place}`, zone.channel.id, { status, agreement: 'fixed' }),
  );
  expect(cardsOf({ meetings: looks }, 2027).map(({ look }) => look)).toEqual([
    'fixed',
    'held',
    'postponed',
    'cancelled',
  ]);
  expect(cardsOf({ meetings: looks }, 2026)).toEqual([]);
});

test('the keys walk over names and cards', () => {
  const [first, second] = [idOf('1 0'), idOf('1 1')];
  const start = firstSpot(rows);
  expect(start).toEqual({ channelId: zone.channel.id, cardKey: first });
  if (start === null) return;
  expect(stepFrom(rows, start, 'right').cardKey).toBe(second);
  expect(stepFrom(rows, start, 'left').cardKey).toBeNull();
  expect(stepFrom(rows, start, 'last').cardKey).toBe(second);
  // April lies nearer to the end of March than January does.
  expect(stepFrom(rows, start, 'down')).toEqual({ channelId: posts.channel.id, cardKey: idOf('0 1') });
  expect(stepFrom(rows, start, 'up')).toEqual({ channelId: bare.channel.id, cardKey: null });
  expect(stepFrom(rows, { channelId: posts.channel.id, cardKey: idOf('0 1') }, 'down').channelId).toBe(
    posts.channel.id,
  );
});

test('a card that is gone leaves the focus on its channel', () => {
  expect(standingSpot(rows, { channelId: zone.channel.id, cardKey: 'gone' })).toEqual({
    channelId: zone.channel.id,
    cardKey: null,
  });
});

test('weeks begin on Monday and hold the whole month', () => {
  const weeks = weeksOf('2027-04-15');
  expect(weeks.map(([monday]) => monday)).toEqual([
    '2027-03-29',
    '2027-04-05',
    '2027-04-12',
    '2027-04-19',
    '2027-04-26',
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe('2027-05-02');
});

test('keys lead from day to day', () => {
  expect(dayAfterKey('2027-03-31', 'ArrowRight')).toBe('2027-04-01');
  expect(dayAfterKey('2027-03-31', 'PageUp')).toBe('2027-02-28');
  expect(dayAfterKey('2027-04-15', 'Home')).toBe('2027-04-12');
  expect(dayAfterKey('2027-04-15', 'End')).toBe('2027-04-18');
  expect(dayAfterKey('2027-04-15', 'a')).toBeUndefined();
});

test('the agenda is found without accents, in either spelling of Lao, by month', () => {
  const lines = agendaLines(
    [posts, zone],
    2027,
    ({ channel }) => (channel.id === zone.channel.id ? 1 : 0),
    () => 'Đồng Hới',
  );
  const days = (filter: Partial<typeof everything>): string[] =>
    filterAgenda(lines, { ...everything, ...filter }).map(({ meeting: each }) => each.plannedOn);
  expect(days({ text: 'cong an kham' })).toEqual(['2027-03-24', '2027-03-26']);
  expect(days({ text: 'ຄຳມ່ວນ' })).toEqual(['2027-03-24', '2027-03-26']);
  expect(days({ text: 'dong hoi cha' })).toEqual(['2027-01-20', '2027-04-07']);
  expect(days({ onlyWarned: true, channelId: posts.channel.id })).toEqual([]);
  expect(days({ state: 'held' })).toEqual([]);
  expect(days({ host: 'A', agreement: 'proposed' })).toHaveLength(4);
  expect(agendaRows(lines).map((row) => (row.kind === 'month' ? `${row.month} ${row.count}` : '-'))).toEqual([
    '2027-01 1',
    '-',
    '2027-03 2',
    '-',
    '-',
    '2027-04 1',
    '-',
  ]);
});
