import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, splitDate, weekdayOf } from '../../../shared/text/plainDate.ts';

function daysAfter1950(days: number): string {
  return new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10);
}

describe('a typed date is understood', () => {
  test.each([
    ['24/11/2026', '2026-11-24'],
    ['5/3/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    [' 24/11/2026\n', '2026-11-24'],
    ['໒໔/໑໑/໒໐໒໖', '2026-11-24'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['31/12/2035', '2035-12-31'],
  ])('"%s" as %s', (input, date) => {
    expect(parseDate(input)).toEqual({ ok: true, date });
  });
});

describe('a typed date is refused', () => {
  test.each([
    '',
    'mai',
    '24/11',
    '24/11/26',
    '24/11-2026',
    '2026/11/24',
    '24 11 2026',
    '124/11/2026',
    '24/11/2026 08:30',
    '24//2026',
    '-4/11/2026',
  ])('"%s" for its form', (input) => {
    expect(parseDate(input)).toEqual({ ok: false, reason: 'format' });
  });

  test.each([
    '30/02/2026',
    '29/02/2026',
    '29/02/2100',
    '31/04/2026',
    '31/06/2026',
    '31/09/2026',
    '31/11/2026',
    '11/24/2026',
    '0/1/2026',
    '32/1/2026',
    '1/0/2026',
    '2026-13-01',
    '01/01/0000',
  ])('"%s" because the calendar has no such day', (input) => {
    expect(parseDate(input)).toEqual({ ok: false, reason: 'no-such-day' });
  });
});

describe('the day of the week', () => {
  test.each([
    ['2026-11-22', 0],
    ['2026-11-24', 2],
    ['2026-12-16', 3],
    ['2024-02-29', 4],
    ['2025-12-02', 2],
    ['2000-01-01', 6],
    ['1975-12-02', 2],
    ['2035-01-01', 1],
  ])('of %s is number %i counted from Sunday', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('moves on by one each day, through leap days and new years', () => {
    const dayNumber = fc.integer({ min: 0, max: 150 * 366 });
    fc.assert(
      fc.property(dayNumber, (n) => {
        expect(weekdayOf(daysAfter1950(n + 1))).toBe((weekdayOf(daysAfter1950(n)) + 1) % 7);
      }),
    );
  });
});

test('a stored date is split into its digits', () => {
  expect(splitDate('2026-03-05')).toEqual({ year: '2026', month: '03', day: '05' });
});

test.each(['2026-3-5', '05/03/2026', '2026-02-30', '2026-03-05T00:00:00Z', ' 2026-03-05', ''])(
  '"%s" is no stored date',
  (text) => {
    expect(() => splitDate(text)).toThrow(RangeError);
    expect(() => weekdayOf(text)).toThrow(RangeError);
  },
);
