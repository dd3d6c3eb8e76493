import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, daysBetween } from '../../../shared/domain/calendarDate.ts';
import { lunarDate } from '../../../shared/domain/lunarDate.ts';
import { moonMonths } from '../../support/moon.ts';

const { holidays } = z
  .object({
    holidays: z.array(z.object({ date: z.string(), key: z.string(), lunar: z.string().optional() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../shared/data/holidays.json', import.meta.url), 'utf8')));

function shipped(key: string, lunar?: string): string[] {
  return holidays
    .filter((day) => day.key === key && (lunar === undefined || day.lunar === lunar))
    .map(({ date }) => date);
}

test('Tết is the first day of the first month, in all twelve years of the shipped table', () => {
  const days = shipped('tet', '1/1');
  expect(days).toHaveLength(12);
  for (const date of days) {
    expect(lunarDate(date)).toEqual({ day: 1, month: 1, isLeap: false, year: Number(date.slice(0, 4)) });
  }
});

test('the Hùng Kings are remembered on the tenth of the third month', () => {
  const days = shipped('hung', '10/3');
  expect(days).toHaveLength(12);
  for (const date of days) expect(lunarDate(date)).toMatchObject({ day: 10, month: 3, isLeap: false });
});

test('That Luang is within a day of a fifteenth', () => {
  const days = shipped('tl');
  expect(days).toHaveLength(12);
  for (const date of days) expect([14, 15, 16]).toContain(lunarDate(date).day);
});

describe('days written by hand', () => {
  test.each([
    [
      'Tết of 2030, a day before the Chinese one',
      '2030-02-02',
      { day: 1, month: 1, isLeap: false, year: 2030 },
    ],
    ['New Year’s Eve before it', '2030-02-01', { day: 29, month: 12, isLeap: false, year: 2029 }],
    ['the leap sixth month of 2025', '2025-07-25', { day: 1, month: 6, isLeap: true, year: 2025 }],
    ['the sixth month before it', '2025-06-25', { day: 1, month: 6, isLeap: false, year: 2025 }],
    ['29 February', '2028-02-29', { day: 5, month: 2, isLeap: false, year: 2028 }],
  ])('%s', (_what, date, expected) => {
    expect(lunarDate(date)).toEqual(expected);
  });

  test.each(['1899-12-31', '2200-01-01', '2026-02-30'])('%s has none', (date) => {
    expect(() => lunarDate(date)).toThrow(RangeError);
  });
});

test('every day from 1969, Viet Nam having gone over to UTC+7, to 2053 agrees with moon and sun', () => {
  const months = Array.from({ length: 85 }, (_, i) => moonMonths(1969 + i)).flat();
  let days = 0;
  for (const [i, { first, month, isLeap, year }] of months.entries()) {
    const next = months[i + 1]?.first;
    if (next === undefined) break;
    for (let day = 1; day <= daysBetween(first, next); day += 1) {
      expect([first, day, lunarDate(addDays(first, day - 1))]).toEqual([
        first,
        day,
        { day, month, isLeap, year },
      ]);
      days += 1;
    }
  }
  expect(days).toBeGreaterThan(31_000);
});
