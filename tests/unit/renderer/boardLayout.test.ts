import { describe, expect, test } from 'vitest';
import { blackoutDays } from '../../../renderer/features/schedule/board/blackoutBands.ts';
import { daysLabel, daysOffOf, laneMarks } from '../../../renderer/features/schedule/board/daysOff.ts';
import { lanesOf } from '../../../renderer/features/schedule/board/lanes.ts';
import {
  cardMiddle,
  cardSpan,
  dateAt,
  endOf,
  middleOf,
  startOf,
} from '../../../renderer/features/schedule/board/scale.ts';
import type { CalendarDay } from '../../../shared/domain/holiday.ts';

function dayOff(country: CalendarDay['country'], date: string, vi: string): CalendarDay {
  const name = { vi, lo: `${vi} lo`, en: `${vi} en` };
  const id = '00000000-0000-4000-8000-000000000000';
  return { id, rev: 1, country, date, kind: 'day-off', name, confidence: 'law', source: null };
}

describe('the scale of the year', () => {
  test('a month begins at its number and ends where the next begins', () => {
    expect(startOf('2027-01-01', 2027)).toBe(0);
    expect(startOf('2027-04-01', 2027)).toBe(3);
    expect(endOf('2027-02-28', 2027)).toBe(2);
    expect(endOf('2028-02-29', 2028)).toBe(2);
    expect(endOf('2027-12-31', 2027)).toBe(12);
  });

  test('days beyond the year lie at its ends', () => {
    expect(startOf('2026-11-01', 2027)).toBe(0);
    expect(endOf('2028-03-31', 2027)).toBe(12);
  });

  test('a place leads back to its day, for every day of the year', () => {
    for (let day = 0; day < 365; day += 1) {
      const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
      expect(dateAt(middleOf(date, 2027), 2027)).toBe(date);
    }
    expect(dateAt(-3, 2027)).toBe('2027-01-01');
    expect(dateAt(14, 2027)).toBe('2027-12-31');
  });

  test('a whole card stays on the board', () => {
    const half = cardSpan / 2;
    expect(cardMiddle(0.02)).toBeCloseTo(half);
    expect(cardMiddle(11.99)).toBeCloseTo(12 - half);
    expect(cardMiddle(5)).toBe(5);
  });
});

describe('lanes', () => {
  test('meetings four weeks apart stand side by side', () => {
    const middles = ['2027-01-13', '2027-02-10', '2027-03-10'].map((date) => middleOf(date, 2027));
    expect(lanesOf(middles, cardSpan)).toEqual([0, 0, 0]);
  });

  test('what overlaps goes to the next lane, and back up where there is room', () => {
    expect(lanesOf([1, 1.5, 2, 4], 1)).toEqual([0, 1, 0, 0]);
    expect(lanesOf([1, 1, 1], 1)).toEqual([0, 1, 2]);
    expect(lanesOf([], 1)).toEqual([]);
  });
});

describe('days off', () => {
  const spring = ['2027-04-30', '2027-05-01', '2027-05-03'].map((date, index) =>
    dayOff('VN', date, index === 0 ? 'Ngày Chiến thắng' : 'Ngày Quốc tế Lao động'),
  );

  test('days that only a weekend parts are taken together, those of the other country are not', () => {
    const spans = daysOffOf([...spring.toReversed(), dayOff('LA', '2027-05-01', 'Lao động')], 'VN', 2027);
    expect(spans.map(({ from, to }) => [from, to])).toEqual([['2027-04-30', '2027-05-03']]);
    expect(spans[0]?.names.map(({ vi }) => vi)).toEqual(['Ngày Chiến thắng', 'Ngày Quốc tế Lao động']);
  });

  test('working days part them', () => {
    const spans = daysOffOf(
      [dayOff('VN', '2027-09-02', 'Quốc khánh'), dayOff('VN', '2027-09-06', 'Khác')],
      'VN',
      2027,
    );
    expect(spans).toHaveLength(2);
  });

  test('the days are written as short as they can be', () => {
    expect(daysLabel({ from: '2027-02-04', to: '2027-02-10' })).toBe('4–10/2');
    expect(daysLabel({ from: '2027-04-30', to: '2027-05-03' })).toBe('30/4–3/5');
    expect(daysLabel({ from: '2027-04-16', to: '2027-04-16' })).toBe('16/4');
  });

  test('a label stands where there is room, without the name where there is none', () => {
    const days = [
      dayOff('LA', '2027-03-08', 'Ngày Quốc tế Phụ nữ'),
      dayOff('LA', '2027-04-14', 'Tết cổ truyền Lào'),
      dayOff('LA', '2027-05-01', 'Ngày Quốc tế Lao động'),
      dayOff('LA', '2027-12-02', 'Quốc khánh Lào'),
    ];
    const marks = laneMarks(daysOffOf(days, 'LA', 2027), 2027, ({ vi }) => vi);
    expect(marks.map(({ label, side }) => [label, side])).toEqual([
      ['8/3 Ngày Quốc tế Phụ nữ', 'left'],
      ['14/4', 'right'],
      ['1/5 Ngày Quốc tế Lao động', 'right'],
      ['2/12 Quốc khánh Lào', 'left'],
    ]);
  });
});

describe('blackouts of a year', () => {
  test('a season that crosses the new year takes both ends', () => {
    expect(blackoutDays({ from: '2026-11-15', to: '2026-02-10', everyYear: true }, 2027)).toEqual([
      { from: '2027-01-01', to: '2027-02-10' },
      { from: '2027-11-15', to: '2027-12-31' },
    ]);
  });

  test('a single one is cut at the ends of the year, or absent', () => {
    const congress = { from: '2026-12-20', to: '2027-01-05', everyYear: false };
    expect(blackoutDays(congress, 2027)).toEqual([{ from: '2027-01-01', to: '2027-01-05' }]);
    expect(blackoutDays(congress, 2028)).toEqual([]);
  });
});
