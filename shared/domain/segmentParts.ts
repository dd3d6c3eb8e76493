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
