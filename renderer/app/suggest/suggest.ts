import type { Names, TextSide } from '../../../shared/domain/bilingual.ts';
import type { FilledPhrase } from '../../../shared/domain/phraseFill.ts';
import { nextPlaceholder } from '../../../shared/domain/phraseFill.ts';
import type { Phrase, Term } from '../../../shared/domain/vocabulary.ts';
import { rankEntries, type Findable, type FoundBy } from '../../../shared/domain/vocabularySearch.ts';
import { findTerms, writtenForm, type TermIndex } from '../../../shared/text/termIndex.ts';
import { typedBefore } from '../../../shared/text/typedBefore.ts';

export type SuggestionTab = 'phrases' | 'terms';
export type Suggestion = { kind: 'phrase'; entry: Phrase } | { kind: 'term'; entry: Term };

/** The vocabulary with its keys, made once for many questions. */
export interface Vocabulary {
  terms: readonly FoundBy<Term>[];
  phrases: readonly FoundBy<Phrase>[];
  termIndex: Readonly<Record<TextSide, TermIndex>>;
}

/** A field as it stands, and the text beside it in the other language. */
export interface Typing {
  side: TextSide;
  text: string;
  start: number;
  end: number;
  otherText: string;
}

/** What is offered for the typing from `from` on, which an insertion replaces. */
export interface Offer {
  from: number;
  typed: string;
  items: Suggestion[];
}

const mostShown = 8;
/** Fewer of the last words of a sentence would mean too many phrases. */
const fewestWords: Record<SuggestionTab, number> = { phrases: 2, terms: 1 };

function ranked<T extends Findable>(
  entries: readonly FoundBy<T>[],
  { text, start, end }: Typing,
  fewest: number,
): { from: number; typed: string; entries: T[] } | null {
  const parts =
    start === end ? typedBefore(text, start, fewest) : [{ from: start, text: text.slice(start, end) }];
  for (const { from, text: typed } of parts) {
    const found = rankEntries(entries, typed, mostShown);
    if (found.length > 0) return { from, typed, entries: found };
  }
  return null;
}

function isSentenceBegun({ text, start }: Typing): boolean {
  return /[^\s.!?;:]\s*$/.test(text.slice(0, start));
}

/** The terms in the other language's text that this one lacks, in their order there. */
function termsBeside({ termIndex, terms }: Vocabulary, { side, text, otherText }: Typing): Term[] {
  const other = side === 'vi' ? 'lo' : 'vi';
  const here = new Set(findTerms(text, termIndex[side]).flatMap(({ ids }) => ids));
  const ids = [...new Set(findTerms(otherText, termIndex[other]).flatMap((match) => match.ids))];
  return ids
    .filter((id) => !here.has(id))
    .flatMap((id) => terms.find(({ entry }) => entry.id === id)?.entry ?? [])
    .slice(0, mostShown);
}

/**
 * What is offered at the caret: the entries that the last words typed mean, or, where nothing is typed, the
 * first phrases or the terms of the text beside it. A selection is asked for as it stands.
 */
export function offerFor(tab: SuggestionTab, typing: Typing, vocabulary: Vocabulary): Offer {
  const nothing = { from: typing.start, typed: '' };
  if (tab === 'terms') {
    const found = ranked(vocabulary.terms, typing, fewestWords.terms);
    const entries = found?.entries ?? termsBeside(vocabulary, typing);
    return { ...nothing, ...found, items: entries.map((entry) => ({ kind: 'term', entry })) };
  }
  const found = ranked(vocabulary.phrases, typing, fewestWords.phrases);
  const first = isSentenceBegun(typing) ? [] : vocabulary.phrases.slice(0, mostShown);
  const entries = found?.entries ?? first.map(({ entry }) => entry);
  return { ...nothing, ...found, items: entries.map((entry) => ({ kind: 'phrase', entry })) };
}

/** The texts of both sides after an insertion; null for a side that it leaves alone. */
export interface Inserted {
  vi: string | null;
  lo: string | null;
  confidence: Term['confidence'];
  /** What is then selected in the field: the first thing to fill in, or the end of what was inserted. */
  select: { start: number; end: number };
}

function after(text: string, more: string): string {
  if (text.trim() === '') return more;
  return `${text.trimEnd()} ${more}`;
}

/** A phrase put into both languages: over the typing here, and after what stands in the other one. */
export function insertPhrase(
  filled: FilledPhrase,
  { entry }: { entry: Pick<Phrase, 'confidence'> },
  typing: Typing,
  from: number,
): Inserted {
  const { side, text, end, otherText } = typing;
  const own = `${text.slice(0, from)}${filled[side]}${text.slice(end)}`;
  const other = side === 'vi' ? 'lo' : 'vi';
  const stop = from + filled[side].length;
  const open = nextPlaceholder(own, from);
  const texts: Names = { vi: '', lo: '', [side]: own, [other]: after(otherText, filled[other]) };
  return {
    ...texts,
    confidence: entry.confidence,
    select: open !== null && open.end <= stop ? open : { start: stop, end: stop },
  };
}

/** A term put into this language alone. */
export function insertTerm(entry: Term, typing: Typing, from: number): Inserted {
  const { side, text, end } = typing;
  const word = writtenForm(entry[side]);
  const stop = from + word.length;
  return {
    vi: null,
    lo: null,
    [side]: `${text.slice(0, from)}${word}${text.slice(end)}`,
    confidence: entry.confidence,
    select: { start: stop, end: stop },
  };
}
