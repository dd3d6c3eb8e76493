import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch, foldLao } from '../../../shared/text/fold.ts';
import { readGlossary } from './glossary.ts';
import { mixedText } from './mixedText.ts';

/** The Lao as older documents spell it: AM in two code points, and the digraphs ຫນ ຫມ ຫລ. */
function oldSpelling(lao: string): string {
  return lao
    .replace(/([\u0EC8-\u0ECB]?)\u0EB3/g, '\u0ECD$1\u0EB2')
    .replaceAll('\u0EDC', '\u0EAB\u0E99')
    .replaceAll('\u0EDD', '\u0EAB\u0EA1')
    .replaceAll('\u0EAB\u0EBC', '\u0EAB\u0EA5');
}

describe('Vietnamese', () => {
  test.each([
    ['Giao ban luân phiên', 'giao ban luan phien'],
    ['Đồn Biên phòng Cửa khẩu quốc tế Cha Lo', 'don bien phong cua khau quoc te cha lo'],
    ['ĐỘC LẬP – TỰ DO – HẠNH PHÚC', 'doc lap – tu do – hanh phuc'],
    ['Ừ, quyển vở kỳ 28', 'u, quyen vo ky 28'],
  ])('"%s" is found as "%s"', (text, key) => {
    expect(foldForSearch(text)).toBe(key);
  });

  test.each([
    ['khoá', 'khóa'],
    ['hoà bình', 'hòa bình'],
    ['Uỷ ban', 'Ủy ban'],
    ['ma tuý', 'ma túy'],
  ])('"%s" and "%s" differ only in where the tone mark stands', (older, newer) => {
    expect(older).not.toBe(newer);
    expect(foldForSearch(older)).toBe(foldForSearch(newer));
  });

  test('composed and decomposed letters have one key', () => {
    expect(foldForSearch('Ti\u1EBFng Vi\u1EC7t')).toBe('tieng viet');
    expect(foldForSearch('Tie\u0302\u0301ng Vie\u0323\u0302t')).toBe('tieng viet');
  });
});

describe('Lao', () => {
  test.each([
    ['AM split in two', 'ຄ\u0ECD\u0EB2ມ່ວນ', 'ຄ\u0EB3ມ່ວນ'],
    ['AM split around its tone mark', 'ນ\u0ECD\u0EC9\u0EB2', 'ນ\u0EC9\u0EB3'],
    ['AM split after its tone mark, as NFKC leaves it', 'ນ\u0EC9\u0ECD\u0EB2', 'ນ\u0EC9\u0EB3'],
    ['the tone mark typed after AM', 'ນ\u0EB3\u0EC9', 'ນ\u0EC9\u0EB3'],
    ['the old digraph of ໜ', '\u0EAB\u0E99້າ', '\u0EDC້າ'],
    ['the old digraph of ໝ', '\u0EAB\u0EA1າຍ', '\u0EDDາຍ'],
    ['the old digraph of ຫຼ', '\u0EAB\u0EA5ວງ', '\u0EAB\u0EBCວງ'],
    ['AM and a digraph in one word', 'ຕ\u0ECD\u0EB2\u0EAB\u0EA5ວດ', 'ຕ\u0EB3\u0EAB\u0EBCວດ'],
    ['word breaks', 'ຄະນະ\u200Bຜູ້\u200Bແທນ', 'ຄະນະຜູ້ແທນ'],
    ['a word break inside a digraph', '\u0EAB\u200B\u0EA1າຍ', '\u0EDDາຍ'],
  ])('%s folds to the spelling of today', (_, variant, today) => {
    expect(foldLao(variant)).toBe(today);
    expect(foldForSearch(variant)).toBe(today);
  });

  test('a vowel written before the consonant and an ordinary ຫ are left alone', () => {
    expect(foldLao('ເຫດການ ໃຫ້ ຫ້ອງ ຫົນ')).toBe('ເຫດການ ໃຫ້ ຫ້ອງ ຫົນ');
  });

  test('Lao digits are found by Latin ones', () => {
    expect(foldForSearch('ຄັ້ງທີ ໒໘')).toBe('ຄັ້ງທີ 28');
  });

  test('folding for the glossary keeps capitals, spaces, digits and Vietnamese letters', () => {
    expect(foldLao('Đồn Cha Lo  ໒໘ \u0EAB\u0EA5ວງ')).toBe('Đồn Cha Lo  ໒໘ \u0EAB\u0EBCວງ');
  });
});

describe('white space', () => {
  test('is one space, and none at the ends', () => {
    expect(foldForSearch('  Cha\u00A0 Lo\n\tNa Phao ')).toBe('cha lo na phao');
  });

  test('invisible characters are gone', () => {
    expect(foldForSearch('\uFEFFbiên\u00AD giới\u200B Việt\u2060–Lào')).toBe('bien gioi viet–lao');
  });
});

describe('the glossary', () => {
  const glossary = readGlossary();

  test('of its 578 terms the 144 that have another spelling are found by it', () => {
    expect(glossary).toHaveLength(578);
    const respelt = glossary.filter(({ lo }) => oldSpelling(lo) !== lo);
    expect(respelt).toHaveLength(144);
    const lost = respelt.filter(({ lo }) => foldForSearch(oldSpelling(lo)) !== foldForSearch(lo));
    expect(lost).toEqual([]);
  });

  test('is written as folding leaves Lao, so a folded text can be matched against it', () => {
    expect(glossary.filter(({ lo }) => foldLao(lo) !== lo)).toEqual([]);
  });

  test('a police term is found by the spelling of an older document', () => {
    const found = glossary.filter(({ lo }) =>
      foldForSearch(lo).includes(foldForSearch('ຄ້າຍຕ\u0ECD\u0EB2\u0EAB\u0EA5ວດ')),
    );
    expect(found.map(({ lo }) => lo)).toContain('ຄ້າຍຕ\u0EB3\u0EAB\u0EBCວດ');
  });

  test('a Vietnamese term is found without its marks', () => {
    const found = glossary.filter(({ vi }) => foldForSearch(vi).includes(foldForSearch('don bien phong')));
    expect(found.map(({ vi }) => vi)).toContain('đồn biên phòng cửa khẩu quốc tế');
  });
});

describe('whatever the text', () => {
  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
        expect(foldLao(foldLao(text))).toBe(foldLao(text));
      }),
      { numRuns: 3000, examples: [['ກ\u0301\u0EB3\u0EC8'], ['ກ\u0EB3\u0301\u0EB3\u0EC8']] },
    );
  });

  test('the key does not depend on how the text was normalised', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  test('no mark, đ, capital letter, old Lao spelling or doubled space is left', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(foldForSearch(text)).not.toMatch(
          /[\u0300-\u036F\u200Bđ໐-໙A-Z]|\u0EAB[ນມລ]|\u0ECD[\u0EC8-\u0ECB]*\u0EB2|\s\s|^\s|\s$/u,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
