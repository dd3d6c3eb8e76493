import { expect, test } from 'vitest';
import { rowsAround, topsOf } from '../../../renderer/app/rowWindow.ts';

const tops = topsOf(Array.from({ length: 60 }, () => 50));

test('rows begin where those before them end', () => {
  expect(topsOf([24, 62, 120])).toEqual([0, 24, 86, 206]);
  expect(topsOf([])).toEqual([0]);
});

test('the rows in sight are drawn with four on either side', () => {
  expect(rowsAround(tops, { top: 1000, height: 100 }, -1)).toEqual([
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
  ]);
  expect(rowsAround(tops, { top: 0, height: 100 }, -1)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(rowsAround(tops, { top: 2900, height: 100 }, -1).at(-1)).toBe(59);
  expect(rowsAround([0], { top: 0, height: 100 }, -1)).toEqual([]);
});

test('the row with the focus stays drawn', () => {
  expect(rowsAround(tops, { top: 2900, height: 100 }, 2)[0]).toBe(2);
  expect(rowsAround(tops, { top: 0, height: 100 }, 40).at(-1)).toBe(40);
  expect(rowsAround(tops, { top: 0, height: 100 }, 3)).toHaveLength(7);
});
