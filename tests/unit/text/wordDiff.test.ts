import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, shortened, wordsOf, type DiffPart } from '../../../shared/text/wordDiff.ts';

/** Cuts at a mark, so that no dictionary is asked. */
function atMarks(text: string): string[] {
  return text.split(/(?<=ຍ(?=ດ))/);
}

function told(parts: readonly DiffPart[]): string {
  const marks = { same: '', removed: '-', added: '+' } as const;
  return parts.map(({ is, text }) => (is === 'same' ? text : `[${marks[is]}${text}]`)).join('');
}

test.each([
  ['26 lượt cán bộ', '28 lượt cán bộ', '[-26][+28] lượt cán bộ'],
  ['Hai bên thống nhất.', 'Hai bên đã thống nhất.', 'Hai bên [+đã ]thống nhất.'],
  ['', 'Hai bên', '[+Hai bên]'],
  ['Hai bên', '', '[-Hai bên]'],
  ['Hai bên', 'Hai bên', 'Hai bên'],
  ['Trần Thí Dụ', 'Hoàng Thị Ví Dụ', '[-Trần Thí][+Hoàng Thị Ví] Dụ'],
  ['mốc 524, ngày 16/12', 'mốc 525, ngày 16/12', 'mốc [-524][+525], ngày 16/12'],
])('from %j to %j', (before, after, expected) => {
  expect(told(diffWords(before, after))).toBe(expected);
});

test('Lao is compared by the words of the dictionary', () => {
  expect(wordsOf('ສາຍດ່ວນ', atMarks)).toEqual(['ສາຍ', 'ດ່ວນ']);
  expect(told(diffWords('ສາຍ', 'ສາຍດ່ວນ', atMarks))).toBe('ສາຍ[+ດ່ວນ]');
});

test('the parts give both texts back, whatever they are', () => {
  const text = fc.array(fc.constantFrom('Hai', 'bên', ' ', ', ', '26', 'ສາຍ', 'ດ່ວນ', '\n'), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = diffWords(a.join(''), b.join(''));
      const without = (is: DiffPart['is']): string =>
        parts.flatMap((part) => (part.is === is ? [] : [part.text])).join('');
      expect(without('added')).toBe(a.join(''));
      expect(without('removed')).toBe(b.join(''));
    }),
  );
});

test('a long text is cut around its changes at the ends of words', () => {
  const parts = diffWords(
    'Trong quý IV hai bên đã tổ chức 26 lượt tuần tra song phương trên toàn tuyến biên giới.',
    'Trong quý IV hai bên đã tổ chức 28 lượt tuần tra song phương trên toàn tuyến biên giới.',
  );
  expect(told(shortened(parts, 12))).toBe('… đã tổ chức [-26][+28] lượt tuần …');
});
