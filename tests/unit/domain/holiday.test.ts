import { describe, expect, test } from 'vitest';
import {
  confidenceOf,
  contradicts,
  nameIn,
  yearsCovered,
  type CalendarDayEntry,
} from '../../../shared/domain/holiday.ts';
import { calendarDay } from '../../support/planRecords.ts';

const entry: CalendarDayEntry = {
  country: 'VN',
  date: '2027-09-02',
  kind: 'day-off',
  name: { vi: 'Quốc khánh', lo: '', en: '' },
  source: null,
};

describe('what stands behind an entry', () => {
  const law = calendarDay('VN', '2027-09-02');
  const announced = { ...law, confidence: 'announced', source: '123/TB-VPCP' };
  test.each([
    ['a new one without a document', entry, null, 'entered'],
    ['a new one with a document', { ...entry, source: '1/TB' }, null, 'announced'],
    ['one by law that is renamed', entry, law, 'law'],
    ['one by law to which a document is added', { ...entry, source: '1/TB' }, law, 'announced'],
    ['one whose document is taken away', entry, announced, 'entered'],
    ['one whose document stays', { ...entry, source: '123/TB-VPCP' }, announced, 'announced'],
  ])('%s', (_what, typed, before, confidence) => {
    expect(confidenceOf(typed, before)).toBe(confidence);
  });
});

describe('entries of one day', () => {
  test.each([
    ['off twice', calendarDay('VN', '2027-09-02'), calendarDay('VN', '2027-09-02'), true],
    ['off and worked', calendarDay('VN', '2027-09-02'), calendarDay('VN', '2027-09-02', 'working'), true],
    ['off and to avoid', calendarDay('VN', '2027-09-02'), calendarDay('VN', '2027-09-02', 'avoid'), false],
    ['off in both countries', calendarDay('VN', '2027-01-01'), calendarDay('LA', '2027-01-01'), false],
    ['off on two days', calendarDay('VN', '2027-09-02'), calendarDay('VN', '2027-09-03'), false],
  ])('%s', (_what, one, other, clash) => {
    expect(contradicts(one, other)).toBe(clash);
  });
});

test('a country covers the years in which it has a day off, not those of make-up days or days to avoid', () => {
  const calendar = [
    calendarDay('VN', '2027-09-02'),
    calendarDay('VN', '2025-01-01'),
    calendarDay('VN', '2025-05-01'),
    calendarDay('VN', '2030-05-04', 'working'),
    calendarDay('VN', '2031-05-04', 'avoid'),
    calendarDay('LA', '2026-12-02'),
  ];
  expect(yearsCovered(calendar, 'VN')).toEqual([2025, 2027]);
  expect(yearsCovered(calendar, 'LA')).toEqual([2026]);
});

test('a day without a name in a language goes by its Vietnamese one, and says so', () => {
  const name = { vi: 'Ngày làm bù', lo: 'ວັນເຮັດວຽກແທນ', en: '' };
  expect(nameIn(name, 'lo')).toEqual({ text: 'ວັນເຮັດວຽກແທນ', lang: 'lo' });
  expect(nameIn(name, 'en')).toEqual({ text: 'Ngày làm bù', lang: 'vi' });
});
