const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as one character each: a letter with its marks, a Lao consonant with vowel and tone. */
export function graphemesOf(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}
