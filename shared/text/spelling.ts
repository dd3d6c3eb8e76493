import { foldLao } from './fold.ts';
import { toLatinDigits } from './numbers.ts';

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A Vietnamese word with the spellings of one word made one: small letters, and the tone mark after the
 * letters, wherever it was placed (khoá and khóa, uỷ and ủy). Unlike `foldForSearch` it keeps tones and
 * vowels apart: đoàn and đoạn are two words.
 */
export function foldVietnameseWord(word: string): string {
  const decomposed = word.replace(INVISIBLE, '').toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE_MARK) ?? [];
  return `${decomposed.replace(TONE_MARK, '')}${tones.join('')}`;
}

/** Lao, and whatever Latin letters and digits stand within it, with its spellings made one (see `foldLao`). */
export function foldLaoSpelling(text: string): string {
  return toLatinDigits(foldLao(text.toLowerCase()));
}
