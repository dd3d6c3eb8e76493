import { compareText } from '../text/compare.ts';
import { foldForSearch } from '../text/fold.ts';
import { hasLao } from '../text/lao.ts';
import type { Confidence } from './bilingual.ts';

/** What is found by a few letters. */
export interface Findable {
  vi: string;
  lo: string;
  /** The code of a phrase. */
  code?: string;
  confidence: Confidence;
}

/** An entry with the keys it is found by, made once for many questions. */
export interface FoundBy<T> {
  entry: T;
  words: readonly string[];
  lo: string;
  code: string;
}

/** How well an entry answers: the smaller tier, then the earlier place. */
interface Hit {
  tier: number;
  at: number;
}

const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
const SEPARATOR = /[^\p{L}\p{M}\p{N}]+/u;

function wordsOf(folded: string): string[] {
  return folded.split(SEPARATOR).filter((word) => word !== '');
}

/** The keys by which entries are found: folded words of the Vietnamese, the folded Lao, the code. */
export function findable<T extends Findable>(entries: readonly T[]): FoundBy<T>[] {
  return entries.map((entry) => ({
    entry,
    words: wordsOf(foldForSearch(entry.vi)),
    lo: foldForSearch(entry.lo).replaceAll(' ', ''),
    code: foldForSearch(entry.code ?? ''),
  }));
}

function startsAt(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((part, no) => words[at + no]?.startsWith(part) === true);
}

/** The place of the first word that each part begins, in the order of the parts; -1 where one has none. */
function inOrder(words: readonly string[], wanted: readonly string[]): number {
  let next = 0;
  let first = -1;
  for (const part of wanted) {
    const at = words.findIndex((word, no) => no >= next && word.startsWith(part));
    if (at === -1) return -1;
    if (first === -1) first = at;
    next = at + 1;
  }
  return first;
}

function hitByWords({ words }: FoundBy<unknown>, wanted: readonly string[]): Hit | null {
  const run = words.findIndex((_, at) => startsAt(words, at, wanted));
  if (run !== -1) return { tier: run === 0 ? 1 : 2, at: run };
  const ordered = inOrder(words, wanted);
  if (ordered !== -1) return { tier: 3, at: ordered };
  return wanted.every((part) => words.some((word) => word.startsWith(part))) ? { tier: 4, at: 0 } : null;
}

function hitByLao({ lo, words }: FoundBy<unknown>, wanted: readonly string[]): Hit | null {
  const at = lo.indexOf(wanted.join(''));
  if (at !== -1) return { tier: at === 0 ? 1 : 2, at };
  const isEach = wanted.every((part) =>
    hasLao(part) ? lo.includes(part) : words.some((word) => word.startsWith(part)),
  );
  return isEach ? { tier: 4, at: 0 } : null;
}

function hitOf(found: FoundBy<unknown>, query: string, wanted: readonly string[]): Hit | null {
  if (found.code !== '' && found.code.startsWith(query)) return { tier: 0, at: 0 };
  return hasLao(query) ? hitByLao(found, wanted) : hitByWords(found, wanted);
}

function compareHits<T extends Findable>(
  a: { hit: Hit; found: FoundBy<T> },
  b: { hit: Hit; found: FoundBy<T> },
): number {
  return (
    a.hit.tier - b.hit.tier ||
    a.hit.at - b.hit.at ||
    confidences.indexOf(a.found.entry.confidence) - confidences.indexOf(b.found.entry.confidence) ||
    a.found.words.length - b.found.words.length ||
    compareText(a.found.entry.vi, b.found.entry.vi)
  );
}

/**
 * The entries that a few typed letters mean, best first: those whose code begins so; whose text begins so;
 * which have it in one piece; which have its words in order, then in any order. Of equals the one that has
 * it earlier comes first, then the surer, then the shorter. The letters are folded and begin words
 * ("to chuc tuan" finds "Tổ chức tuần tra"); Lao has no spaces, so its letters may stand anywhere. An empty
 * question finds nothing.
 */
export function rankEntries<T extends Findable>(
  entries: readonly FoundBy<T>[],
  query: string,
  limit: number,
): T[] {
  const folded = foldForSearch(query);
  const wanted = wordsOf(folded);
  if (wanted.length === 0) return [];
  return entries
    .flatMap((found) => {
      const hit = hitOf(found, folded, wanted);
      return hit === null ? [] : [{ hit, found }];
    })
    .toSorted(compareHits)
    .slice(0, limit)
    .map(({ found }) => found.entry);
}
