import type { TextSide } from '../domain/bilingual.ts';

/** The checks that compare something both texts must tell alike. */
export type MentionKind =
  'number' | 'percent' | 'money' | 'date' | 'time' | 'document-number' | 'marker' | 'phone';

/** A value that a text names. Two mentions with one key say the same, whatever they look like. */
export interface Mention {
  kind: MentionKind;
  key: string;
  /** The unit behind a number, as in units.ts. */
  unit: string | null;
  written: string;
  from: number;
  to: number;
}

/** What a match of a pattern says; null leaves the stretch to the patterns after it. */
type Make = (match: RegExpMatchArray) => Pick<Mention, 'kind' | 'key'> | null;

/** A notation: how it is written in one language or both, and what it means. */
export interface Notation {
  side?: TextSide;
  /** What a text must hold for the pattern to be tried at all. */
  hint?: string;
  pattern: RegExp;
  make: Make;
}

/** Stands for what has been read, so that no later pattern reads it again. */
const TAKEN = '\uE000';

/** The text with each of the stretches, in their order, blotted out by as many signs. */
export function blotted(
  text: string,
  stretches: readonly Pick<Mention, 'from' | 'to'>[],
  sign = TAKEN,
): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to } of stretches) {
    pieces.push(text.slice(end, from), sign.repeat(to - from));
    end = to;
  }
  return pieces.join('') + text.slice(end);
}

/** Reads the notations of a text one after the other: what one has read, the next do not see. */
export function readNotations(
  text: string,
  side: TextSide,
  notations: readonly Notation[],
): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = text;
  for (const { side: only, hint = '', pattern, make } of notations) {
    if ((only !== undefined && only !== side) || !rest.includes(hint)) continue;
    const read = Array.from(rest.matchAll(pattern)).flatMap((match): Mention[] => {
      const made = make(match);
      const [from, to] = [match.index, match.index + match[0].length];
      return made === null ? [] : [{ ...made, unit: null, written: match[0], from, to }];
    });
    for (const mention of read) mentions.push(mention);
    if (read.length > 0) rest = blotted(rest, read);
  }
  return { mentions, rest };
}
