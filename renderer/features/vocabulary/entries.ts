import type { ChoiceName } from '../../app/choices.ts';
import { resources } from '../../../locales/index.ts';
import type { Confidence } from '../../../shared/domain/bilingual.ts';
import {
  isApproved,
  type Phrase,
  type Term,
  type VocabularyKind,
} from '../../../shared/domain/vocabulary.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { Translate } from '../../app/i18n.ts';

export type Entry = { kind: 'term'; record: Term } | { kind: 'phrase'; record: Phrase };

/** An entry as the list shows and finds it. */
export interface EntryRow {
  id: string;
  vi: string;
  lo: string;
  /** The code of a phrase. */
  code: string | null;
  /** The field of a term, the part of the minutes of a phrase. */
  topic: string;
  confidence: Confidence;
  isApproved: boolean;
  found: string;
}

/** What of a list is shown; an empty text stands for everything. */
export interface EntryFilter {
  text: string;
  topic: string;
  confidence: string;
  state: string;
}

export const everything: EntryFilter = { text: '', topic: '', confidence: '', state: '' };

export const kinds = ['term', 'phrase'] as const satisfies readonly VocabularyKind[];

export function kindOf(name: string | undefined): VocabularyKind {
  return kinds.find((kind) => kind === name) ?? 'term';
}

/** The address of an entry's panel, of the form for a new one (`new`), of the import (`import`), or of the list. */
export function pathOf(kind: VocabularyKind, id?: string): string {
  return `/vocabulary/${kind}${id === undefined ? '' : `/${id}`}`;
}

/** The field or part by its word where it is one of ours, else as it was typed. */
export function topicText(topic: string, t: Translate): string {
  const key = topic.replaceAll(' ', '-');
  const known = Object.keys(resources.vi.vocabulary.topic) as (keyof typeof resources.vi.vocabulary.topic)[];
  const name = known.find((each) => each === key);
  return name === undefined ? topic : t(`vocabulary:topic.${name}`);
}

export const confidenceNames: readonly (Confidence & ChoiceName)[] = ['high', 'medium', 'low'];

export function rowOf(entry: Entry): EntryRow {
  const { id, vi, lo, en, confidence, source } = entry.record;
  const code = entry.kind === 'phrase' ? entry.record.code : null;
  const topic = entry.kind === 'term' ? entry.record.category : entry.record.section;
  return {
    id,
    vi,
    lo,
    code,
    topic,
    confidence,
    isApproved: isApproved(entry.record),
    found: foldForSearch([code ?? '', vi, lo, en, source].join(' ')),
  };
}

/** The rows in their order: terms by their Vietnamese, phrases by their code. */
export function sortedRows(entries: readonly Entry[]): EntryRow[] {
  return entries.map(rowOf).toSorted((a, b) => compareText(a.code ?? a.vi, b.code ?? b.vi));
}

/** The rows that hold what is searched, in Vietnamese with or without marks or in Lao, and pass the filter. */
export function filterRows(
  rows: readonly EntryRow[],
  { text, topic, confidence, state }: EntryFilter,
): EntryRow[] {
  const wanted = foldForSearch(text);
  return rows.filter(
    (row) =>
      row.found.includes(wanted) &&
      (topic === '' || row.topic === topic) &&
      (confidence === '' || row.confidence === confidence) &&
      (state === '' || row.isApproved === (state === 'approved')),
  );
}
