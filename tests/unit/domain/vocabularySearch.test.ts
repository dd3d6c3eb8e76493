import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { Confidence } from '../../../shared/domain/bilingual.ts';
import { findable, rankEntries } from '../../../shared/domain/vocabularySearch.ts';

const csv = readFileSync(new URL('../../../shared/data/phrases.csv', import.meta.url), 'utf8');
const phrases = findable(
  csvParse(csv).map(({ id: code = '', vi = '', lo = '', confidence }) => ({
    code,
    vi,
    lo,
    confidence: Confidence.parse(confidence),
  })),
);

function codes(query: string, limit = 3): string[] {
  return rankEntries(phrases, query, limit).map(({ code }) => code);
}

test('a few letters without marks find the phrase they begin', () => {
  expect(codes('to chuc tuan')).toEqual(['AGR-06', 'REV-04']);
  expect(codes('Tổ chức tuần')).toEqual(['AGR-06', 'REV-04']);
});

test('beginnings of words are enough, and full words in any order', () => {
  expect(codes('du tr tr đ')).toContain('AGR-04');
  expect(codes('nóng đường dây')).toContain('AGR-04');
  expect(codes('óng ây')).toEqual([]);
});

test('Lao letters find by the Lao text, in old spelling too, wherever they stand', () => {
  expect(codes('ແລກປ່ຽນຂໍ້ມູນ')).toEqual(['AGR-04', 'PST-03']);
  expect(codes('ຈັດຕັ້ງການລາດຕະເວນ', 1)).toEqual(['AGR-06']);
  expect(codes('ຄໍາໝັ້ນສັນຍາ').length).toBeGreaterThan(0);
});

test('a code is the shortest way', () => {
  expect(codes('rsv').toSorted()).toEqual(['RSV-01', 'RSV-02', 'RSV-03']);
  expect(codes('rsv-03')).toEqual(['RSV-03']);
});

test('of equal answers the surer comes first; nothing asked is nothing found', () => {
  const two = findable([
    { vi: 'tuần tra A', lo: 'ກ', confidence: 'low' as const },
    { vi: 'tuần tra dài hơn nhiều', lo: 'ຂ', confidence: 'high' as const },
  ]);
  expect(rankEntries(two, 'tuan tra', 5).map(({ lo }) => lo)).toEqual(['ຂ', 'ກ']);
  expect(rankEntries(two, ' , ', 5)).toEqual([]);
});
