import { csvFormatRows } from 'd3-dsv';
import type { VocabularyPreview } from '../contract/vocabulary.ts';
import {
  safeRow,
  vocabularyColumns,
  vocabularyFileName,
  vocabularyRows,
  type VocabularySource,
} from '../documents/vocabularySheet.ts';
import { phraseKey, termKey, type Phrase, type Term } from '../domain/vocabulary.ts';
import { mergeEntries, type Merge, type PhraseEntry, type TermEntry } from '../domain/vocabularyMerge.ts';
import type { Database } from '../storage/database.ts';
import { listRecords, type RecordWriter } from '../storage/records.ts';
import { failure, type ServiceContext } from './base.ts';
import { excelFile } from './excelFile.ts';
import { attempt } from './importFile.ts';
import { readPhrases, readTerms, type NumberedRow } from './vocabularyFiles.ts';

type Ports = ServiceContext['ports'];
type Names = Pick<Term, 'vi' | 'lo'>;

/** How many entries a preview names; the counts of all are given beside them. */
const shownEntries = 100;

/** What the file holds; throws FILE_REFUSED or SHEET_REFUSED. */
async function wholeFile<T>(read: () => Promise<T>): Promise<T> {
  const taken = await attempt(read);
  if ('refused' in taken) throw failure('FILE_REFUSED', taken.refused);
  return taken.value;
}

/** The terms of a file; throws FILE_REFUSED or SHEET_REFUSED. */
export function termsIn(file: File, ports: Ports): Promise<NumberedRow<TermEntry>[]> {
  return wholeFile(() => readTerms(file, ports));
}

/** The phrases of a file; throws FILE_REFUSED or SHEET_REFUSED. */
export function phrasesIn(file: File, ports: Ports): Promise<NumberedRow<PhraseEntry>[]> {
  return wholeFile(() => readPhrases(file, ports));
}

/** What the rows would do to the terms of the store. */
export async function mergeTerms(
  db: Database,
  rows: readonly NumberedRow<TermEntry>[],
): Promise<Merge<TermEntry, Term>> {
  return mergeEntries(rows, await listRecords(db, 'term'), termKey);
}

/** What the rows would do to the phrases of the store. */
export async function mergePhrases(
  db: Database,
  rows: readonly NumberedRow<PhraseEntry>[],
): Promise<Merge<PhraseEntry, Phrase>> {
  return mergeEntries(rows, await listRecords(db, 'phrase'), phraseKey);
}

/** A merge as it is shown before it is done. */
export function previewOf<E extends Names, R extends Names>({
  added,
  changed,
  unchanged,
}: Merge<E, R>): VocabularyPreview {
  const fresh = added.map(({ line, entry: { vi, lo } }) => ({
    line,
    state: 'added' as const,
    losesApproval: false,
    vi,
    lo,
    before: null,
  }));
  const other = changed.map(({ line, record, patch, losesApproval }) => ({
    line,
    state: 'changed' as const,
    losesApproval,
    vi: patch.vi,
    lo: patch.lo,
    before: { vi: record.vi, lo: record.lo },
  }));
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    losesApproval: changed.filter(({ losesApproval }) => losesApproval).length,
    entries: [...other, ...fresh].slice(0, shownEntries),
  };
}

/** Stores the terms; answers how many were new or changed. */
export async function storeTerms(
  { added, changed }: Merge<TermEntry, Term>,
  records: RecordWriter,
): Promise<number> {
  for (const { entry } of added) await records.insert('term', entry);
  for (const { record, patch } of changed) await records.update('term', record.id, record.rev, patch);
  return added.length + changed.length;
}

/** Stores the phrases; answers how many were new or changed. */
export async function storePhrases(
  { added, changed }: Merge<PhraseEntry, Phrase>,
  records: RecordWriter,
): Promise<number> {
  for (const { entry } of added) await records.insert('phrase', entry);
  for (const { record, patch } of changed) await records.update('phrase', record.id, record.rev, patch);
  return added.length + changed.length;
}

/** The list as a CSV or Excel file; the CSV begins with a byte-order mark, by which Excel knows its letters. */
export async function exportFile(
  source: VocabularySource,
  format: 'csv' | 'xlsx',
  ports: Ports,
): Promise<File> {
  const name = vocabularyFileName(source.kind, format);
  if (format === 'xlsx') return excelFile(await ports.renderVocabularySheet(source), name);
  const rows = [[...vocabularyColumns[source.kind]], ...vocabularyRows(source).map(safeRow)];
  const lines = csvFormatRows(rows).replaceAll('\n', '\r\n');
  return new File([`\uFEFF${lines}\r\n`], name, { type: 'text/csv' });
}
