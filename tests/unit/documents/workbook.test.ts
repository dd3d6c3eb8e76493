import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { planSheet, planSheetName, renderPlanSheet } from '../../../shared/documents/planSheet.ts';
import { renderSheetTemplate } from '../../../shared/documents/sheetTemplate.ts';
import { safeText } from '../../../shared/documents/workbook.ts';
import { planSourceOf } from '../../support/sampleRecords.ts';

async function read(content: Uint8Array) {
  const sheets = await readXlsxFile(new Blob([new Uint8Array(content)]), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a text in a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84 000', "'+84 000"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=b', 'a=b'],
    ['<b>&amp;', '<b>&amp;'],
    ['chuông\u0007', 'chuông'],
    ['ນ້ຳ', 'ນ້ຳ'],
  ])('%j is written %j', (text, written) => {
    expect(safeText(text)).toBe(written);
  });
});

describe('the plan of a year', () => {
  test('has days and numbers that can be sorted, and both languages side by side', async () => {
    const rows = (await read(await renderPlanSheet(planSourceOf(2026)))).get('2026') ?? [];
    expect(rows).toHaveLength(4 + 8);
    expect(rows[0]?.[0]).toBe(
      '[DỮ LIỆU MẪU] KẾ HOẠCH GIAO BAN Năm 2026 / ແຜນການກອງປະຊຸມແລກປ່ຽນສະພາບການ ປີ 2026',
    );
    expect(rows[2]).toEqual([
      'TT',
      'Kênh giao ban, tiếng Việt',
      'Kênh giao ban, tiếng Lào',
      'Lần thứ',
      'Khung từ ngày',
      'Khung đến ngày',
      'Ngày họp',
      'Bên chủ nhà, tiếng Việt',
      'Bên chủ nhà, tiếng Lào',
      'Địa điểm, tiếng Việt',
      'Địa điểm, tiếng Lào',
      'Tình trạng, tiếng Việt',
      'Tình trạng, tiếng Lào',
    ]);
    expect(rows[4]).toEqual([
      1,
      'Biên phòng Quảng Bình (nay là Quảng Trị) - Quân sự Khăm Muộn',
      'ທະຫານຊາຍແດນກວາງບິງ (ປັດຈຸບັນແມ່ນກວາງຈິ) - ທະຫານແຂວງຄຳມ່ວນ',
      25,
      new Date('2026-01-01T00:00:00Z'),
      new Date('2026-03-31T00:00:00Z'),
      new Date('2026-03-18T00:00:00Z'),
      'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị',
      'ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ',
      'Cửa khẩu quốc tế Cha Lo',
      'ດ່ານສາກົນຈາລໍ',
      'Đã họp',
      'ປະຊຸມແລ້ວ',
    ]);
  });

  test('says so where the year has no meeting, and marks no real data as sample', () => {
    const { rows } = planSheet({ ...planSourceOf(2026), meetings: [], demo: false });
    expect(rows.at(-1)?.[0]).toMatch(/^Chưa có kỳ họp nào trong năm\. \/ /);
    expect(rows[0]?.[0]).toMatch(/^KẾ HOẠCH GIAO BAN/);
    expect(planSheetName(2027)).toBe('ke-hoach-2027.xlsx');
  });
});

test('the template has a guide and five sheets, two rows of headers and an example that says so', async () => {
  const sheets = await read(await renderSheetTemplate());
  expect([...sheets.keys()]).toEqual(['Hướng dẫn', 'Đơn vị', 'Nơi', 'Người', 'Kênh', 'Cuộc họp']);
  const meetings = sheets.get('Cuộc họp') ?? [];
  expect(meetings).toEqual([
    ['Kênh *', 'Kỳ *', 'Ngày họp *', 'Bên chủ trì *', 'Nơi', 'Trạng thái *'],
    ['ຄູ່ປະສານງານ *', 'ຄັ້ງທີ *', 'ວັນປະຊຸມ *', 'ເຈົ້າພາບ *', 'ສະຖານທີ່', 'ສະຖານະ *'],
    ['Ví dụ: KM', '28', '16/12/2026', 'LA-KM', 'Thà Khẹc', 'dự kiến'],
  ]);
  for (const [name, rows] of sheets) if (name !== 'Hướng dẫn') expect(rows[2]?.[0]).toMatch(/^Ví dụ: /);
  const guide = (sheets.get('Hướng dẫn') ?? []).map((row) => row.join(' | '));
  expect(guide).toContain(
    'Đơn vị | Cấp / ຂັ້ນ | bắt buộc | chính phủ / ລັດຖະບານ; tỉnh / ແຂວງ; huyện / ເມືອງ; đồn / ຄ້າຍ; đại đội / ກອງຮ້ອຍ; cửa khẩu / ດ່ານຊາຍແດນ',
  );
});
