import { findingOf, type Finding } from './finding.ts';
import { placeOf, sides, wholeOf, type Reading } from './reading.ts';

const ONSET = '(?:ngh?|gh?|gi(?!i)|qu|kh?|ch?|ph|tr?|th|nh?|[bdđhlmrsvxp])';
// Rimes without tones; oo stands in loan words (xoong), ă and â only before a final.
const RIME =
  '(?:[ou]?a(?:[ioyu]|ng?|nh|[cmpt]|ch)?|[ou]?[ăâ](?:ng?|[cmptuy])|o?e(?:[ou]|ng?|[cmpt])?|u?ê(?:u|ng?|nh|[cmpt]|ch)?|' +
  'u?i(?:[au]|nh?|ng|[mpt]|ch)?|u?y(?:[aut]|nh?|ng|[mp]|ch|u)?|u?yê(?:u|ng?|[mt])|iê(?:u|ng?|[cmpt])|ia|oo(?:ng|c)|' +
  'o(?:i|ng?|[cmpt])?|ô(?:i|ng?|[cmpt])?|ơ(?:i|ng?|[mpt])?|uơ|u(?:i|a|ng?|[cmpt])?|uô(?:i|ng?|[cmpt])|' +
  'ư(?:[aiu]|ng?|[cmt])?|ươ(?:[iu]|ng?|[cmpt]))';
/** One syllable, or several joined as in the names of Laos: each further one begins with a consonant. */
const SYLLABLES = new RegExp(`^${ONSET}?${RIME}(?:${ONSET}${RIME})*$`);
/** A syllable that ends in a stop has a rising or a heavy tone, or none is written in a foreign name. */
const STOP_WITH_TONE = /[\u0300\u0303\u0309][\p{L}\p{M}]*(?:ch|[cpt])$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Signs that TCVN3 shows in the place of letters, within a word; its capitals stand amid small letters. */
const SIGN_IN_WORD = /\p{L}[¡-®µ-¹»-¾×÷]|[¡-®µ-¹»-¾×÷]\p{L}|\p{Ll}(?!\p{ASCII})\p{Lu}/u;
const MARKED = /[^\p{ASCII}]/u;
/** Letters that Vietnamese does not have. */
const FOREIGN_LETTER = /(?![a-zàáâãèéêìíòóôõùúýăđĩũơư\u1EA0-\u1EF9])\p{Script=Latin}/u;

/** Abbreviations (BĐBP, đ/c) are no syllables, and letters of other scripts have a check of their own. */
const NO_WORD =
  /^[^aeiouyàáâãèéêìíòóôõùúýăĩũơư\u1EA0-\u1EF9]*$|^[A-ZĐĂÂÊÔƠƯ]{1,6}$|(?!\p{Script=Latin})\p{L}/u;

function isVietnamese(word: string): boolean {
  if (!MARKED.test(word) || NO_WORD.test(word)) return true;
  const parts = word.toLowerCase().normalize('NFD');
  return SYLLABLES.test(parts.replace(TONES, '').normalize('NFC')) && !STOP_WITH_TONE.test(parts);
}

function isOdd(word: string): boolean {
  if (SIGN_IN_WORD.test(word) || FOREIGN_LETTER.test(word.toLowerCase())) return true;
  return !word.split(/[^\p{L}\p{M}]+/u).every(isVietnamese);
}

/**
 * Words with marks that are no syllable of Vietnamese: text of the encodings before Unicode (TCVN3 "Céng
 * hßa", VNI "Coäng hoøa") read as Unicode. One among many
 * may be a foreign name; a third of them all is not.
 */
export function checkVietnameseEncoding({ text }: Reading): Finding[] {
  const words = Array.from(text.vi.normalize('NFC').matchAll(/[^\s,.;:()“”"!?–-]+/gu));
  const marked = words.filter(([word]) => MARKED.test(word) || SIGN_IN_WORD.test(word));
  const odd = marked.filter(([word]) => isOdd(word));
  if (odd.length === 0 || odd.length * 3 < marked.length) return [];
  const places =
    text.vi === text.vi.normalize('NFC') ? odd.map(({ 0: word, index }) => placeOf('vi', index, word)) : [];
  const written = odd.map(([word]) => word).slice(0, 3);
  return [
    findingOf('vi-legacy', text, places.length > 0 ? places : [wholeOf(text, 'vi')], {
      written: written.join(' '),
    }),
  ];
}

// Soft hyphen, joiners, byte-order mark, control characters, private use and the sign for what could not be read.
const HIDDEN = /(?:(?![\t\n\r\u200B])[\p{Cc}\p{Cf}\p{Co}\uFFFD])+/gu;

/** Both texts are NFC, as everything stored and searched is, and hold no characters that nobody sees. */
export function checkNormalForm({ text }: Reading): Finding[] {
  return sides.flatMap((side) => {
    const hidden = Array.from(text[side].matchAll(HIDDEN), ({ 0: written, index }) =>
      placeOf(side, index, written),
    );
    if (text[side] === text[side].normalize('NFC') && hidden.length === 0) return [];
    return [findingOf('vi-normal', text, hidden.length > 0 ? hidden : [wholeOf(text, side)], { side })];
  });
}
