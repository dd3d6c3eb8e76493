import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLao } from '../../../shared/text/fold.ts';
import { foldLaoSpelling } from '../../../shared/text/spelling.ts';
import { findTerms, termIndex } from '../../../shared/text/termIndex.ts';
import { laoUnits } from '../../../shared/text/textUnits.ts';
import { readGlossary } from './glossary.ts';
import { mixedText } from './mixedText.ts';

function found(side: 'vi' | 'lo', terms: string[], text: string): string[] {
  const index = termIndex(
    side,
    terms.map((term) => ({ id: term, text: term })),
  );
  return findTerms(text, index).map(({ ids, start, end }) => `${ids.join('|')}: ${text.slice(start, end)}`);
}

describe('in Vietnamese', () => {
  test('the longest term wins', () => {
    expect(found('vi', ['biên giới', 'đường biên giới', 'đường'], 'Bảo vệ đường biên giới và mốc.')).toEqual([
      'đường biên giới: đường biên giới',
    ]);
  });

  test('where a tone mark stands does not matter, but the tone does', () => {
    expect(found('vi', ['ủy ban', 'đoàn', 'ma túy'], 'Uỷ ban gửi đoạn phim về ma tuý cho Đoàn.')).toEqual([
      'ủy ban: Uỷ ban',
      'ma túy: ma tuý',
      'đoàn: Đoàn',
    ]);
  });

  test('decomposed text is the same text, and offsets are those of what is written', () => {
    const text = 'đoàn'.normalize('NFD');
    expect(findTerms(` ${text}.`, termIndex('vi', [{ id: '1', text: 'đoàn' }]))).toEqual([
      { ids: ['1'], start: 1, end: 1 + text.length },
    ]);
  });

  test('no term is found inside a word', () => {
    expect(found('vi', ['bản', 'an'], 'bảng, ban, văn bản, lan')).toEqual(['bản: bản']);
  });

  test('a term goes over a line break, not over a comma that it does not have', () => {
    expect(
      found('vi', ['tuần tra', 'phòng, chống'], 'tuần\ntra; tuần, tra; phòng , chống; phòng chống'),
    ).toEqual(['tuần tra: tuần\ntra', 'phòng, chống: phòng , chống']);
  });

  test('a note in brackets is no part of a term, and terms written alike are found together', () => {
    expect(found('vi', ['bản (làng)', 'bản (văn bản)'], 'hai bản')).toEqual([
      'bản (làng)|bản (văn bản): bản',
    ]);
  });
});

const laoText = mixedText.map((text) => text.replaceAll(/[^\u0E80-\u0EFF\u200B ]/g, ''));

describe('in Lao', () => {
  test('old spellings are found as the new ones, with their own offsets', () => {
    expect(found('lo', ['ຄຳມ່ວນ', 'ໜ້າທີ່', 'ຫຼັກໝາຍ'], 'ແຂວງຄໍາມ່ວນ ຫນ້າທີ່ ຫລັກຫມາຍ')).toEqual([
      'ຄຳມ່ວນ: ຄໍາມ່ວນ',
      'ໜ້າທີ່: ຫນ້າທີ່',
      'ຫຼັກໝາຍ: ຫລັກຫມາຍ',
    ]);
  });

  test('hidden word breaks do not matter', () => {
    expect(found('lo', ['ຊາຍແດນ'], 'ຢູ່ຊາຍ\u200Bແດນລາວ')).toEqual(['ຊາຍແດນ: ຊາຍ\u200Bແດນ']);
  });

  test('the longest term wins within an unspaced sentence', () => {
    expect(found('lo', ['ຊາຍແດນ', 'ເສັ້ນຊາຍແດນ', 'ເສັ້ນ'], 'ປົກປ້ອງເສັ້ນຊາຍແດນແຫ່ງຊາດ')).toEqual([
      'ເສັ້ນຊາຍແດນ: ເສັ້ນຊາຍແດນ',
    ]);
  });

  test('no syllable is cut: neither its leading vowel, its signs nor its last consonant', () => {
    expect(found('lo', ['ລາວ'], 'ເລາວ')).toEqual([]);
    expect(found('lo', ['ບ້າ'], 'ບ້ານ')).toEqual([]);
    expect(found('lo', ['ກ'], 'ກາ')).toEqual([]);
    expect(found('lo', ['ຢາບ້າ'], 'ຢາບ້າຈຳນວນ ຢາບ້າກວ່າ ຢາບ້າ')).toEqual([
      'ຢາບ້າ: ຢາບ້າ',
      'ຢາບ້າ: ຢາບ້າ',
      'ຢາບ້າ: ຢາບ້າ',
    ]);
  });

  test('a space that a term has may be missing', () => {
    expect(found('lo', ['ທິດທາງ ແລະ ໜ້າທີ່'], 'ທິດທາງແລະໜ້າທີ່; ທິດທາງ  ແລະ ໜ້າທີ່')).toEqual([
      'ທິດທາງ ແລະ ໜ້າທີ່: ທິດທາງແລະໜ້າທີ່',
      'ທິດທາງ ແລະ ໜ້າທີ່: ທິດທາງ  ແລະ ໜ້າທີ່',
    ]);
  });

  test('the units of a text, each folded, are the folded text', () => {
    fc.assert(
      fc.property(laoText, (text) => {
        const units = laoUnits(text).filter(({ key }) => key !== ' ');
        const whole = foldLaoSpelling(text).replaceAll(/\s+/g, '');
        expect(
          units
            .map(({ key }) => key)
            .join('')
            .normalize('NFC'),
        ).toBe(whole.normalize('NFC'));
      }),
    );
    expect(foldLao('ນໍ້າ')).toBe('ນ້ຳ');
  });
});

const terms = readGlossary().map(({ vi, lo }, at) => ({ id: String(at), vi, lo }));
const indexes = {
  vi: termIndex(
    'vi',
    terms.map(({ id, vi }) => ({ id, text: vi })),
  ),
  lo: termIndex(
    'lo',
    terms.map(({ id, lo }) => ({ id, text: lo })),
  ),
};
const term = fc.constantFrom(...terms);

describe.each(['vi', 'lo'] as const)('whatever the text, %s', (side) => {
  test('every match is a term, and no two overlap', () => {
    const text = fc
      .array(
        fc.oneof(
          term.map((one) => one[side]),
          mixedText,
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const match of findTerms(written, indexes[side])) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          ({ end } = match);
          const alone = findTerms(written.slice(match.start, match.end), indexes[side]);
          expect(alone[0]?.ids).toEqual(match.ids);
        }
      }),
    );
  });

  test('a term that was put between full stops is found, or a longer one around it', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (planted) => {
        const text = planted.map((one) => one[side].replace(/\s*\([^)]*\)/g, '')).join(' . ');
        const ids = new Set(findTerms(text, indexes[side]).flatMap((match) => match.ids));
        for (const { id } of planted) expect(ids).toContain(id);
      }),
    );
  });
});
