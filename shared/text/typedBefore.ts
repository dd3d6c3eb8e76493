import { hasLao } from './lao.ts';
import { laoWordBreaks, type Segment } from './wordBreaks.ts';

/** Some of what was typed before the caret, from a place on. */
export interface TypedPart {
  from: number;
  text: string;
}

const mostWords = 8;
const SENTENCE_END = /[.!?;:\n\t]/;

/** Where words begin in the last stretch of Lao of `line`, which has no spaces. */
function laoStarts(line: string, segment: Segment | undefined): number[] {
  const stretch = /\S*$/.exec(line)?.[0] ?? '';
  const at = line.length - stretch.length;
  const breaks = segment === undefined ? laoWordBreaks(stretch) : laoWordBreaks(stretch, segment);
  return [0, ...breaks].map((offset) => at + offset);
}

/**
 * What may be meant by the typing that ends at the caret, the longest first: the last words of its sentence,
 * at most eight. `fewestWords` holds for the end of a longer sentence; a sentence of one word is always
 * among them. Nothing is meant where the caret follows a space or a full stop.
 */
export function typedBefore(
  text: string,
  caret: number,
  fewestWords: number,
  segment?: Segment,
): TypedPart[] {
  const before = text.slice(0, caret);
  const lines = before.split(SENTENCE_END);
  const line = lines.at(-1) ?? '';
  if (line.trim() === '' || /\s$/.test(line)) return [];
  const offset = before.length - line.length;
  const starts = hasLao(/\S*$/.exec(line)?.[0] ?? '')
    ? laoStarts(line, segment)
    : Array.from(line.matchAll(/\S+/g), ({ index }) => index);
  return starts
    .map((start, no) => ({ start, words: starts.length - no, isWhole: no === 0 }))
    .filter(({ words, isWhole }) => words <= mostWords && (isWhole || words >= fewestWords))
    .map(({ start }) => ({ from: offset + start, text: line.slice(start) }));
}
