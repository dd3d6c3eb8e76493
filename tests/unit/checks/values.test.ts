import { describe, expect, test } from 'vitest';
import { readMentions } from '../../../shared/checks/notations.ts';
import { checksIn, findingsIn, markedBy } from './texts.ts';

function keys(text: string, side: 'vi' | 'lo'): string[] {
  return readMentions(text, side).map(({ kind, key, unit }) =>
    unit === null ? `${kind} ${key}` : `${kind} ${key} ${unit}`,
  );
}

describe('what a text names is read by value', () => {
  test.each([
    ['1.234,5', 'vi', ['number n1234.5']],
    ['1,234.5', 'lo', ['number n1234.5']],
    ['໑໒', 'lo', ['number n12']],
    ['05 cán bộ', 'vi', ['number n5 person']],
    ['24/24 giờ', 'vi', ['number n24 hour']],
    ['24 ຊົ່ວໂມງ', 'lo', ['number n24 hour']],
    ['5 triệu đồng', 'vi', ['money n5000000 VND']],
    ['5.000.000 ກີບ', 'lo', ['money n5000000 LAK']],
    ['2 ລ້ານກີບ', 'lo', ['money n2000000 LAK']],
    ['$500', 'vi', ['money n500 USD']],
    ['12,5 kg', 'vi', ['number n12.5 kg']],
    ['12,5 ກິໂລກຣາມ', 'lo', ['number n12.5 kg']],
    ['3,2 mét khối', 'vi', ['number n3.2 m3']],
    ['3,2 ແມັດກ້ອນ', 'lo', ['number n3.2 m3']],
    ['85 %', 'vi', ['percent n85 percent']],
    ['85 ເປີເຊັນ', 'lo', ['percent n85 percent']],
    ['quý IV/2026', 'vi', ['number n4', 'number n2026']],
    ['lần thứ 28 ngày 24/11/2026', 'vi', ['number n28', 'date d2026-11-24']],
    ['mốc số 524', 'vi', ['marker n524']],
    ['ຫຼັກໝາຍເລກທີ 524', 'lo', ['marker n524']],
    ['mốc 522/2', 'vi', ['marker m522/2']],
    ['26-KH/TU', 'vi', ['document-number no26-KH/TU']],
    ['15/2026/BB-QT-KM', 'lo', ['document-number no15/2026/BB-QT-KM']],
    ['KM-12', 'vi', ['document-number noKM-12']],
    ['+84 233 385 2789', 'vi', ['phone p02333852789']],
    ['0233 3852 789', 'lo', ['phone p02333852789']],
    ['020 5555 1234', 'lo', ['phone p02055551234']],
  ] as const)('%s (%s)', (text, side, expected) => {
    expect(keys(text, side)).toEqual(expected);
  });

  test.each([
    ['8h30', 'vi'],
    ['8 giờ 30', 'vi'],
    ['8 giờ 30 phút', 'vi'],
    ['08:30', 'vi'],
    ['08:30 ໂມງ', 'lo'],
    ['8 ໂມງ 30', 'lo'],
    ['8 ໂມງ 30 ນາທີ', 'lo'],
  ] as const)('%s is half past eight', (text, side) => {
    expect(keys(text, side)).toEqual(['time t8:30']);
  });

  test.each([
    ['24/11/2026', 'vi', 'd2026-11-24'],
    ['24-11-2026', 'lo', 'd2026-11-24'],
    ['24.11.2026', 'vi', 'd2026-11-24'],
    ['2026-11-24', 'vi', 'd2026-11-24'],
    ['ngày 24 tháng 11 năm 2026', 'vi', 'd2026-11-24'],
    ['ngày 05 tháng 3 năm 2026', 'vi', 'd2026-03-05'],
    ['ວັນທີ 24 ພະຈິກ 2026', 'lo', 'd2026-11-24'],
    ['ວັນທີ ໒໔ ພະຈິກ ໒໐໒໖', 'lo', 'd2026-11-24'],
    ['ວັນທີ 24 ເດືອນ 11 ປີ 2026', 'lo', 'd2026-11-24'],
    ['ວັນທີ 24 ພະຈິກ ພ.ສ. 2569', 'lo', 'd2026-11-24'],
    ['24 ພະຈິກ 2569', 'lo', 'd2026-11-24'],
    ['ວັນທີ 24 11 2026', 'lo', 'd2026-11-24'],
    ['tháng 6 năm 2025', 'vi', 'd2025-06'],
    ['tháng 6/2025', 'vi', 'd2025-06'],
    ['ເດືອນມິຖຸນາ 2025', 'lo', 'd2025-06'],
    ['tháng Mười Một', 'vi', 'd--11'],
    ['ພະຈິກ', 'lo', 'd--11'],
    ['trước ngày 31/3', 'vi', 'd--03-31'],
  ] as const)('%s (%s) is %s', (text, side, key) => {
    expect(keys(text, side)).toEqual([`date ${key}`]);
  });

  test.each([
    ['mỗi tháng một lần', 'vi'],
    ['hai bên', 'vi'],
    ['ສອງຝ່າຍ', 'lo'],
    ['ມີນາຍ ແລະ ພົນທະຫານ', 'lo'],
  ] as const)('%s names no value', (text, side) => {
    expect(keys(text, side)).toEqual([]);
  });
});

describe('both texts say the same', () => {
  test.each([
    [
      'Hai bên đã tổ chức 1 đợt tuần tra song phương với 24 lượt cán bộ, chiến sĩ tham gia.',
      'ສອງຝ່າຍໄດ້ຈັດຕັ້ງການລາດຕະເວນສອງຝ່າຍ 1 ຄັ້ງ, ມີນາຍ ແລະ ພົນທະຫານເຂົ້າຮ່ວມ 24 ເທື່ອຄົນ.',
    ],
    [
      'Bên Lào sửa chữa đường vào mốc số 524 trước ngày 31 tháng 3 năm 2026.',
      'ຝ່າຍລາວ ສ້ອມແປງເສັ້ນທາງເຂົ້າຫາຫຼັກໝາຍເລກທີ 524 ກ່ອນວັນທີ 31 ມີນາ 2026.',
    ],
    ['thu giữ 6.000 viên hồng phiến', 'ຍຶດຢາບ້າ 6,000 ເມັດ'],
    ['thu giữ 6.000 viên hồng phiến', 'ຍຶດຢາບ້າ ໖.໐໐໐ ເມັດ'],
    ['kết thúc vào hồi 8 giờ', 'ສິ້ນສຸດລົງໃນເວລາ 08:00 ໂມງ'],
  ])('%s', (vi, lo) => {
    expect(checksIn(vi, lo)).toEqual([]);
  });

  test.each([
    ['phát hiện 2 vụ, 3 đối tượng', 'ກວດພົບ 2 ກໍລະນີ, ຜູ້ກະທຳຜິດ 4 ຄົນ', ['number']],
    ['phát hiện 2 vụ, 3 đối tượng', 'ກວດພົບ 3 ກໍລະນີ, ຜູ້ກະທຳຜິດ 2 ຄົນ', ['unit']],
    ['đã hoàn thành 3, quá hạn 1', 'ສຳເລັດ 1 ຂໍ້, ເກີນກຳນົດເວລາ 3 ຂໍ້', ['number-order']],
    ['gỗ 5,6 mét khối', 'ໄມ້ 56 ແມັດກ້ອນ', ['number']],
    ['12 kg thuốc phiện', 'ຢາຝິ່ນ 12 ກຣາມ', ['unit']],
    ['đạt 85%', 'ບັນລຸ 85', ['money-unit']],
    ['kinh phí 5 triệu đồng', 'ງົບປະມານ 5 ລ້ານກີບ', ['money-unit']],
    ['trước ngày 30/11/2026', 'ກ່ອນວັນທີ 30 ທັນວາ 2026', ['date']],
    ['vào hồi 16 giờ 30', 'ໃນເວລາ 16:45 ໂມງ', ['time']],
    ['Biên bản ghi nhớ số 01/BBGN-QB-KM', 'ບົດບັນທຶກຄວາມເຂົ້າໃຈ ເລກທີ 10/BBGN-QB-KM', ['document-number']],
    ['cam kết KM-12', 'ຄຳໝັ້ນສັນຍາ KM-21', ['document-number']],
    ['đường vào mốc số 524', 'ເສັ້ນທາງເຂົ້າຫາຫຼັກໝາຍເລກທີ 542', ['marker']],
    ['qua đường dây nóng +84 233 385 2789', 'ຜ່ານສາຍດ່ວນ +84 233 385 2798', ['phone']],
  ])('%s / %s', (vi, lo, checks) => {
    expect(checksIn(vi, lo).toSorted()).toEqual(checks.toSorted());
  });

  test('a number is marked and told where it stands, and where it is missing', () => {
    const [vi, lo] = ['phát hiện 26 vụ', 'ກວດພົບ 62 ກໍລະນີ'];
    const found = findingsIn(vi, lo);
    expect(found.map((one) => [one.severity, markedBy(one, { vi, lo }), one.values])).toEqual([
      ['error', ['26 vụ'], { written: '26 vụ', side: 'vi', other: 'lo' }],
      ['error', ['62 ກໍລະນີ'], { written: '62 ກໍລະນີ', side: 'lo', other: 'vi' }],
    ]);
  });
});
