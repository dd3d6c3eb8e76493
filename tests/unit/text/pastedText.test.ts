import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPaste, paragraphsOf } from '../../../shared/text/pastedText.ts';

test.each([
  ['Câu một.\r\nCâu hai.\r\n', 'Câu một.\nCâu hai.\n'],
  ['Một\u000bhai\u2029ba', 'Một\nhai\nba'],
  ['Một\n\n\n\nhai', 'Một\nhai'],
  ['15\u00a0200\u202fviên\t ma túy', '15 200 viên ma túy'],
  ['bie\u0302n ba\u0309n', 'biên bản'],
  ['so\u00adn\u200d\ufeff\u0007 thảo\u0000', 'son thảo'],
  ['ຄະນະ\u200bຜູ້ແທນ', 'ຄະນະຜູ້ແທນ'],
  ['a\ud800b\udc00c😀', 'abc😀'],
])('%j is pasted as %j', (text, clean) => {
  expect(cleanPaste(text)).toBe(clean);
});

test('paragraphs are those with something in them', () => {
  expect(paragraphsOf(' Một. \n\n Hai.\n')).toEqual(['Một.', 'Hai.']);
});

test('whatever is pasted, what is clean stays as it is and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const clean = cleanPaste(text);
      expect(cleanPaste(clean)).toBe(clean);
      const letters = (each: string): string[] =>
        Array.from(each.normalize('NFC')).filter((c) => /\p{L}/u.test(c));
      expect(letters(clean)).toEqual(letters(text));
    }),
  );
});
