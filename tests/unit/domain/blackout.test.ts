import { describe, expect, test } from 'vitest';
import { Blackout, blackoutHits } from '../../../shared/domain/blackout.ts';
import { blackoutOf } from '../../support/planRecords.ts';

describe('the days of a blackout', () => {
  test.each([
    ['its first day', '2026-09-01', '2026-10-31', false, '2026-09-01', true],
    ['its last day', '2026-09-01', '2026-10-31', false, '2026-10-31', true],
    ['the day before', '2026-09-01', '2026-10-31', false, '2026-08-31', false],
    ['the day after', '2026-09-01', '2026-10-31', false, '2026-11-01', false],
    ['the same day of the next year', '2026-09-01', '2026-10-31', false, '2027-09-15', false],
    ['a season in the next year', '2026-09-01', '2026-10-31', true, '2027-09-15', true],
    ['a season in a year before', '2026-09-01', '2026-10-31', true, '2020-10-31', true],
    ['the day after a season', '2026-09-01', '2026-10-31', true, '2031-11-01', false],
    ['a season over the new year, in December', '2026-11-15', '2027-02-10', true, '2030-12-31', true],
    ['a season over the new year, in January', '2026-11-15', '2027-02-10', true, '2030-01-01', true],
    ['a season over the new year, in summer', '2026-11-15', '2027-02-10', true, '2030-06-01', false],
    ['the same season typed in one year', '2026-11-15', '2026-02-10', true, '2030-02-10', true],
    ['the day after that season', '2026-11-15', '2026-02-10', true, '2030-02-11', false],
    ['29 February of a season to 28 February', '2026-02-01', '2026-02-28', true, '2028-02-29', false],
    ['29 February of a season to 29 February', '2028-02-01', '2028-02-29', true, '2032-02-29', true],
    ['28 February of a season to 29 February', '2028-02-01', '2028-02-29', true, '2027-02-28', true],
    ['1 March of a season to 29 February', '2028-02-01', '2028-02-29', true, '2027-03-01', false],
    ['a season from 29 February, in a common year', '2028-02-29', '2028-03-10', true, '2027-03-01', true],
    ['the day before it', '2028-02-29', '2028-03-10', true, '2027-02-28', false],
  ])('%s', (_what, from, to, everyYear, date, hits) => {
    expect(blackoutHits({ from, to, everyYear }, date)).toBe(hits);
  });
});

describe('what may be stored', () => {
  const reasons = (from: string, to: string, everyYear: boolean): string[] =>
    Blackout.safeParse(blackoutOf('x', from, to, { everyYear })).error?.issues.map(
      ({ message }) => message,
    ) ?? [];

  test.each([
    ['one that ends before it begins', '2026-09-02', '2026-09-01', false, ['ends-before-it-begins']],
    ['one of a single day', '2026-09-01', '2026-09-01', false, []],
    ['a season over the new year typed in one year', '2026-11-15', '2026-02-10', true, []],
    ['a season of a whole year', '2026-01-01', '2026-12-31', true, []],
    ['a season of fourteen months', '2026-06-01', '2027-08-01', true, ['longer-than-a-year']],
    ['a day that does not exist', '2026-02-30', '2026-03-01', false, ['no-such-day']],
  ])('%s', (_what, from, to, everyYear, expected) => {
    expect(reasons(from, to, everyYear)).toEqual(expected);
  });
});
