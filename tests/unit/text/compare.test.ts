import { expect, test } from 'vitest';
import { compareText } from '../../../shared/text/compare.ts';

test('Lao words stand by their consonant, vowels written before it included', () => {
  expect(['ໝ', 'ຂ', 'ແກ້ວ', 'ເກົ່າ', 'ກາ', 'ກ'].toSorted(compareText)).toEqual([
    'ກ',
    'ກາ',
    'ເກົ່າ',
    'ແກ້ວ',
    'ຂ',
    'ໝ',
  ]);
});

test('Vietnamese letters follow their own alphabet', () => {
  expect(['đá', 'âm', 'da', 'ăn', 'an', 'ôm', 'ơn', 'om', 'ưa', 'ua'].toSorted(compareText)).toEqual([
    'an',
    'ăn',
    'âm',
    'da',
    'đá',
    'om',
    'ôm',
    'ơn',
    'ua',
    'ưa',
  ]);
});

test('Vietnamese tones stand in the order of the dictionaries: level, huyền, hỏi, ngã, sắc, nặng', () => {
  expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].toSorted(compareText)).toEqual([
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
  ]);
});

test('Vietnamese names stand before Lao ones in one list', () => {
  expect(['ຄຳມ່ວນ', 'Quảng Trị', 'ສະຫວັນນະເຂດ', 'Huế'].toSorted(compareText)).toEqual([
    'Huế',
    'Quảng Trị',
    'ຄຳມ່ວນ',
    'ສະຫວັນນະເຂດ',
  ]);
});

test('the same text is equal to itself, composed or decomposed', () => {
  expect(compareText('Hu\u1EBF', 'Hue\u0302\u0301')).toBe(0);
});
