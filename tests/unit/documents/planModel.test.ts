import { expect, test } from 'vitest';
import { planFileName, planModel } from '../../../shared/documents/planModel.ts';
import { planSourceOf } from '../../support/sampleRecords.ts';

test('a row gives channel, ordinal, window, day, host, place and state in both languages', () => {
  const [first] = planModel(planSourceOf(2026)).rows;
  expect(first?.map(({ vi }) => vi)).toEqual([
    '1',
    'Biên phòng Quảng Bình (nay là Quảng Trị) - Quân sự Khăm Muộn',
    '25',
    '01/01/2026 - 31/03/2026',
    'T4 18/03/2026',
    'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị',
    'Cửa khẩu quốc tế Cha Lo',
    'Đã họp',
  ]);
  expect(first?.[5]?.lo).toBe('ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ');
});

test('meetings stand in the order of their day, the cancelled one among them', () => {
  const rows = planModel(planSourceOf(2026)).rows;
  expect(rows.map((row) => row[4]?.vi.slice(-10))).toEqual([
    '18/03/2026',
    '20/05/2026',
    '17/06/2026',
    '15/07/2026',
    '19/08/2026',
    '16/09/2026',
    '07/10/2026',
    '16/12/2026',
  ]);
  expect(rows[2]?.[7]).toEqual({ vi: 'Hủy', lo: 'ຍົກເລີກ' });
});

test('a year without meetings says so', () => {
  expect(planModel({ ...planSourceOf(2026), meetings: [] }).emptyNote?.vi).toBe(
    'Chưa có kỳ họp nào trong năm.',
  );
  expect(planModel(planSourceOf(2026)).emptyNote).toBeNull();
});

test('the file of a plan is named after its year', () => {
  expect(planFileName(2027)).toBe('ke-hoach-2027.docx');
});
