import { describe, expect, test } from 'vitest';
import { checksIn } from './texts.ts';

const vi = 'Hai bên đồng chủ trì hội đàm.';
const lo = 'ສອງຝ່າຍເປັນປະທານຮ່ວມການພົບປະເຈລະຈາ.';

describe('what is written at all', () => {
  test.each([
    ['', '', ['empty']],
    [vi, '  ', ['empty']],
    ['…', lo, ['empty']],
    [vi, vi, ['copied']],
    ['KM-12', 'KM-12', []],
    [vi, 'Hai bên dong chu tri.', ['untranslated']],
    [
      'Bên Lào đề nghị duy trì đường dây nóng.',
      'ຝ່າຍລາວສະເໜີ duy trì đường dây nóng ສາຍດ່ວນ.',
      ['untranslated'],
    ],
    ['duy trì đường dây nóng (mẫu)', 'ຮັກສາສາຍດ່ວນ (mẫu)', []],
    [vi, 'ສອງຝ່າຍ.', ['length']],
    [vi, lo, []],
  ])('%s / %s', (left, right, checks) => {
    expect(checksIn(left, right)).toEqual(checks);
  });
});

describe('signs', () => {
  test.each([
    ['(Ký, ghi rõ họ tên)', '(ລົງນາມ, ຂຽນຊື່)', []],
    ['(Ký, ghi rõ họ tên)', 'ລົງນາມ, ຂຽນຊື່', ['brackets']],
    ['(Ký, ghi rõ họ tên', '(ລົງນາມ, ຂຽນຊື່)', ['brackets']],
    ['Chiến dịch “Biên giới xanh”', 'ແຜນງານ “ຊາຍແດນສີຂຽວ”', []],
    ['Chiến dịch “Biên giới xanh"', 'ແຜນງານ "ຊາຍແດນສີຂຽວ"', ['quotes']],
    ['a) Khai mạc; b) Bế mạc', 'ກ) ໄຂກອງປະຊຸມ; ຂ) ປິດກອງປະຊຸມ', []],
    [vi, lo.slice(0, -1), ['punctuation']],
    [vi, lo.replace('.', ';'), ['punctuation']],
    ['Hai bên gặp gỡ; trao đổi.', 'ສອງຝ່າຍພົບປະ ແລກປ່ຽນ.', ['punctuation']],
    ['Hai bên gặp gỡ, trao đổi, báo cáo.', 'ສອງຝ່າຍພົບປະ, ແລກປ່ຽນ ແລະ ລາຍງານ.', []],
    ['Hai bên gặp gỡ, trao đổi.', 'ສອງຝ່າຍພົບປະ ແລກປ່ຽນ.', []],
    ['Hai bên gặp gỡ,, trao đổi.', 'ສອງຝ່າຍພົບປະ, ແລກປ່ຽນ.', ['punctuation-slip']],
    ['Hai bên gặp gỡ , trao đổi.', 'ສອງຝ່າຍພົບປະ, ແລກປ່ຽນ.', ['punctuation-slip']],
    ['Hai bên gặp gỡ...', 'ສອງຝ່າຍພົບປະ…', []],
  ])('%s / %s', (left, right, checks) => {
    expect(checksIn(left, right)).toEqual(checks);
  });
});

describe('lists', () => {
  test.each([
    ['a) một\nb) hai\nc) ba', 'ກ) ໜຶ່ງ\nຂ) ສອງ\nຄ) ສາມ', []],
    ['a) một\nb) hai\nc) ba', 'a) ໜຶ່ງ\nb) ສອງ\nc) ສາມ', []],
    ['c) ba\nd) bốn\nđ) năm', 'ຄ) ສາມ\nງ) ສີ່\nຈ) ຫ້າ', []],
    ['a) một\nb) hai\nb) ba', 'ກ) ໜຶ່ງ\nຂ) ສອງ\nຄ) ສາມ', ['list-letters']],
    ['a) một\nb) hai\nc) ba', 'ກ) ໜຶ່ງ\nຄ) ສອງ\nຂ) ສາມ', ['list-letters']],
    ['a) một\nb) hai\nc) ba', 'ກ) ໜຶ່ງ\nຂ) ສອງ', ['length', 'list-items']],
    ['- một\n- hai', '- ໜຶ່ງ\n- ສອງ', []],
    ['- một\n- hai', '- ໜຶ່ງ ສອງ', ['list-items']],
  ])('%s / %s', (left, right, checks) => {
    expect(checksIn(left, right).filter((check) => check !== 'length')).toEqual(
      checks.filter((check) => check !== 'length'),
    );
  });
});

describe('words twice', () => {
  test.each([
    ['của của hai bên', 'ຂອງສອງຝ່າຍ', true],
    ['hai bên hai bên', 'ສອງຝ່າຍ', true],
    ['thường thường', 'ເປັນປົກກະຕິ', false],
    ['từ xa xa', 'ຈາກໄກໆ', false],
    ['ngày ngày 24', 'ວັນທີ 24', true],
    ['hai bên', 'ສອງຝ່າຍສອງຝ່າຍ', true],
    ['hai bên', 'ສອງຝ່າຍ ສອງຝ່າຍ', true],
    ['duy trì đường dây nóng', 'ຮັກສາສາຍດ່ວນ', false],
    ['bố trí phòng', 'ເຮັດໃຫ້ຫ້ອງ', false],
    ['tình hình mua bán người', 'ສະພາບການ ການຄ້າມະນຸດ', false],
    ['giúp đỡ lẫn nhau', 'ຊ່ວຍເຫຼືອຊຶ່ງກັນ ແລະ ກັນ', false],
  ])('%s / %s', (left, right, isFound) => {
    expect(checksIn(left, right).includes('repeated-word')).toBe(isFound);
  });
});

describe('spelling and encoding', () => {
  test.each([
    ['ma túy', 'ຢາເສບຕິດ', []],
    ['Khăm Muộn', 'ຄ\u0ECD\u0EB2ມ່ວນ', ['lao-spelling']],
    ['nhiệm vụ', '\u0EAB\u0E99\u0EC9າທີ່', ['lao-spelling']],
    ['cửa khẩu', 'ດ\u0EC8\u0EC8ານ', ['lao-marks']],
    ['tốt', 'ດ\u0EB5\u0EB5', ['lao-marks']],
    ['tốt', 'ດ\u0EB5\u0EB8', ['lao-marks']],
    ['gỗ', 'ໄມ້', []],
    ['và', 'ເເລະ', ['lao-marks']],
    ['đảo', 'ເກາະ', []],
    ['hoặc', 'ຫຼື', []],
    ['bên Lào', 'ฝ່າຍລາວ', ['foreign-letters']],
    ['bên Lào', 'ຝ່າຍລaວ', ['foreign-letters']],
    ['mã QR', 'ລະຫັດQRໃໝ່', []],
    ['bên Lаo', 'ຝ່າຍລາວ', ['foreign-letters']],
    ['Cộng hòa', '¦¾ê¾ì½­½ìñ©', ['untranslated', 'lao-legacy', 'vi-normal']],
    ['hội đàm'.normalize('NFD'), 'ການພົບປະ', ['vi-normal']],
    ['hội\u00ADđàm', 'ການພົບປະ', ['vi-normal', 'vi-legacy']],
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'ສາທາລະນະລັດ ສັງຄົມນິຍົມ ຫວຽດນາມ', ['vi-legacy']],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'ສາທາລະນະລັດ ສັງຄົມນິຍົມ ຫວຽດນາມ', ['vi-legacy']],
    ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'ສາທາລະນະລັດ ສັງຄົມນິຍົມ ຫວຽດນາມ', []],
    ['Attapư', 'ອັດຕະປື', []],
    ['BĐBP', 'ທະຫານຊາຍແດນ', []],
    ['đ/c', 'ສະຫາຍ', []],
    ['khoảnh khắc, quýt, giếng, xoong, nguều ngoào, khuya, huơ', 'ຄຳ'.repeat(20), []],
  ])('%s / %s', (left, right, checks) => {
    const found = checksIn(left, right).filter(
      (check) => !['length', 'repeated-word', 'punctuation'].includes(check),
    );
    expect(found.toSorted()).toEqual(checks.toSorted());
  });
});
