import type { Pair } from '../pairs.ts';
import type { Random } from '../random.ts';
import { terms, type Term } from '../shipped.ts';
import { rewrite, withSide, type Operator } from './operator.ts';

const LETTER = /\p{L}|\p{M}/u;

/** Not days and months, which are facts, nor words of one syllable, which stand inside others. */
const tellingTerms = terms.filter(
  ({ vi, category, confidence }) => category !== 'time' && confidence !== 'low' && vi.includes(' '),
);

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function isWord(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
}

interface Use {
  term: Term;
  start: number;
  end: number;
}

function usesOf(vi: string, all: readonly Term[]): Use[] {
  const text = vi.toLowerCase();
  return all.flatMap((term) =>
    occurrences(text, term.vi.toLowerCase())
      .map((start) => ({ term, start, end: start + term.vi.length }))
      .filter(({ start, end }) => isWord(text, start, end)),
  );
}

/** The terms a sentence uses once on each side and that no longer term of the glossary covers. */
export function termsOf({ vi, lo }: Pair): Term[] {
  const every = usesOf(vi, terms);
  return usesOf(vi, tellingTerms)
    .filter(
      (use) =>
        !every.some(
          (other) =>
            other.start <= use.start && other.end >= use.end && other.end - other.start > use.end - use.start,
        ),
    )
    .filter(({ term }) => every.filter((other) => other.term.vi === term.vi).length === 1)
    .map(({ term }) => term)
    .filter((term) => occurrences(lo, term.lo).length === 1 && lo !== term.lo);
}

function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
}

function isOther(one: string, other: string): boolean {
  return !one.includes(other) && !other.includes(one);
}

/** Without one of its words; numbers and names keep their places. */
function withoutWord(text: string, random: Random): string | null {
  const words = text.split(' ');
  const plain = [...words.keys()].filter((at) => /^\p{L}[\p{L}\p{M}]+$/u.test(words[at] ?? ''));
  const at = random.pick(plain);
  return at === undefined || words.length < 4 ? null : words.toSpliced(at, 1).join(' ');
}

/** A sentence without figures: what is changed in it shows in no number. */
function isWordsOnly({ kind, vi, lo }: Pair): boolean {
  return kind !== 'term' && !/\p{Nd}/u.test(vi + lo);
}

/** Operators that take their wrong words from the other pairs. */
export function wordingOperators(pairs: readonly Pair[]): Operator[] {
  const sentences = pairs.filter(isWordsOnly);
  const likeThis = (pair: Pair, side: 'vi' | 'lo', random: Random) =>
    random.pick(
      sentences.filter((one) => {
        const ratio = one[side].length / pair[side].length;
        return one.id !== pair.id && one[side] !== pair[side] && ratio > 0.75 && ratio < 1.35;
      }),
    );
  const differently = (side: 'vi' | 'lo') => (pair: Pair, random: Random) => {
    if (!isWordsOnly(pair)) return null;
    const text =
      random.below(2) === 0 ? withoutWord(pair[side], random) : likeThis(pair, side, random)?.[side];
    return typeof text === 'string' ? withSide(pair, side, text) : null;
  };
  return [
    rewrite('term: missing', 'lo', (lo, random, pair) => {
      const term = random.pick(termsOf(pair));
      return term === undefined ? null : tidy(lo.replace(term.lo, ''));
    }),
    rewrite('term: another one', 'lo', (lo, random, pair) => {
      const term = random.pick(termsOf(pair));
      const others = tellingTerms.filter(
        (other) => other.category === term?.category && isOther(other.lo, term.lo) && !lo.includes(other.lo),
      );
      const other = random.pick(others);
      return term === undefined || other === undefined ? null : lo.replace(term.lo, other.lo);
    }),
    { kind: 'same source, other target', besideOriginal: true, apply: differently('lo') },
    { kind: 'same target, other source', besideOriginal: true, apply: differently('vi') },
  ];
}
