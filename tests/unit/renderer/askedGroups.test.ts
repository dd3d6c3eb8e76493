import { expect, test } from 'vitest';
import { chooseGroups, isGroup } from '../../../renderer/features/door/askedGroups.ts';

test('two different groups of the paper are asked for, and each of the eight at some time', () => {
  const draws = Array.from({ length: 400 }, () => chooseGroups(8));
  expect(draws.every(([first = -1, second = -1, ...rest]) => first < second && rest.length === 0)).toBe(true);
  expect([...new Set(draws.flat())].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  ['8zel', true],
  [' 8Z EL ', true],
  ['8ZE1', false],
  ['', false],
])('%j typed for the group 8ZEL is right: %j', (typed, isRight) => {
  expect(isGroup(typed, '8ZEL')).toBe(isRight);
});
