import { afterEach, describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateLong,
  formatDateOfficial,
  formatDateShort,
  formatMonth,
  formatTime,
  formatTimestamp,
  monthName,
  quarterLabel,
  weekdayName,
} from '../../../shared/text/dates.ts';
import { languages } from '../../../shared/text/languages.ts';
import { readGlossary } from './glossary.ts';

const inAllLanguages = (write: (language: 'vi' | 'lo' | 'en') => string) => languages.map(write);

describe('dates on screen', () => {
  test('the day comes first in every language', () => {
    expect(inAllLanguages((l) => formatDate('2026-03-05', l))).toEqual([
      '05/03/2026',
      '05/03/2026',
      '05/03/2026',
    ]);
  });

  test.each([
    ['2026-12-16', 'T4 16/12/2026', 'ພຸດ 16/12/2026', 'Wed 16/12/2026'],
    ['2026-11-24', 'T3 24/11/2026', 'ອັງຄານ 24/11/2026', 'Tue 24/11/2026'],
    ['2026-11-22', 'CN 22/11/2026', 'ອາທິດ 22/11/2026', 'Sun 22/11/2026'],
  ])('%s is short in a list', (date, ...written) => {
    expect(inAllLanguages((l) => formatDateShort(date, l))).toEqual(written);
  });

  test.each([
    ['2026-11-24', 'Thứ Ba, 24/11/2026', 'ວັນອັງຄານ, 24/11/2026', 'Tuesday, 24/11/2026'],
    ['2026-12-16', 'Thứ Tư, 16/12/2026', 'ວັນພຸດ, 16/12/2026', 'Wednesday, 16/12/2026'],
    ['2024-02-29', 'Thứ Năm, 29/02/2024', 'ວັນພະຫັດ, 29/02/2024', 'Thursday, 29/02/2024'],
    ['2026-11-22', 'Chủ Nhật, 22/11/2026', 'ວັນອາທິດ, 22/11/2026', 'Sunday, 22/11/2026'],
  ])('%s is long with the day of the week', (date, ...written) => {
    expect(inAllLanguages((l) => formatDateLong(date, l))).toEqual(written);
  });

  test.each(['2026-02-30', '24/11/2026', ''])('"%s" is refused', (date) => {
    expect(() => formatDate(date, 'vi')).toThrow(RangeError);
  });
});

describe('dates in documents', () => {
  test.each([
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026', 'ວັນທີ 05 ມີນາ 2026', '5 March 2026'],
    ['2026-01-15', 'ngày 15 tháng 01 năm 2026', 'ວັນທີ 15 ມັງກອນ 2026', '15 January 2026'],
    ['2024-02-29', 'ngày 29 tháng 02 năm 2024', 'ວັນທີ 29 ກຸມພາ 2024', '29 February 2024'],
    ['2026-11-24', 'ngày 24 tháng 11 năm 2026', 'ວັນທີ 24 ພະຈິກ 2026', '24 November 2026'],
    ['2026-10-09', 'ngày 09 tháng 10 năm 2026', 'ວັນທີ 09 ຕຸລາ 2026', '9 October 2026'],
  ])('%s has a zero before days below 10 and, in Vietnamese, months 1 and 2', (date, ...written) => {
    expect(inAllLanguages((l) => formatDateOfficial(date, l))).toEqual(written);
  });
});

describe('names', () => {
  const glossary = new Map(readGlossary().map(({ vi, lo }) => [vi, lo]));

  test('the Lao months are those of the glossary', () => {
    const spoken = [
      'Một',
      'Hai',
      'Ba',
      'Tư',
      'Năm',
      'Sáu',
      'Bảy',
      'Tám',
      'Chín',
      'Mười',
      'Mười Một',
      'Mười Hai',
    ];
    for (const [i, name] of spoken.entries()) {
      expect(monthName(i + 1, 'lo')).toBe(glossary.get(`tháng ${name}`));
    }
  });

  test('the Vietnamese and Lao days of the week are those of the glossary', () => {
    for (const date of [
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]) {
      expect(weekdayName(date, 'lo')).toBe(glossary.get(weekdayName(date, 'vi')));
    }
  });

  test('a month is named within a sentence', () => {
    expect(inAllLanguages((l) => monthName(12, l))).toEqual(['tháng 12', 'ທັນວາ', 'December']);
    expect(inAllLanguages((l) => monthName(1, l))).toEqual(['tháng 1', 'ມັງກອນ', 'January']);
  });

  test.each([0, 13, 1.5])('there is no month %d', (month) => {
    expect(() => monthName(month, 'lo')).toThrow(RangeError);
  });
});

describe('months, quarters and times', () => {
  test('a month with its year', () => {
    expect(inAllLanguages((l) => formatMonth('2026-12', l))).toEqual([
      'tháng 12 năm 2026',
      'ທັນວາ 2026',
      'December 2026',
    ]);
  });

  test.each([
    ['2027-Q1', 'quý I/2027', 'ໄຕມາດ I/2027', 'Q1 2027'],
    ['2026-Q4', 'quý IV/2026', 'ໄຕມາດ IV/2026', 'Q4 2026'],
  ])('the quarter %s', (quarter, ...written) => {
    expect(inAllLanguages((l) => quarterLabel(quarter, l))).toEqual(written);
  });

  test.each([
    ['08:30', '8 giờ 30', '08:30 ໂມງ', '08:30'],
    ['14:00', '14 giờ 00', '14:00 ໂມງ', '14:00'],
    ['00:05', '0 giờ 05', '00:05 ໂມງ', '00:05'],
  ])('the time %s', (time, ...written) => {
    expect(inAllLanguages((l) => formatTime(time, l))).toEqual(written);
  });

  test.each(['2026-13', '2026-1', '12/2026', ''])('"%s" is no month', (month) => {
    expect(() => formatMonth(month, 'vi')).toThrow(RangeError);
  });

  test.each(['2026-Q5', '2026-Q0', 'Q1 2026', ''])('"%s" is no quarter', (quarter) => {
    expect(() => quarterLabel(quarter, 'vi')).toThrow(RangeError);
  });

  test.each(['24:00', '8:30', '08:60', '08:30:00', ''])('"%s" is no time', (time) => {
    expect(() => formatTime(time, 'vi')).toThrow(RangeError);
  });
});

describe('moments', () => {
  test.each([
    ['2026-11-24T07:05:00.000Z', '24/11/2026 14:05'],
    ['2026-11-24T07:05:59Z', '24/11/2026 14:05'],
    ['2026-11-24T16:59:59.999Z', '24/11/2026 23:59'],
    ['2026-11-24T17:00:00.000Z', '25/11/2026 00:00'],
    ['2026-12-31T20:15:00.000Z', '01/01/2027 03:15'],
    ['2024-02-28T18:00:00.000Z', '29/02/2024 01:00'],
  ])('%s is %s by the clocks of both countries', (isoUtc, written) => {
    expect(inAllLanguages((l) => formatTimestamp(isoUtc, l))).toEqual([written, written, written]);
  });

  test.each(['2026-11-24T07:05:00', '2026-11-24T07:05:00+07:00', '2026-11-24', '2026-13-24T07:05:00Z', ''])(
    '"%s" is refused',
    (text) => {
      expect(() => formatTimestamp(text, 'vi')).toThrow(RangeError);
    },
  );
});

describe("whatever the machine's time zone", () => {
  const machineZone = process.env.TZ;
  afterEach(() => {
    if (machineZone === undefined) delete process.env.TZ;
    else process.env.TZ = machineZone;
  });

  test.each([
    ['America/New_York', 240],
    ['Asia/Ho_Chi_Minh', -420],
    ['Pacific/Kiritimati', -840],
  ])('in %s days and moments stay the same', (zone, offsetInMinutes) => {
    process.env.TZ = zone;
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(offsetInMinutes);
    expect(formatDateLong('2026-11-24', 'vi')).toBe('Thứ Ba, 24/11/2026');
    expect(formatDateLong('2026-03-08', 'lo')).toBe('ວັນອາທິດ, 08/03/2026');
    expect(formatTimestamp('2026-11-24T17:00:00.000Z', 'vi')).toBe('25/11/2026 00:00');
  });
});
