import { expect, test } from 'vitest';
import { fillPhrase, nextPlaceholder } from '../../../shared/domain/phraseFill.ts';

const until = {
  vi: 'Bên Việt Nam chịu trách nhiệm {task}, hoàn thành trước ngày {date}.',
  lo: 'ຝ່າຍຫວຽດນາມຮັບຜິດຊອບ {task}, ໃຫ້ສຳເລັດກ່ອນວັນທີ {date}.',
};

test('a day is written as each language writes it officially, and "day" is said once', () => {
  expect(fillPhrase(until, { date: { date: '2027-02-05' } })).toEqual({
    vi: 'Bên Việt Nam chịu trách nhiệm {task}, hoàn thành trước ngày 05 tháng 02 năm 2027.',
    lo: 'ຝ່າຍຫວຽດນາມຮັບຜິດຊອບ {task}, ໃຫ້ສຳເລັດກ່ອນວັນທີ 05 ກຸມພາ 2027.',
    left: ['task'],
  });
  const span = { vi: 'Từ {from} đến {to}', lo: 'ແຕ່ {from} ຫາ {to}' };
  expect(fillPhrase(span, { from: { date: '2026-03-13' }, to: { date: '2026-12-16' } })).toEqual({
    vi: 'Từ ngày 13 tháng 3 năm 2026 đến ngày 16 tháng 12 năm 2026',
    lo: 'ແຕ່ ວັນທີ 13 ມີນາ 2026 ຫາ ວັນທີ 16 ທັນວາ 2026',
    left: [],
  });
});

test('counts have the separators of both languages', () => {
  expect(fillPhrase({ vi: '{n} viên', lo: '{n} ເມັດ' }, { n: 15_200 })).toEqual({
    vi: '15.200 viên',
    lo: '15.200 ເມັດ',
    left: [],
  });
});

test('a name that nobody wrote in Lao stays open in Lao alone, under its word', () => {
  const opening = { vi: 'do đồng chí {headVi} làm trưởng đoàn', lo: 'ໂດຍ ສະຫາຍ {headVi} ເປັນຫົວໜ້າຄະນະ' };
  const labels = { headVi: { vi: 'trưởng đoàn Việt Nam', lo: 'ຫົວໜ້າຄະນະຫວຽດນາມ' } };
  expect(fillPhrase(opening, { headVi: { vi: 'Đại tá Nguyễn Văn Mẫu', lo: '' } }, labels)).toEqual({
    vi: 'do đồng chí Đại tá Nguyễn Văn Mẫu làm trưởng đoàn',
    lo: 'ໂດຍ ສະຫາຍ {ຫົວໜ້າຄະນະຫວຽດນາມ} ເປັນຫົວໜ້າຄະນະ',
    left: ['headVi'],
  });
});

test('a value that looks like a placeholder is not filled again', () => {
  expect(fillPhrase({ vi: '{a}', lo: '{a}' }, { a: { vi: '{b}', lo: '$&' }, b: 1 }).vi).toBe('{b}');
});

test('placeholders are gone through one after the other, in either language', () => {
  const text = 'qua {số} và {ເບີ}, {không\nphải} {}';
  expect(nextPlaceholder(text, 0)).toEqual({ start: 4, end: 8 });
  expect(nextPlaceholder(text, 8)).toEqual({ start: 12, end: 17 });
  expect(nextPlaceholder(text, 17)).toBeNull();
});
