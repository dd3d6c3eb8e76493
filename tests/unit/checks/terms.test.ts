import { describe, expect, test } from 'vitest';
import { checksIn, findingsIn } from './texts.ts';
import { readGlossary } from '../text/glossary.ts';

// Pairs of glossary.csv.
const terms = [
  { vi: 'tuần tra', lo: 'ການລາດຕະເວນ', confidence: 'high' },
  { vi: 'tuần tra song phương', lo: 'ການລາດຕະເວນສອງຝ່າຍ', confidence: 'high' },
  { vi: 'tuần tra đơn phương', lo: 'ການລາດຕະເວນຝ່າຍດຽວ', confidence: 'medium' },
  { vi: 'thống nhất', lo: 'ເຫັນດີເປັນເອກະພາບ', confidence: 'high' },
  { vi: 'nhất trí', lo: 'ເຫັນດີ', confidence: 'high' },
  { vi: 'báo cáo', lo: 'ບົດລາຍງານ', confidence: 'high' },
  { vi: 'bên Lào', lo: 'ຝ່າຍລາວ', confidence: 'high' },
  { vi: 'ma túy', lo: 'ຢາເສບຕິດ', confidence: 'high' },
  { vi: 'ma túy đá', lo: 'ຢາໄອສ໌', confidence: 'low' },
  { vi: 'đối tượng', lo: 'ເປົ້າໝາຍ', confidence: 'low' },
  { vi: 'số', lo: 'ເລກທີ', confidence: 'high' },
  { vi: 'Lào', lo: 'ລາວ', confidence: 'high' },
  { vi: 'phiên dịch', lo: 'ນາຍພາສາ', confidence: 'high' },
] as const;

describe('a term of the glossary', () => {
  test.each([
    ['Hai bên tuần tra song phương', 'ສອງຝ່າຍ ລາດຕະເວນສອງຝ່າຍ', []],
    ['Hai bên tuần tra song phương', 'ສອງຝ່າຍ ລາດຕະເວນຝ່າຍດຽວ', ['term']],
    ['Hai bên tuần tra', 'ສອງຝ່າຍ ພົບປະ', ['term']],
    ['Hai bên thống nhất báo cáo', 'ສອງຝ່າຍເຫັນດີລາຍງານ', []],
    ['Bên Lào đề nghị', 'ຝ່າຍຫວຽດນາມສະເໜີ', ['term']],
    ['ma tuý', 'ຢາເສບຕິດ', []],
    ['tội phạm ma túy đá', 'ອາຊະຍາກຳຢາໄອສ໌', []],
    ['các đối tượng liên quan', 'ຜູ້ທີ່ກ່ຽວຂ້ອງ', []],
    ['một số nội dung', 'ເນື້ອໃນ', []],
    ['số', 'ວັນທີ', ['term']],
    ['tuần tra', 'ການລາດຕະ\u200Bເວນ', []],
  ])('%s / %s', (vi, lo, checks) => {
    expect(checksIn(vi, lo, { terms })).toEqual(checks);
  });

  test('the Lao that is expected is told, and the longest term is asked for', () => {
    const [finding, ...others] = findingsIn('tuần tra song phương', 'ການພົບປະ', { terms });
    expect(finding?.values).toEqual({ written: 'tuần tra song phương', expected: 'ການລາດຕະເວນສອງຝ່າຍ' });
    expect(others).toEqual([]);
  });

  test('a term that a standard sentence puts otherwise is not asked for', () => {
    const phrases = [
      {
        vi: 'Mọi sửa đổi, bổ sung phải được hai bên thống nhất bằng văn bản.',
        lo: 'ການດັດແກ້ ແລະ ເພີ່ມເຕີມທຸກຢ່າງ ຕ້ອງໄດ້ຮັບຄວາມເຫັນດີເປັນລາຍລັກອັກສອນຈາກສອງຝ່າຍ.',
      },
    ];
    const paper = [...terms, { vi: 'văn bản', lo: 'ເອກະສານ', confidence: 'high' as const }];
    expect(checksIn('Hai bên gửi văn bản', 'ສອງຝ່າຍສົ່ງໜັງສື', { terms: paper })).toEqual(['term']);
    expect(checksIn('Hai bên gửi văn bản', 'ສອງຝ່າຍສົ່ງໜັງສື', { terms: paper, phrases })).toEqual([]);
    expect(checksIn('Hai bên tuần tra', 'ສອງຝ່າຍ ພົບປະ', { terms: paper, phrases })).toEqual(['term']);
  });

  test('a name of the delegation is no term', () => {
    const persons = [{ name: { vi: 'Vũ Phiên Dịch', lo: 'ວູ ພຽນ ດິກ' }, rank: null }];
    expect(checksIn('Vũ Phiên Dịch', 'ວູ ພຽນ ດິກ', { terms, persons })).toEqual([]);
  });
});

test('hardly any pair of the glossary is found by its own glossary', () => {
  const rows = readGlossary();
  const all = rows.map(({ vi, lo }) => ({ vi, lo, confidence: 'high' as const }));
  const alarms = rows.filter(({ vi, lo }) => checksIn(vi, lo, { terms: all }).length > 0);
  expect(rows.length).toBeGreaterThan(500);
  expect(alarms.length).toBeLessThanOrEqual(0.02 * rows.length);
});
