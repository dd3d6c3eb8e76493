import { laoWordBreaks, type Segment } from './wordBreaks.ts';

/** A stretch of a comparison: in both texts, only in the first, or only in the second. */
export interface DiffPart {
  is: 'same' | 'removed' | 'added';
  text: string;
}

/** Where more pairs of words would have to be looked at, a change is told as a whole. */
const mostPairs = 4_000_000;

/** Words, and the spaces and signs between them; joined they are the text. Lao words by the dictionary. */
export function wordsOf(text: string, segment?: Segment): string[] {
  const breaks = new Set(laoWordBreaks(text, ...(segment ? [segment] : [])));
  const words: string[] = [];
  let offset = 0;
  for (const [piece] of text.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu)) {
    let start = 0;
    for (let at = 1; at < piece.length; at += 1) {
      if (!breaks.has(offset + at)) continue;
      words.push(piece.slice(start, at));
      start = at;
    }
    words.push(piece.slice(start));
    offset += piece.length;
  }
  return words;
}

/** For each pair of ends of the two lists the length of the longest list of words that both hold in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (!row || !next) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function append(parts: DiffPart[], is: DiffPart['is'], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.is === is) last.text += text;
  else parts.push({ is, text });
}

function compareWords(a: readonly string[], b: readonly string[]): DiffPart[] {
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, yours] = [a[i], b[j]];
    if (mine !== undefined && mine === yours) {
      append(parts, 'same', mine);
      [i, j] = [i + 1, j + 1];
    } else if (mine !== undefined && (yours === undefined || at(i + 1, j) >= at(i, j + 1))) {
      append(parts, 'removed', mine);
      i += 1;
    } else {
      append(parts, 'added', yours ?? '');
      j += 1;
    }
  }
  return parts;
}

/** A space or sign alone between two changes joins them: words are read as phrases. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    append(result, 'removed', removed);
    append(result, 'added', added);
    [removed, added] = ['', ''];
  };
  for (const [index, { is, text }] of parts.entries()) {
    const isBetween = index > 0 && index < parts.length - 1 && /^\s+$/.test(text) && removed + added !== '';
    if (is === 'removed') removed += text;
    else if (is === 'added') added += text;
    else if (isBetween && removed !== '' && added !== '') [removed, added] = [removed + text, added + text];
    else {
      flush();
      append(result, 'same', text);
    }
  }
  flush();
  return result;
}

/**
 * How `after` differs from `before`, word by word: joined without `added` the parts are `before`, without
 * `removed` they are `after`. Vietnamese words end at spaces and signs, Lao ones where the dictionary says;
 * tests pass a fixed segmenter.
 */
export function diffWords(before: string, after: string, segment?: Segment): DiffPart[] {
  const [a, b] = [wordsOf(before, segment), wordsOf(after, segment)];
  const first = a.findIndex((word, index) => word !== b[index]);
  const head = first === -1 ? a.length : first;
  const most = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < most && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const parts: DiffPart[] = [];
  append(parts, 'same', a.slice(0, head).join(''));
  const isLong = left.length * right.length > mostPairs;
  const between: DiffPart[] = isLong
    ? [
        { is: 'removed', text: left.join('') },
        { is: 'added', text: right.join('') },
      ]
    : compareWords(left, right);
  for (const { is, text } of between) append(parts, is, text);
  append(parts, 'same', a.slice(a.length - tail).join(''));
  return joined(parts);
}

/** Whole words from the start, no more than so many letters of them. */
function take(words: readonly string[], letters: number): string[] {
  let length = 0;
  const end = words.findIndex((word) => (length += word.length) > letters);
  return words.slice(0, end === -1 ? words.length : end);
}

/** The parts with no more than so many letters of what is the same around each change; the rest is `…`. */
export function shortened(parts: readonly DiffPart[], letters: number): DiffPart[] {
  return parts.map((part, index) => {
    if (part.is !== 'same' || part.text.length <= 2 * letters) return part;
    const words = wordsOf(part.text);
    const head = index === 0 ? '' : take(words, letters).join('');
    const tail = index === parts.length - 1 ? '' : take(words.toReversed(), letters).toReversed().join('');
    return { ...part, text: `${head}…${tail}` };
  });
}
