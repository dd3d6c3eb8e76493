import { stripWordBreaks } from './wordBreaks.ts';

/** Spaces that a word processor puts where a writer typed one, and the tabulator. */
const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Ends of a line or paragraph in any notation; Word writes a line break within a paragraph as U+000B. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What shows nowhere: control and format characters, lone halves of a pair, places of objects. A line feed stays. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\ufffc]/gu;

/**
 * What is pasted as it is put into a text: paragraphs stay, one line each; whatever shows nowhere is gone, odd
 * spaces are plain ones, and the letters are in their composed form.
 */
export function cleanPaste(text: string): string {
  const lines = stripWordBreaks(text.replace(lineEnds, '\n').replace(oddSpaces, ' ').replace(unseen, ''))
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trimEnd());
  const paragraphs = lines.filter((line, index) => line !== '' || index === 0 || index === lines.length - 1);
  return paragraphs.join('\n');
}

/** The paragraphs of a text, those that are empty left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
