import { laoWordBreaks } from '../text/wordBreaks.ts';
import { findingOf, type Finding } from './finding.ts';
import { placeOf, type Reading } from './reading.ts';

// Words that Vietnamese doubles to say "little by little", "always"; any other twice in a row is a slip.
const reduplicated = new Set('dần đời lâu luôn mãi ngày sớm thường xa xưa đều'.split(' '));
const VI_TWICE = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+){0,3})\s+\1(?![\p{L}\p{M}])/giu;

const WORD_START = /[\u0E81-\u0EAE\u0EC0-\u0EC4\u0EDC-\u0EDF]/;
const LAO_SIGN = /[\u0EB0-\u0EBD\u0EC8-\u0ECD]/;
/** What a repeated stretch is made of: Lao without ໆ and digits, spaces and hyphens between. */
const STRETCH = /^[\u0E80-\u0EC5\u0EC8-\u0ECD\u0EDC-\u0EDF -]+$/;
const longestStretch = 60;

/** The shortest stretch from `from` on that stands there twice, with or without a space between. */
function copyAt(text: string, from: number): { length: number; gap: number } | null {
  const first = text.charAt(from);
  for (let second = text.indexOf(first, from + 2); second !== -1; second = text.indexOf(first, second + 1)) {
    const gap = text.charAt(second - 1) === ' ' ? 1 : 0;
    const length = second - from - gap;
    if (length > longestStretch) return null;
    const word = text.slice(from, from + length);
    if (length < 2 || !text.startsWith(word, second)) continue;
    if (STRETCH.test(word) && !LAO_SIGN.test(text.charAt(second + length))) return { length, gap };
  }
  return null;
}

/** A stretch so long is never twice by chance; for shorter ones the dictionary tells where words begin. */
const longStretch = 5;
/** So much of the text on either side is enough for the dictionary. */
const around = 60;

/** Whether words begin and end where the stretch does. */
function isWhole(text: string, from: number, to: number): boolean {
  const breaks = new Set(laoWordBreaks(text));
  const isEdge = (at: number): boolean =>
    breaks.has(at) ||
    !/[\u0E80-\u0EFF]/.test(text.charAt(at - 1)) ||
    !/[\u0E80-\u0EFF]/.test(text.charAt(at));
  return isEdge(from) && isEdge(to);
}

/** Whether a word is twice, not only letters: ຮັກສາ ສາຍດ່ວນ holds ສາ twice. It is one in the text without the copy. */
function isWordTwice(text: string, from: number, word: string, gap: number): boolean {
  if (/[\u0EC0-\u0EC4]$/.test(word)) return false;
  if (word.length >= longStretch) return true;
  const start = Math.max(0, from - around);
  const second = from + word.length + gap;
  const once = text.slice(start, from) + text.slice(second, second + word.length + around);
  return isWhole(once, from - start, from - start + word.length);
}

function loTwice(text: string): { word: string; written: string; from: number }[] {
  const found: { word: string; written: string; from: number }[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const copy = WORD_START.test(text.charAt(from)) ? copyAt(text, from) : null;
    if (copy === null) continue;
    const word = text.slice(from, from + copy.length);
    if (!isWordTwice(text, from, word, copy.gap)) continue;
    const written = text.slice(from, from + 2 * copy.length + copy.gap);
    found.push({ word: word.trim(), written, from });
    from += written.length - 1;
  }
  return found;
}

/** No word or group of words stands twice in a row; Lao marks intended doubling by ໆ. */
export function checkRepeatedWords({ text }: Reading): Finding[] {
  const vi = Array.from(text.vi.matchAll(VI_TWICE))
    .filter(({ 0: written, 1: word = '', index }) => {
      const isBeforeNumber = /^\s*\d/.test(text.vi.slice(index + written.length));
      return isBeforeNumber || !reduplicated.has(word.toLowerCase());
    })
    .map(({ 0: written, 1: word = '', index }) =>
      findingOf('repeated-word', text, [placeOf('vi', index, written)], { written: word, side: 'vi' }),
    );
  const lo = loTwice(text.lo).map(({ word, written, from }) =>
    findingOf('repeated-word', text, [placeOf('lo', from, written)], { written: word, side: 'lo' }),
  );
  return [...vi, ...lo];
}
