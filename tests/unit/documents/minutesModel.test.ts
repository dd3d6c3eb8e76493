import { describe, expect, test } from 'vitest';
import { minutesFileName } from '../../../shared/documents/minutesFile.ts';
import { minutesModel } from '../../../shared/documents/minutesModel.ts';
import { plainText } from '../../../shared/documents/texts.ts';
import { minutesSourceOf } from '../../support/sampleRecords.ts';

function versionsOf(key: string, previous: string | null = null) {
  return minutesModel(minutesSourceOf(key, previous)).versions;
}

describe('the minutes of a meeting before the merger of the provinces', () => {
  const [vi, lo] = versionsOf('m-km-21');

  test('name the border guard as it was called that day, in both languages', () => {
    expect(vi.agencies).toEqual([
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình',
      'Bộ Chỉ huy Quân sự tỉnh Khăm Muộn',
    ]);
    expect(lo.agencies).toEqual(['ກອງບັນຊາການທະຫານຊາຍແດນແຂວງກວາງບິງ', 'ກອງບັນຊາການທະຫານແຂວງຄຳມ່ວນ']);
    expect(vi.decisions?.rows[0]?.lead).toBe('Hai bên: Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình');
  });

  test('open with the standard sentence, filled', () => {
    expect(vi.opening.map(plainText)).toEqual([
      'Hôm nay, ngày 12 tháng 3 năm 2025, tại Cửa khẩu quốc tế Cha Lo, đoàn đại biểu Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình do đồng chí Thượng tá Phạm Mô Phỏng làm trưởng đoàn đã tiến hành hội đàm với đoàn đại biểu Bộ Chỉ huy Quân sự tỉnh Khăm Muộn do đồng chí Trung tá Thốt Loong Sỉ Sổm Mụt làm trưởng đoàn.',
    ]);
  });

  test('rest on the memorandum in force, and the last ground ends with a full stop', () => {
    expect(vi.grounds.map(plainText)).toEqual([
      'Thực hiện Biên bản ghi nhớ số 01/BBGN-QB-KM ký ngày 10 tháng 12 năm 2024.',
    ]);
  });

  test.each([
    ['signed at this very meeting', { signedOn: '2025-03-12', effectiveFrom: '2025-03-12' }],
    ['terminated', { status: 'terminated' as const }],
    ['superseded by nothing that is known', { status: 'superseded' as const }],
    ['run out', { expiresOn: '2025-03-11' }],
  ])('do not rest on a memorandum that is %s', (_what, change) => {
    const source = minutesSourceOf('m-km-21');
    const memoranda = source.memoranda.map((memorandum) => ({ ...memorandum, ...change }));
    expect(minutesModel({ ...source, memoranda }).versions[0].grounds).toEqual([]);
  });

  test('list the delegation with rank, name in both scripts and post', () => {
    expect(vi.delegations[0]).toEqual({
      heading: 'Thành phần đoàn Việt Nam gồm có:',
      lines: [
        '1. Thượng tá Phạm Mô Phỏng (ຟ້າມ ໂມ ຟອງ), Phó Chỉ huy trưởng - Trưởng đoàn.',
        '2. Thiếu tá Lê Giả Định (ເລ ຢາ ດິງ), Trợ lý đối ngoại.',
        '3. Trung tá Trần Thí Dụ (ເຈິ່ນ ທີ ຢູ), Đồn trưởng.',
        'Phiên dịch: Trung úy Vũ Phiên Dịch (ວູ ພຽນ ດິກ).',
      ],
    });
    expect(lo.delegations[0]?.lines[1]).toBe('2. ພັນຕີ ເລ ຢາ ດິງ (Lê Giả Định), ຜູ້ຊ່ວຍວຽກງານພົວພັນຕ່າງປະເທດ.');
  });

  test('open each version with the head of its own state', () => {
    expect(vi.states.map(({ name }) => name)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CỘNG HÒA DÂN CHỦ NHÂN DÂN LÀO',
    ]);
    expect(lo.states[0]?.name).toBe('ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ');
  });

  test('write the day as each language does', () => {
    expect(vi.placeAndDate).toBe('Cửa khẩu quốc tế Cha Lo, ngày 12 tháng 3 năm 2025');
    expect(lo.placeAndDate).toBe('ດ່ານສາກົນຈາລໍ, ວັນທີ 12 ມີນາ 2025');
  });

  test('have a row for each decision, standing ones without a day', () => {
    expect(vi.decisions?.rows.map(({ no, due }) => [no, due])).toEqual([
      ['1', '30/06/2025'],
      ['2', 'Thường xuyên'],
      ['3', '30/06/2025'],
    ]);
  });
});

test('the same unit is named anew after the merger, and the meeting before is a ground', () => {
  const [vi] = versionsOf('m-km-27', 'm-km-26');
  expect(vi.agencies[0]).toBe('Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị');
  expect(vi.grounds.map(plainText)).toEqual([
    'Thực hiện Biên bản ghi nhớ số 01/BBGN-QB-KM ký ngày 10 tháng 12 năm 2024;',
    'Thực hiện Biên bản hội đàm lần thứ 26 ngày 15 tháng 7 năm 2026.',
  ]);
});

describe('the minutes of three parties', () => {
  const [vi, lo] = versionsOf('m-3-2');

  test('are signed by all three, each unit named', () => {
    expect(vi.signatures.map(({ side, organisation, name }) => [side, organisation, name])).toEqual([
      ['ĐẠI DIỆN BÊN VIỆT NAM', 'Công an tỉnh Quảng Trị', 'Thượng tá Hoàng Thị Ví Dụ'],
      ['ĐẠI DIỆN BÊN LÀO', 'Công an tỉnh Khăm Muộn', 'Trung tá Bẹp Yạng Chăn Thả'],
      ['ĐẠI DIỆN BÊN LÀO', 'Công an tỉnh Savannakhet', 'Đại tá Sổm Mụt Kẹo Tua Yạng'],
    ]);
  });

  test('speak of three copies and of the sides, never of two', () => {
    expect(vi.closing).toContain('thành ba bản');
    expect(lo.closing).toContain('ສາມສະບັບ');
    expect(vi.decisions?.introduction).toBe('Các bên thống nhất các nội dung sau:');
    expect(vi.parties).toBe(
      'giữa Công an tỉnh Quảng Trị (Việt Nam), Công an tỉnh Khăm Muộn (Lào) và Công an tỉnh Savannakhet (Lào)',
    );
  });
});

test('a reservation stands under its agenda item in both languages', () => {
  const [vi, lo] = versionsOf('m-km-25');
  expect(vi.agenda[3]).toEqual({
    heading: '4. Thống nhất phương hướng, nhiệm vụ thời gian tới',
    paragraphs: ['Bên Lào bảo lưu ý kiến về thời hạn sửa chữa đường vào mốc số 524 và sẽ báo cáo cấp trên.'],
  });
  expect(lo.agenda[3]?.paragraphs).toHaveLength(1);
});

test('a text without Lao is marked in the Lao version, and Vietnamese does not stand in for it', () => {
  const source = minutesSourceOf('m-km-25');
  const segments = source.detail.segments.map((segment) => ({ ...segment, lo: '' }));
  const [, lo] = minutesModel({ ...source, detail: { ...source.detail, segments } }).versions;
  expect(lo.agenda[3]?.paragraphs).toEqual(['[— chưa có tiếng Lào —]']);
});

test('a meeting not held yet leaves blanks for what is unknown and says how to sign', () => {
  const [vi] = versionsOf('m-km-28', 'm-km-27');
  expect(vi.delegations).toEqual([]);
  expect(vi.decisions).toBeNull();
  expect(vi.opening.map(plainText)).toEqual(['Thời gian: ngày 16 tháng 12 năm 2026.', 'Địa điểm: Thà Khẹc.']);
  expect(vi.signatures[0]).toEqual({
    side: 'ĐẠI DIỆN BÊN VIỆT NAM',
    organisation: null,
    title: 'TRƯỞNG ĐOÀN',
    hint: '(Ký, ghi rõ họ tên, đóng dấu)',
    name: '………………',
  });
});

test('a file is named after channel and ordinal, or day where the meeting is extraordinary', () => {
  const regular = minutesSourceOf('m-km-28');
  const extraordinary = minutesSourceOf('m-km-x1');
  expect(minutesFileName(regular.channel, regular.detail.meeting)).toBe('bien-ban-km-28.docx');
  expect(minutesFileName(extraordinary.channel, extraordinary.detail.meeting)).toBe(
    'bien-ban-km-bt-2025-10-22.docx',
  );
});

describe('a print for signature', () => {
  const source = minutesSourceOf('m-km-28', 'm-km-27');
  const printed = (status: 'drafting' | 'printed-for-signature', annexNo: number | null = null) => {
    const some = minutesSourceOf('m-km-27').detail.minutes;
    const minutes = some && { ...some, status, number: '04/BB-QT-KM', annexNo };
    return { ...source, detail: { ...source.detail, minutes } };
  };
  const print = { code: '1284-K7QM-2RXD-9FHT-W4NC' };

  test('bears number and checkpoint code at its foot, in both languages', () => {
    const { versions } = minutesModel({ ...printed('printed-for-signature'), print });
    expect(versions.map(({ footer }) => footer)).toEqual([
      'Số: 04/BB-QT-KM · Mã điểm kiểm: 1284-K7QM-2RXD-9FHT-W4NC',
      'ເລກທີ: 04/BB-QT-KM · ລະຫັດຈຸດກວດ: 1284-K7QM-2RXD-9FHT-W4NC',
    ]);
  });

  test('has a foot where a draft has none, and a draft whose print was voided bears no number', () => {
    const [draft] = minutesModel(printed('drafting')).versions;
    expect([draft.footer, draft.number]).toEqual([null, null]);
  });

  test('of an annex says so, and leaves out the items it says nothing of', () => {
    const [annex] = minutesModel({ ...printed('printed-for-signature', 2), print }).versions;
    expect(annex.title).toBe('PHỤ LỤC SỐ 2 CỦA BIÊN BẢN HỘI ĐÀM');
    expect(annex.agenda).toEqual([]);
  });
});
