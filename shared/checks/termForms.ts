import { laoWordBreaks } from '../text/wordBreaks.ts';

/** A pair of the glossary as letters: syllables of the Vietnamese, Lao as it is compared. */
export interface TermPair {
  syllables: readonly string[];
  letters: string;
}

/** So much of a form must stand in a text for the form to be recognised. */
const leastShare = 0.6;
/** Shorter stretches of Lao stand in too many words. */
const fewestLetters = 4;

/** The letters of a folded Lao text as terms are compared: without spaces, signs and the word "and". */
export function laoLetters(folded: string): string {
  return folded.replaceAll('ແລະ', '').replace(/[^\u0E80-\u0EFF]/g, '');
}

/** The form without what makes a noun of it, before or behind: the text may use the verb. */
function stemOf(letters: string): string {
  const stem = letters.replace(/^(?:ການ|ຄວາມ|ບົດ)/, '').replace(/ການ$/, '');
  return stem.length >= fewestLetters - 1 ? stem : letters;
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** The stretches of a form from its start or to its end that are most of it, cut between words. */
function longStretches(letters: string): string[] {
  return laoWordBreaks(letters).flatMap((at) =>
    [letters.slice(0, at), letters.slice(at)].filter(
      (part) => part.length >= fewestLetters && part.length >= leastShare * letters.length,
    ),
  );
}

/** The start of a form that is a term of its own and no part of this one: a compound is shortened to its head. */
function heads({ syllables, letters }: TermPair, pairsByForm: ReadonlyMap<string, TermPair>): string[] {
  return laoWordBreaks(letters)
    .map((at) => letters.slice(0, at))
    .filter((head) => {
      const term = head.length >= fewestLetters ? pairsByForm.get(head) : undefined;
      return term !== undefined && !isPart(term.syllables, syllables);
    });
}

/** What two longer terms with this one at the same end share at that end of their Lao, cut between words. */
function shared(forms: readonly string[], end: 'start' | 'end'): string[] {
  return forms.flatMap((one, index) => {
    const others = forms.filter((other, at) => at !== index && other !== one);
    const parts = laoWordBreaks(one).map((at) => (end === 'start' ? one.slice(0, at) : one.slice(at)));
    const common = parts.filter((part) =>
      others.some((other) => (end === 'start' ? other.startsWith(part) : other.endsWith(part))),
    );
    const longest = common.toSorted((a, b) => b.length - a.length)[0] ?? '';
    return longest.length >= fewestLetters ? [longest] : [];
  });
}

/** The first word of a longer term that begins with this one: Lao puts the head first, as Vietnamese does. */
function firstWord(form: string): string[] {
  const stem = stemOf(form);
  const [end = 0] = laoWordBreaks(stem);
  return end >= fewestLetters ? [stem.slice(0, end)] : [];
}

/**
 * The other ways in which a text may hold a Lao form: as a verb, shortened to its head, most of it, or as the
 * glossary has it inside longer terms (both languages put the head first). Rules only; no dictionary is asked.
 */
export function looseForms(
  pair: TermPair,
  pairs: readonly TermPair[],
  pairsByForm: ReadonlyMap<string, TermPair>,
): string[] {
  const { syllables, letters } = pair;
  const key = syllables.join(' ');
  const longer = pairs.filter((one) => one.syllables.length > syllables.length);
  const starts = longer
    .filter((one) => one.syllables.join(' ').startsWith(`${key} `))
    .map((one) => one.letters);
  const ends = longer.filter((one) => one.syllables.join(' ').endsWith(` ${key}`)).map((one) => one.letters);
  return [
    stemOf(letters),
    ...longStretches(stemOf(letters)),
    ...heads(pair, pairsByForm),
    ...shared(starts, 'start'),
    ...starts.flatMap(firstWord),
    ...shared(ends, 'end'),
  ];
}
