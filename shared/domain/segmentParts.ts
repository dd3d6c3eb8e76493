import { textLimit, unreviewedText, type Bilingual } from './bilingual.ts';

type Sides = Pick<Bilingual, 'vi' | 'lo' | 'confidence'>;

/** Where each side of a text is cut, in UTF-16 units; null leaves a side whole in the first part. */
export interface Cut {
  vi: number | null;
  lo: number | null;
}

function cutSide(text: string, at: number | null): [string, string] {
  if (at === null) return [text, ''];
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/** Both parts of a text that is cut in two. Nobody has checked either, whatever was checked before. */
export function splitText(text: Sides, at: Cut): [Bilingual, Bilingual] {
  const [vi, lo] = [cutSide(text.vi, at.vi), cutSide(text.lo, at.lo)];
  return [
    unreviewedText({ vi: vi[0], lo: lo[0] }, text.confidence),
    unreviewedText({ vi: vi[1], lo: lo[1] }, text.confidence),
  ];
}

/** How two texts are joined: within one paragraph, or as two. */
export type Joint = 'space' | 'paragraph';

function joinSide(first: string, second: string, joint: Joint): string {
  return [first, second].filter((text) => text !== '').join(joint === 'space' ? ' ' : '\n');
}

/** One text of two, which nobody has checked; undefined where a side would be longer than a text may be. */
export function joinTexts(first: Sides, second: Sides, joint: Joint): Bilingual | undefined {
  const vi = joinSide(first.vi, second.vi, joint);
  const lo = joinSide(first.lo, second.lo, joint);
  if (Math.max(vi.length, lo.length) > textLimit) return undefined;
  return unreviewedText({ vi, lo }, first.confidence === second.confidence ? first.confidence : null);
}

/** Where a sentence or line ends within the text: the places at which somebody would cut it. */
export function cutPlaces(text: string): number[] {
  const ends = Array.from(text.matchAll(/[.;:!?…]\s+|\n\s*/gu), ({ 0: end, index }) => index + end.length);
  return ends.filter((place) => text.slice(place).trim() !== '');
}

/**
 * Where the other side is to be cut when one side is cut at `at`: at the place of the same number where both
 * sides have as many and `at` is one of them; null where that cannot be told.
 */
export function matchingCut(text: string, at: number, other: string): number | null {
  const [places, others] = [cutPlaces(text), cutPlaces(other)];
  const index = places.findIndex(
    (place) => text.slice(Math.min(at, place), Math.max(at, place)).trim() === '',
  );
  return index !== -1 && places.length === others.length ? (others[index] ?? null) : null;
}
