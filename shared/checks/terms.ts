import { foldLao } from '../text/fold.ts';
import type { Names } from '../domain/bilingual.ts';
import { findingOf, type CheckedText, type Finding, type PersonFact, type TermFact } from './finding.ts';
import { hasLao } from '../text/lao.ts';
import { blotted } from './mention.ts';
import { isWritten, readText, type Reading } from './reading.ts';
import { laoLetters, looseForms, type TermPair } from './termForms.ts';

interface LaoForm extends TermPair {
  written: string;
  /** Of a person of the delegations, not of the glossary: each side has ranks of its own. */
  isRank: boolean;
}

/** A Vietnamese term with every Lao form that stands for it. */
interface SoughtTerm {
  syllables: string[];
  written: string;
  lo: LaoForm[];
  /** One syllable is part of many words: it is looked for alone, or where it is a name. */
  isName: boolean;
  /** Its Lao may be wrong itself: found, so that no shorter term within it is, but not asked for. */
  isUnsure: boolean;
}

/** The terms by their first syllable, the longest first, and the ways in which their forms may vary. */
export interface TermIndex {
  byFirst: Map<string, SoughtTerm[]>;
  loose: (form: LaoForm) => string[];
  /** Terms that a standard sentence puts otherwise: their Lao is not the only one. */
  free: ReadonlySet<string>;
}

/** A term of the glossary in a text, and which of its Lao forms stands there; null where none does. */
export interface UsedTerm {
  vi: string;
  from: number;
  to: number;
  lo: string | null;
  expected: string;
  /** How many forms the glossary has. */
  variants: number;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable whatever place its tone mark has: khoá and khóa are one. */
function syllableKey(syllable: string): string {
  const plain = syllable.toLowerCase();
  if (/^[a-zđ]*$/.test(plain)) return plain;
  const parts = plain.normalize('NFD');
  return parts.replace(TONES, '') + (parts.match(TONES)?.join('') ?? '');
}

function syllableKeys(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ([one]) => syllableKey(one));
}

/** Days and months have a check of their own, and "tháng một" begins "tháng một lần". */
const DAY_OR_MONTH = /^(?:[Tt]háng|[Tt]hứ)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?$/u;

/** A longer term of low confidence is still asked for: it is no everyday word. */
const fewestUnsure = 3;

function collectTerms(terms: readonly TermFact[], persons: readonly PersonFact[]): SoughtTerm[] {
  const byVi = new Map<string, SoughtTerm>();
  const add = (vi: string, lo: string, isUnsure: boolean, isNew: boolean): void => {
    const written = vi.replace(/\s*\([^)]*\)/g, '').trim();
    const syllables = syllableKeys(written);
    const key = syllables.join(' ');
    const letters = laoLetters(foldLao(lo));
    const isName = /^\p{Lu}/u.test(written);
    const known = byVi.get(key) ?? (isNew ? { syllables, written, lo: [], isName, isUnsure } : undefined);
    if (!known || letters === '' || known.lo.some((one) => one.letters === letters)) return;
    known.lo.push({ written: lo, syllables, letters, isRank: !isNew });
    byVi.set(key, known);
  };
  const sure = terms.filter(({ confidence }) => confidence !== 'low');
  const unsure = terms.filter(({ confidence }) => confidence === 'low');
  for (const { vi, lo } of sure) if (!DAY_OR_MONTH.test(vi)) add(vi, lo, false, true);
  for (const { vi, lo } of unsure) add(vi, lo, syllableKeys(vi).length < fewestUnsure, true);
  for (const { rank } of persons) if (rank) add(rank.vi, rank.lo, false, false);
  return [...byVi.values()];
}

/** The glossary ready for the search; the ranks of the delegations are further forms of their terms. */
export function prepareTerms(terms: readonly TermFact[], persons: readonly PersonFact[]): TermIndex {
  const sought = collectTerms(terms, persons);
  const byFirst = new Map<string, SoughtTerm[]>();
  for (const term of sought) {
    const [first = ''] = term.syllables;
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  for (const [first, list] of byFirst) {
    byFirst.set(
      first,
      list.toSorted((a, b) => b.syllables.length - a.syllables.length),
    );
  }
  const pairs = sought.flatMap(({ lo }) => lo);
  const pairsByForm = new Map(pairs.map((pair) => [pair.letters, pair]));
  const found = new Map<LaoForm, string[]>();
  const loose = (form: LaoForm): string[] => {
    const known = found.get(form) ?? looseForms(form, pairs, pairsByForm);
    found.set(form, known);
    return known;
  };
  return { byFirst, loose, free: new Set() };
}

interface Syllable {
  key: string;
  from: number;
  to: number;
}

/** The syllables that are words, and what parts them: signs that end a clause, names, and what has a value. */
function syllablesOf({ text, mentions }: Reading, names: readonly RegExp[]): Syllable[] {
  let rest = blotted(text.vi, mentions.vi, ';');
  for (const name of names) {
    const match = name.exec(rest);
    if (match) rest = blotted(rest, [{ from: match.index, to: match.index + match[0].length }], ';');
  }
  return Array.from(rest.matchAll(/[\p{L}\p{M}]+|[.:;()]+/gu), ({ 0: one, index }) => ({
    key: syllableKey(one),
    from: index,
    to: index + one.length,
  }));
}

function isTermAt(syllables: readonly Syllable[], at: number, term: SoughtTerm): boolean {
  return term.syllables.every((key, offset) => syllables[at + offset]?.key === key);
}

function termAt(syllables: readonly Syllable[], at: number, { byFirst }: TermIndex): SoughtTerm | undefined {
  return byFirst.get(syllables[at]?.key ?? '')?.find((term) => isTermAt(syllables, at, term));
}

/** The terms within a term whose Lao is part of the form: where the form varies, they still stand. */
function innerTerms(term: SoughtTerm, form: LaoForm, index: TermIndex): LaoForm[] {
  const syllables = term.syllables.map((key) => ({ key, from: 0, to: 0 }));
  const { length } = syllables;
  return syllables.flatMap((_, at) => {
    const inner = (index.byFirst.get(term.syllables[at] ?? '') ?? []).filter(
      (one) => one.syllables.length < length && one.syllables.length > 1 && isTermAt(syllables, at, one),
    );
    return inner.flatMap(({ lo }) => lo.filter(({ letters }) => form.letters.includes(letters)));
  });
}

function formIn(lao: string, term: SoughtTerm, index: TermIndex): LaoForm | undefined {
  const exact = term.lo.find(({ letters }) => lao.includes(letters));
  if (exact) return exact;
  return term.lo.find((form) => {
    if (!index.loose(form).some((letters) => lao.includes(letters))) return false;
    return innerTerms(term, form, index).every(
      (inner) => lao.includes(inner.letters) || index.loose(inner).some((letters) => lao.includes(letters)),
    );
  });
}

/** The terms of the glossary in the Vietnamese text, longest match from the left, and their Lao beside them. */
export function usedTerms(reading: Reading, index: TermIndex, names: readonly RegExp[]): UsedTerm[] {
  const { text } = reading;
  const syllables = syllablesOf(reading, names);
  const lao = laoLetters(reading.folded.lo);
  const used: UsedTerm[] = [];
  for (let at = 0; at < syllables.length; at += 1) {
    const term = termAt(syllables, at, index);
    const [first, last] = [syllables[at], syllables[at + (term?.syllables.length ?? 1) - 1]];
    if (!term || !first || !last) continue;
    at += term.syllables.length - 1;
    const isAlone = syllables.length === 1 || (term.isName && /^\p{Lu}/u.test(text.vi.slice(first.from)));
    if (term.isUnsure || index.free.has(term.written) || (term.syllables.length === 1 && !isAlone)) continue;
    used.push({
      vi: term.written,
      from: first.from,
      to: last.to,
      lo: formIn(lao, term, index)?.written ?? null,
      expected: term.lo.map(({ written }) => written).join(', '),
      variants: term.lo.filter(({ isRank }) => !isRank).length,
    });
  }
  return used;
}

/** The terms without those that the standard sentences put otherwise than the glossary. */
export function freeTerms(index: TermIndex, phrases: readonly Names[]): TermIndex {
  const missing = phrases.flatMap(({ vi, lo }) => {
    const text: CheckedText = { id: '', kind: 'segment', side: 'JOINT', vi, lo };
    return hasLao(lo) ? usedTerms(readText(text), index, []).filter((term) => term.lo === null) : [];
  });
  return { ...index, free: new Set(missing.map(({ vi }) => vi)) };
}

/** Every term of the glossary in the Vietnamese text has one of its Lao forms in the Lao text. */
export function checkTerms({ text }: Reading, used: readonly UsedTerm[]): Finding[] {
  if (!hasLao(text.lo) || !isWritten(text, 'vi')) return [];
  const missing = used.filter(({ lo }) => lo === null);
  const distinct = missing.filter(({ vi }, index) => missing.findIndex((one) => one.vi === vi) === index);
  return distinct.map(({ vi, from, to, expected }) =>
    findingOf('term', text, [{ side: 'vi', from, to }], { written: vi, expected }),
  );
}
