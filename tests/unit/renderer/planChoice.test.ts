import { expect, test } from 'vitest';
import { proposalKey } from '../../../renderer/features/schedule/board/cards.ts';
import { groupUnfilled, turnChoice } from '../../../renderer/features/schedule/plan/choice.ts';

const km = '01935a00-0000-7000-8000-0000000000c1';
const sv = '01935a00-0000-7000-8000-0000000000c2';
const proposed = [29, 30, 31].map((ordinal) => ({ channelId: km, ordinal }));
const all = [...proposed, { channelId: sv, ordinal: 30 }];
const keys = (...ordinals: number[]) =>
  new Set(ordinals.map((ordinal) => proposalKey({ channelId: km, ordinal })));

test('leaving a proposal out leaves out those after it in its channel', () => {
  expect(turnChoice(all, new Set(), proposalKey({ channelId: km, ordinal: 30 }))).toEqual(keys(30, 31));
});

test('taking a proposal takes those before it', () => {
  expect(turnChoice(all, keys(29, 30, 31), proposalKey({ channelId: km, ordinal: 30 }))).toEqual(keys(31));
});

test('empty windows are told once for each channel and reason', () => {
  const period = { from: '2030-01-01', to: '2030-03-31' };
  const reason = 'earlier-year-unplanned' as const;
  const windows = [29, 30, 31].map((ordinal) => ({ channelId: km, ordinal, period, reason }));
  const other = { channelId: km, ordinal: 32, period, reason: 'no-free-day' as const };
  expect(groupUnfilled([...windows, other])).toEqual([
    { channelId: km, reason, first: 29, last: 31 },
    { channelId: km, reason: 'no-free-day', first: 32, last: 32 },
  ]);
});
