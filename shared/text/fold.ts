import { toLatinDigits } from './numbers.ts';

// Zero-width space, joiners, word joiner, byte-order mark and soft hyphen come along with pasted text.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPLIT_AM = /\u0ECD([\u0EC8-\u0ECB]*)\u0EB2/g;
const AM_AND_MARKS = /\u0EB3[\u0EB3\p{M}]+/gu;

/** Marks first, AM last: they stand on the consonant, whatever order they were typed in. */
function marksBeforeAm(signs: string): string {
  return signs.replaceAll('\u0EB3', '') + signs.replace(/[^\u0EB3]/g, '');
}

/**
 * The text with the spelling variants of Lao made one: split AM becomes ຳ with its tone mark before it,
 * ຫນ ຫມ ຫລ become ໜ ໝ ຫຼ, and U+200B and other invisible characters are gone. All else is kept, in NFC.
 *
 * For matching against the glossary. NFC alone does not join these forms, and NFKC must not be used: it
 * splits AM and leaves the tone mark on the wrong side. Folding twice changes nothing more.
 */
export function foldLao(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPLIT_AM, '$1\u0EB3')
    .replace(AM_AND_MARKS, marksBeforeAm)
    .replaceAll('\u0EAB\u0E99', '\u0EDC')
    .replaceAll('\u0EAB\u0EA1', '\u0EDD')
    .replaceAll('\u0EAB\u0EA5', '\u0EAB\u0EBC')
    .normalize('NFC');
}

/**
 * The search key of a text in either language: the spellings of one text all have the same key. The index
 * and the query are both folded with this one function.
 *
 * Vietnamese loses its tone and vowel marks, with đ as d, so where a tone mark is placed (khoá, khóa) no
 * longer matters. Lao follows `foldLao`. Lao digits become Latin digits, letters lower case, and each
 * stretch of white space one space, none at the ends. Folding twice changes nothing more.
 */
export function foldForSearch(text: string): string {
  const withoutMarks = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('đ', 'd');
  return toLatinDigits(foldLao(withoutMarks)).replace(/\s+/g, ' ').trim();
}
