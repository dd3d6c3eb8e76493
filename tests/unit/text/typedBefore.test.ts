import { expect, test } from 'vitest';
import { typedBefore } from '../../../shared/text/typedBefore.ts';

function texts(typed: string, fewest = 2, caret = typed.length): string[] {
  return typedBefore(typed, caret, fewest, (text) => text.split(/(?<=ຍ)/)).map(({ text }) => text);
}

test('the last words of the sentence, the longest first', () => {
  expect(texts('Xong. Hai bên trao đổi')).toEqual(['Hai bên trao đổi', 'bên trao đổi', 'trao đổi']);
  expect(typedBefore('Xong. Hai bên', 13, 2)).toEqual([{ from: 6, text: 'Hai bên' }]);
});

test('a single word counts where it is the whole sentence, or where one word is enough', () => {
  expect(texts('duy')).toEqual(['duy']);
  expect(texts('ở đồn', 1)).toEqual(['ở đồn', 'đồn']);
});

test('only what stands before the caret is looked at, and nothing after a space', () => {
  expect(texts('trao đổi tin', 2, 8)).toEqual(['trao đổi']);
  expect(texts('trao đổi ')).toEqual([]);
  expect(texts('')).toEqual([]);
  expect(texts('Hết.')).toEqual([]);
});

test('in Lao the words of the last stretch', () => {
  expect(texts('ສອງຝ່າຍ ແດນຍລາວຍດີ', 1)).toEqual(['ແດນຍລາວຍດີ', 'ລາວຍດີ', 'ດີ']);
});

test('of a long sentence at most eight words', () => {
  expect(texts('a b c d e f g h i k')[0]).toBe('c d e f g h i k');
});
