import { foldLaoSpelling, foldVietnameseWord } from './spelling.ts';

/** A piece of a text that a term is compared by: its spelling made one, and where it stands in UTF-16 units. */
export interface TextUnit {
  key: string;
  start: number;
  end: number;
}

/** The unit that stands for white space within a term; texts have it or not. */
export const SPACE = ' ';

const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+|[^\s]/gu;
const DASH = /^[-‐-―]$/u;
// A consonant with its marks, both halves of an old digraph or of a split AM in one.
const CLUSTER =
  /\s+|(?:\u0EAB[\u00AD\u200B-\u200D\u2060\uFEFF]*[\u0E99\u0EA1\u0EA5]|[\s\S])(?:\u0ECD[\u0EC8-\u0ECB\u200B]*\u0EB2|[\p{M}\u0EB3\u00AD\u200B-\u200D\u2060\uFEFF])*/gu;

const mostKnown = 10_000;

/** Remembers what it was asked before: a language has few words and letters, and folding costs more than finding. */
function remembering(fold: (piece: string) => string): (piece: string) => string {
  const known = new Map<string, string>();
  return (piece) => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const key = fold(piece);
    if (known.size < mostKnown) known.set(piece, key);
    return key;
  };
}

const wordKey = remembering((word) => (DASH.test(word) ? '-' : foldVietnameseWord(word)));
const clusterKey = remembering((cluster) => (cluster.trim() === '' ? SPACE : foldLaoSpelling(cluster)));

/** The words of a Vietnamese text and each sign between them; white space is passed over. */
export function vietnameseUnits(text: string): TextUnit[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: wordKey(word),
    start: index,
    end: index + word.length,
  }));
}

/** The letters of a Lao text, each with its marks; a stretch of white space is one unit. */
export function laoUnits(text: string): TextUnit[] {
  return Array.from(text.matchAll(CLUSTER), ({ 0: cluster, index }) => ({
    key: clusterKey(cluster),
    start: index,
    end: index + cluster.length,
  }));
}

const LEADING_VOWEL = /^[\u0EC0-\u0EC4]/;
const OWN_VOWEL = /[\u0EB0-\u0EB9\u0EBB\u0EBD]|\u0ECD/;
// Vowel signs that are written after the consonant and belong to its syllable, and the sign of repetition.
const BELONGS_BEFORE = /^[\u0EB0\u0EB2\u0EB3\u0EBD\u0EC6\p{M}]/u;
const FINAL = /^[\u0E81\u0E87\u0E8D\u0E94\u0E99\u0E9A\u0EA1\u0EA7]$/;
const SECOND = /^[\u0EA7\u0EA5\u0EA3]/;
const LATIN = /[\p{Script=Latin}\p{N}]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;

function keyAt(units: readonly TextUnit[], index: number): string {
  return units[index]?.key ?? '';
}

/** Whether the bare consonant at `index` closes the syllable before it: no vowel of its own follows. */
function closesSyllable(units: readonly TextUnit[], index: number): boolean {
  if (!FINAL.test(keyAt(units, index))) return false;
  const next = keyAt(units, index + 1);
  if (BELONGS_BEFORE.test(next)) return false;
  return !(SECOND.test(next) && (OWN_VOWEL.test(next) || BELONGS_BEFORE.test(keyAt(units, index + 2))));
}

/**
 * Whether a Lao word may begin at `from` and end before `to`: no syllable is cut. Lao has no spaces between
 * words and the dictionaries of Node and Chromium differ, so syllables are all that is looked at: after an
 * open vowel a bare final consonant belongs to the syllable (ຢາບ້າ is not found in ຢາບ້ານ).
 */
export function isLaoBoundary(units: readonly TextUnit[], from: number, to: number): boolean {
  const first = keyAt(units, from);
  const last = keyAt(units, to - 1);
  const before = keyAt(units, from - 1);
  const after = keyAt(units, to);
  if (LEADING_VOWEL.test(before) || BELONGS_BEFORE.test(after)) return false;
  if (LATIN.test(before) && LATIN_START.test(first)) return false;
  if (LATIN.test(last) && LATIN_START.test(after)) return false;
  const isOpen = OWN_VOWEL.test(last) && !last.includes('\u0EB0');
  return !(isOpen && closesSyllable(units, to));
}
