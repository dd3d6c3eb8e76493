import { expect, test } from 'vitest';
import { approvalAfterEdit, approvalBy, termKey, type Term } from '../../../shared/domain/vocabulary.ts';
import { mergeEntries, type TermEntry } from '../../../shared/domain/vocabularyMerge.ts';

const userId = '0196d000-0000-7000-8000-000000000001';
const at = '2026-11-24T07:00:00.000Z';

function row(vi: string, lo: string, change: Partial<TermEntry> = {}): TermEntry {
  return {
    vi,
    lo,
    en: '',
    category: 'border',
    source: 'KNOW',
    confidence: 'medium',
    review: 'native',
    note: '',
    ...change,
  };
}

function stored(entry: TermEntry, change: Partial<Term> = {}): Term {
  return { id: userId, rev: 3, reviewedBy: null, reviewedAt: null, ...entry, ...change };
}

function merge(rows: TermEntry[], terms: Term[]) {
  return mergeEntries(
    rows.map((entry, index) => ({ line: index + 2, row: entry })),
    terms,
    termKey,
  );
}

test('a term is known by its Vietnamese without regard to case; others of the store stay', () => {
  const { added, changed, unchanged } = merge(
    [row('Biên giới', 'ຊາຍແດນ'), row('mốc', 'ຫຼັກໝາຍ'), row('đồn', 'ຄ້າຍ')],
    [stored(row('biên giới', 'ແດນ')), stored(row('đồn', 'ຄ້າຍ')), stored(row('rừng', 'ປ່າໄມ້'))],
  );
  expect(added.map(({ line, entry }) => [line, entry.vi])).toEqual([[3, 'mốc']]);
  expect(changed.map(({ line, patch }) => [line, patch.vi, patch.lo])).toEqual([[2, 'Biên giới', 'ຊາຍແດນ']]);
  expect(unchanged).toBe(1);
});

test('an approval stays where the words are equal, whatever the file says of it', () => {
  const approved = stored(row('mốc', 'ຫຼັກໝາຍ'), approvalBy(userId, at));
  expect(merge([row('mốc', 'ຫຼັກໝາຍ')], [approved])).toMatchObject({ changed: [], unchanged: 1 });
  const noted = merge([row('mốc', 'ຫຼັກໝາຍ', { note: 'cột' })], [approved]);
  expect(noted.changed[0]).toMatchObject({
    losesApproval: false,
    patch: { note: 'cột', confidence: 'high', review: 'reviewed', reviewedBy: userId, reviewedAt: at },
  });
});

test('new words lose the approval and the confidence that it gave', () => {
  const approved = stored(row('mốc', 'ຫຼັກໝາຍ'), approvalBy(userId, at));
  expect(merge([row('mốc', 'ຫຼັກ', { confidence: 'high' })], [approved]).changed[0]).toMatchObject({
    losesApproval: true,
    patch: { lo: 'ຫຼັກ', confidence: 'medium', review: 'native', reviewedBy: null, reviewedAt: null },
  });
});

test('no file approves: what it calls reviewed is to be spot-checked', () => {
  const file = [row('mốc', 'ຫຼັກໝາຍ', { review: 'reviewed', confidence: 'high' })];
  expect(merge(file, []).added[0]?.entry).toMatchObject({ review: 'spot', reviewedBy: null });
  expect(merge(file, [stored(row('mốc', 'ຫຼັກໝາຍ'))]).changed[0]?.patch).toMatchObject({
    review: 'spot',
    reviewedBy: null,
  });
});

test('an edit of what nobody approved keeps what has to be checked', () => {
  const before = stored(row('mốc', 'ຫຼັກ', { review: 'spot' }));
  expect(approvalAfterEdit(before, { vi: 'mốc', lo: 'ຫຼັກໝາຍ', confidence: 'low' })).toEqual({
    confidence: 'low',
    review: 'spot',
    reviewedBy: null,
    reviewedAt: null,
  });
});
