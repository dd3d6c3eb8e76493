import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFigures, hasBlank } from '../../../shared/domain/emptyFigures.ts';

describe('figures of the last minutes', () => {
  test.each([
    [
      'Hai bên đã tổ chức 1 đợt tuần tra song phương với 26 lượt cán bộ, chiến sĩ tham gia.',
      'Hai bên đã tổ chức […] đợt tuần tra song phương với […] lượt cán bộ, chiến sĩ tham gia.',
    ],
    ['thu giữ 15.200 viên hồng phiến và 1.234,5 kg', 'thu giữ […] viên hồng phiến và […] kg'],
    ['ngày 16 tháng 9 năm 2026, lúc 08:30', 'ngày […], lúc […]'],
    ['từ ngày 05/3 đến ngày 16/12/2026', 'từ ngày […] đến ngày […]'],
    ['lúc 8 giờ 30', 'lúc […] giờ […]'],
    ['trong tháng 9 năm 2026', 'trong […]'],
    ['quý IV/2026, đạt 95%', 'quý […], đạt […]%'],
    ['ວັນທີ 16 ກັນຍາ 2026, ເວລາ 08:30 ໂມງ', 'ວັນທີ […], ເວລາ […] ໂມງ'],
    ['ຍຶດຢາບ້າ 15.200 ເມັດ, ໑໒ ກໍລະນີ', 'ຍຶດຢາບ້າ […] ເມັດ, […] ກໍລະນີ'],
    ['mốc 524, số 12/BB-BĐBP', 'mốc […], số […]/BB-BĐBP'],
    ['Hai bên thống nhất.', 'Hai bên thống nhất.'],
    ['VI phạm', 'VI phạm'],
    ['', ''],
  ])('%s becomes %s', (text, emptied) => {
    expect(emptyFigures(text)).toBe(emptied);
  });

  test('a date is one blank in both languages', () => {
    const blanks = (text: string): number => emptyFigures(text).split('[…]').length - 1;
    expect(blanks('Kỳ họp ngày 16 tháng 12 năm 2026 có 14 đại biểu.')).toBe(2);
    expect(blanks('ກອງປະຊຸມວັນທີ 16 ທັນວາ 2026 ມີຜູ້ແທນ 14 ທ່ານ.')).toBe(2);
  });

  test('no digit of any script remains, whatever the text, and emptying again changes nothing', () => {
    const digits = fc.constantFrom(...Array.from('0123456789໐໑໒໓໔໕໖໗໘໙٣४.,:/-– '));
    const piece = fc.oneof(digits, fc.string(), fc.constantFrom(' tháng ', ' năm ', 'ທັນວາ', 'quý ', '[…]'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const emptied = emptyFigures(pieces.join(''));
        expect(emptied).not.toMatch(/\p{Nd}/u);
        expect(emptyFigures(emptied)).toBe(emptied);
      }),
    );
  });

  test('the words stay in their order', () => {
    const word = fc.constantFrom('Hai', 'bên', 'tuần', 'tra', 'viên', 'ສອງຝ່າຍ', 'ເມັດ', 'Lào');
    const figure = fc.constantFrom('26', '15.200', '16/12/2026', '08:30', '໑໒', '1.234,5');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, figure), { maxLength: 20 }), (parts) => {
        const words = (text: string): string[] => text.split(' ').filter((part) => /\p{L}/u.test(part));
        expect(words(emptyFigures(parts.join(' ')))).toEqual(words(parts.join(' ')));
      }),
    );
  });

  test('a blank is seen until it is filled in', () => {
    expect(hasBlank(emptyFigures('26 lượt'))).toBe(true);
    expect(hasBlank('28 lượt [hai bên]')).toBe(false);
  });
});
