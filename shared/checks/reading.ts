import type { TextSide } from '../domain/bilingual.ts';
import { foldLao } from '../text/fold.ts';
import type { CheckedText, Place } from './finding.ts';
import type { Mention } from './mention.ts';
import { readMentions } from './notations.ts';

/** One text with what the checks read out of it, each thing once. */
export interface Reading {
  text: CheckedText;
  mentions: Record<TextSide, Mention[]>;
  /** For comparing: the Vietnamese without capitals, the Lao with its spelling variants made one. */
  folded: Record<TextSide, string>;
}

export const sides: readonly TextSide[] = ['vi', 'lo'];

/** The other side of a text. */
export function otherSide(side: TextSide): TextSide {
  return side === 'vi' ? 'lo' : 'vi';
}

/** A stretch of one side as it is compared. */
export function foldedFor(side: TextSide, text: string): string {
  return side === 'vi' ? text.normalize('NFC').toLowerCase() : foldLao(text);
}

/** Reads a text for the checks. */
export function readText(text: CheckedText): Reading {
  const { vi, lo } = text;
  return {
    text,
    mentions: { vi: readMentions(vi, 'vi'), lo: readMentions(lo, 'lo') },
    folded: { vi: foldedFor('vi', vi), lo: foldedFor('lo', lo) },
  };
}

/** The whole of one side. */
export function wholeOf(text: CheckedText, side: TextSide): Place {
  return { side, from: 0, to: text[side].length };
}

/** The place of a match on one side. */
export function placeOf(side: TextSide, from: number, { length }: string): Place {
  return { side, from, to: from + length };
}

/** Whether anything is written on that side. */
export function isWritten(text: CheckedText, side: TextSide): boolean {
  return /[\p{L}\p{N}]/u.test(text[side]);
}
