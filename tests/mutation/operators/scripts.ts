import type { Random } from '../random.ts';
import { toTcvn3, toVni } from './legacyVietnamese.ts';
import { changeOne, rewrite, type Operator } from './operator.ts';

const MARK = /[\u0EB1\u0EB4-\u0EB9\u0EBB\u0EBC\u0EC8-\u0ECB]/g;
const VOWEL_THEN_TONE = /[\u0EB1\u0EB4-\u0EB9\u0EBB][\u0EC8-\u0ECB]/g;
const AM = /[\u0EC8-\u0ECB]?\u0EB3/g;
const THAI_BELOW_LAO = 0x80;
const LAO_BLOCK = 0x0e80;
/** The one-byte Lao sets of old fonts keep the order of the block from A0 on (MuleLao, ISO-IR 166). */
const OLD_FONT_BLOCK = 0xa0;
/** Consonants at whose place in the Thai block the same letter stands. */
const SHARED_CONSONANT = /[ກຂຄງຈຊຍດຕຖທນບປຜຝພຟມຢຣລວສຫອຮ]/g;

function moved(text: string, by: number): string {
  return text.replace(/[\u0E80-\u0EFF]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));
}

/** ນ້ຳ typed as ນ້ໍາ or ນໍ້າ. */
function splitAm(found: string, random: Random): string {
  const tone = found.slice(0, -1);
  return random.below(2) === 0 ? `${tone}\u0ECD\u0EB2` : `\u0ECD${tone}\u0EB2`;
}

/** All of the text, or a stretch of its words as they are pasted. */
function partOf(text: string, words: number, random: Random, change: (part: string) => string): string {
  const parts = text.split(' ');
  if (random.below(3) > 0 || parts.length <= words) return change(text);
  const start = random.below(parts.length - words);
  return parts.toSpliced(start, words, change(parts.slice(start, start + words).join(' '))).join(' ');
}

const OTHER_LETTER =
  /(?![\p{ASCII}àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ\p{P}])[\s\S]/iu;

/** Words such as "số", in VNI "soá", are misspelt and no more: a text of an old font has foreign letters. */
function unlikeVietnamese(text: string): string | null {
  return OTHER_LETTER.test(text) ? text : null;
}

export const scriptOperators: Operator[] = [
  rewrite('Lao: mark doubled', 'lo', (lo, random) => changeOne(lo, MARK, (mark) => mark + mark, random)),
  rewrite('Lao: AM split', 'lo', (lo, random) =>
    changeOne(lo, AM, (found) => splitAm(found, random), random),
  ),
  rewrite('Lao: marks in impossible order', 'lo', (lo, random) =>
    changeOne(lo, VOWEL_THEN_TONE, (found) => found.charAt(1) + found.charAt(0), random),
  ),
  rewrite('Lao: Thai letter', 'lo', (lo, random) =>
    changeOne(lo, SHARED_CONSONANT, (letter) => moved(letter, -THAI_BELOW_LAO), random),
  ),
  rewrite('Lao: old font', 'lo', (lo, random) =>
    partOf(lo, 2, random, (part) => moved(part, OLD_FONT_BLOCK - LAO_BLOCK)),
  ),
  rewrite('Vietnamese: decomposed', 'vi', (vi, random) =>
    partOf(vi, 2, random, (part) => part.normalize('NFD')),
  ),
  rewrite('Vietnamese: TCVN3', 'vi', (vi, random) => unlikeVietnamese(partOf(vi, 6, random, toTcvn3))),
  rewrite('Vietnamese: VNI', 'vi', (vi, random) => unlikeVietnamese(partOf(vi, 6, random, toVni))),
];
