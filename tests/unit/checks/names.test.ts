import { describe, expect, test } from 'vitest';
import { checksIn, findingsIn } from './texts.ts';

// Invented persons of sample-mou.json.
const persons = [
  {
    name: { vi: 'Phạm Mô Phỏng', lo: 'ຟ້າມ ໂມ ຟອງ' },
    rank: { vi: 'Thượng tá', lo: 'ພັນເອກ' },
  },
  {
    name: { vi: 'Tua Yạng Vông Sổm Mụt', lo: 'ຕົວຢ່າງ ວົງສົມມຸດ' },
    rank: { vi: 'Đại tá', lo: 'ພັນເອກ' },
  },
];

describe('the names of the delegations', () => {
  test.each([
    ['đồng chí Phạm Mô Phỏng', 'ສະຫາຍ ຟ້າມ ໂມ ຟອງ', []],
    ['đồng chí PHẠM MÔ PHỎNG', 'ສະຫາຍ ຟ້າມໂມຟອງ', []],
    ['đồng chí Phạm Mô Phỏng', 'ສະຫາຍ ຕົວຢ່າງ ວົງສົມມຸດ', ['name']],
    ['đồng chí Phạm Mô Phỏng', 'ສະຫາຍ', ['name']],
    ['đồng chí', 'ສະຫາຍ ຟ້າມ ໂມ ຟອງ', ['name']],
    ['đồng chí Phạm Mô Phòng', 'ສະຫາຍ ຟ້າມ ໂມ ຟອງ', ['name-spelling']],
    ['đồng chí Phạm Mô Phỏng', 'ສະຫາຍ ຟ້າມ ໂມ ຟອນ', ['name-spelling']],
    ['đồng chí Tua Yạng Vông Xổm Mụt', 'ສະຫາຍ ຕົວຢ່າງ ວົງສົມມຸດ', ['name-spelling']],
    ['đồng chí Nguyễn Văn An', 'ສະຫາຍ ຫງວຽນ ວັນ ອານ', []],
  ])('%s / %s', (vi, lo, checks) => {
    expect(checksIn(vi, lo, { persons })).toEqual(checks);
  });

  test('the right spelling is told', () => {
    const [finding] = findingsIn('đồng chí Phạm Mô Phòng', 'ສະຫາຍ ຟ້າມ ໂມ ຟອງ', { persons });
    expect(finding?.values).toEqual({ written: 'Phạm Mô Phòng', expected: 'Phạm Mô Phỏng', side: 'vi' });
  });
});

describe('the rank beside a name', () => {
  test.each([
    ['Thượng tá Phạm Mô Phỏng', 'ພັນເອກ ຟ້າມ ໂມ ຟອງ', []],
    ['Trung tá Phạm Mô Phỏng', 'ພັນເອກ ຟ້າມ ໂມ ຟອງ', ['rank']],
    ['Phạm Mô Phỏng, Thiếu tá', 'ຟ້າມ ໂມ ຟອງ, ພັນຕີ', ['rank']],
    ['đồng chí Phạm Mô Phỏng', 'ສະຫາຍ ຟ້າມ ໂມ ຟອງ', []],
    ['Đại tá Tua Yạng Vông Sổm Mụt', 'ພັນເອກ ຕົວຢ່າງ ວົງສົມມຸດ', []],
  ])('%s / %s', (vi, lo, checks) => {
    expect(checksIn(vi, lo, { persons })).toEqual(checks);
  });
});
