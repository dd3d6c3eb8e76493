/** What is wrong with the spelling of a Lao text, as code points; no dictionary is asked. */
export type LaoFaultKind =
  | 'split-am'
  | 'old-digraph'
  | 'doubled-tone'
  | 'mark-order'
  | 'sign-at-word-start'
  | 'leading-vowel-alone'
  | 'mark-on-vowel'
  | 'unassigned';

export interface LaoFault {
  kind: LaoFaultKind;
  /** Offset in UTF-16 units of the first character of the fault. */
  index: number;
}

const TONE = '\\u0EC8-\\u0ECB';
const VOWEL_MARK = '\\u0EB1\\u0EB4-\\u0EB9\\u0EBB\\u0EBC\\u0ECD';
const MARK = `${VOWEL_MARK}${TONE}\\u0ECC`;

const faultPatterns: readonly { kind: LaoFaultKind; pattern: RegExp }[] = [
  { kind: 'split-am', pattern: new RegExp(`[${TONE}]?\\u0ECD[${TONE}]?\\u0EB2`, 'g') },
  { kind: 'old-digraph', pattern: /\u0EAB[\u0E99\u0EA1\u0EA5]/g },
  { kind: 'doubled-tone', pattern: new RegExp(`[${TONE}]{2,}`, 'g') },
  // A tone before the first half of a split AM is that fault alone, not also one of order.
  { kind: 'mark-order', pattern: new RegExp(`[${TONE}](?!\\u0ECD\\u0EB2)[${VOWEL_MARK}]`, 'g') },
  {
    kind: 'sign-at-word-start',
    pattern: new RegExp(`(?<![\\u0E80-\\u0EFF])[${MARK}\\u0EB0\\u0EB2\\u0EB3\\u0EBD]`, 'g'),
  },
  { kind: 'leading-vowel-alone', pattern: /[\u0EC0-\u0EC4](?![\u0E81-\u0EAE\u0EDC-\u0EDF])/g },
  { kind: 'mark-on-vowel', pattern: new RegExp(`[\\u0EB0\\u0EB2\\u0EB3][${MARK}]`, 'g') },
  { kind: 'unassigned', pattern: /(?=[\u0E80-\u0EFF])\P{Assigned}/gu },
];

/** True for a character of the Lao block, U+0E80–0EFF: letters, signs and Lao digits alike. */
export function isLao(char: string): boolean {
  return char >= '\u0E80' && char <= '\u0EFF';
}

/** True where at least one character is Lao. A Lao field without any was probably pasted from an old font. */
export function hasLao(text: string): boolean {
  return /[\u0E80-\u0EFF]/.test(text);
}

/**
 * Every place where the Lao of a text is spelt in a way that no word can be, in the order of the text.
 *
 * Vietnamese, digits and punctuation are passed over. U+200B and every other character outside the Lao
 * block begins a new word, so a word break inside a syllable is reported as `sign-at-word-start`.
 * Source: Unicode core specification, chapter 16.2 (Lao); the old digraphs ຫນ ຫມ ຫລ and the split AM
 * are legal code points but not today's spelling.
 */
export function findLaoFaults(text: string): LaoFault[] {
  return faultPatterns
    .flatMap(({ kind, pattern }) => Array.from(text.matchAll(pattern), ({ index }) => ({ kind, index })))
    .toSorted((a, b) => a.index - b.index);
}
