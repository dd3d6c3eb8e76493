/** Cuts a text into words and whatever is between them; the pieces joined are the text. */
export type Segment = (text: string) => Iterable<string>;

const WORD_BREAK = '\u200B';
const LEADING_VOWEL = /[\u0EC0-\u0EC4]/;
const LAO = /[\u0E80-\u0EFF]/;
// Consonants and leading vowels: dependent signs and the repetition sign ໆ belong to the word before.
const WORD_START = /[\u0E81-\u0EAE\u0EC0-\u0EC4\u0EDC-\u0EDF]/;

const dictionary = new Intl.Segmenter('lo', { granularity: 'word' });

function segmentByDictionary(text: string): string[] {
  return Array.from(dictionary.segment(text), ({ segment }) => segment);
}

function isBetweenLaoWords(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  return LAO.test(before) && !LEADING_VOWEL.test(before) && WORD_START.test(text.charAt(offset));
}

/**
 * The offsets, in UTF-16 units and rising, where one Lao word ends and the next begins with nothing
 * between them. Boundaries at spaces, punctuation and other scripts are not among them, nor, whatever the
 * segmenter says, are places after a leading vowel or before a dependent sign, a Lao digit or ໆ.
 *
 * The default segmenter is the host's dictionary, which differs between Node and Chromium (ຄຳມ່ວນ is one
 * word in one and two in the other): tests pass a fixed one.
 */
export function laoWordBreaks(text: string, segment: Segment = segmentByDictionary): number[] {
  const breaks: number[] = [];
  let offset = 0;
  for (const piece of segment(text)) {
    if (isBetweenLaoWords(text, offset)) breaks.push(offset);
    offset += piece.length;
  }
  return breaks;
}

/**
 * The text with U+200B between Lao words, for readers that cannot break Lao lines themselves. Breaks the
 * text already had are replaced, so that none is doubled and doing it twice changes nothing more. Not for
 * names of persons, which the dictionary cuts.
 */
export function insertWordBreaks(text: string, segment: Segment = segmentByDictionary): string {
  const plain = stripWordBreaks(text);
  const starts = [0, ...laoWordBreaks(plain, segment)];
  return starts.map((start, i) => plain.slice(start, starts[i + 1])).join(WORD_BREAK);
}

/** The text without U+200B: as it is stored, compared and searched. */
export function stripWordBreaks(text: string): string {
  return text.replaceAll(WORD_BREAK, '');
}
