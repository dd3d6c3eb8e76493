import { describe, expect, test } from 'vitest';
import { checksIn, findingsIn } from './texts.ts';

describe('a day of the week', () => {
  // 24/11/2026 is a Tuesday.
  test.each([
    ['Thứ Ba, ngày 24/11/2026', 'ວັນອັງຄານ, ວັນທີ 24 ພະຈິກ 2026', []],
    ['24/11/2026 (thứ Ba)', '24 ພະຈິກ 2026 (ວັນອັງຄານ)', []],
    ['sáng thứ 3 ngày 24/11/2026', 'ຕອນເຊົ້າວັນອັງຄານ ວັນທີ 24 ພະຈິກ 2026', []],
    ['Thứ Tư, ngày 24/11/2026', 'ວັນພຸດ, ວັນທີ 24 ພະຈິກ 2026', ['weekday-date']],
    ['Thứ Ba, ngày 24/11/2026', 'ວັນພຸດ, ວັນທີ 24 ພະຈິກ 2026', ['weekday-date', 'weekday']],
    ['họp vào thứ Năm', 'ປະຊຸມໃນວັນສຸກ', ['weekday']],
    ['Chủ Nhật', 'ວັນອາທິດ', []],
    ['kỳ họp lần thứ hai', 'ກອງປະຊຸມຄັ້ງທີສອງ', []],
    ['kỳ thứ 2 tổ chức giao ban', 'ຄັ້ງທີ 2 ຈັດກອງປະຊຸມ', []],
  ])('%s / %s', (vi, lo, checks) => {
    expect(checksIn(vi, lo)).toEqual(checks);
  });

  test.each([
    ['thứ Ba, ngày 24/11', []],
    ['thứ Tư, ngày 24/11', ['weekday-date', 'weekday']],
    // 5 January 2027, the next one, is a Tuesday.
    ['thứ Ba, ngày 05/01', []],
  ])('%s, at a meeting on 24/11/2026', (vi, checks) => {
    const lo = vi.includes('24/11') ? 'ວັນອັງຄານ, ວັນທີ 24/11' : 'ວັນອັງຄານ, ວັນທີ 5/1';
    expect(checksIn(vi, lo, { day: '2026-11-24' })).toEqual(checks);
  });

  test('the day that the date has is told', () => {
    const [finding] = findingsIn('Thứ Tư, ngày 24/11/2026', 'ວັນອັງຄານ, ວັນທີ 24 ພະຈິກ 2026');
    expect(finding?.values).toEqual({
      written: 'Thứ Tư',
      side: 'vi',
      date: '24/11/2026',
      expected: 'Thứ Ba',
    });
  });
});

describe('a date that no calendar has', () => {
  test.each([
    ['trước ngày 30/02/2026', 'ກ່ອນວັນທີ 30 ກຸມພາ 2026', ['no-such-date']],
    ['ngày 31 tháng 6 năm 2026', 'ວັນທີ 31 ມິຖຸນາ 2026', ['no-such-date']],
    ['ngày 29/02/2028', 'ວັນທີ 29 ກຸມພາ 2028', []],
    ['ngày 29/02/2026', 'ວັນທີ 29 ກຸມພາ 2026', ['no-such-date']],
    ['ngày 12/13/2026', 'ວັນທີ 12/13/2026', ['no-such-date']],
  ])('%s', (vi, lo, checks) => {
    expect(checksIn(vi, lo)).toEqual(checks);
  });
});
