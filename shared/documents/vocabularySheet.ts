import lo from '../../locales/lo/vocabulary.json' with { type: 'json' };
import vi from '../../locales/vi/vocabulary.json' with { type: 'json' };
import type { Names } from '../domain/bilingual.ts';
import type { Phrase, Term, VocabularyKind } from '../domain/vocabulary.ts';
import { safeText, writeWorkbook, type WorkbookCell } from './workbook.ts';

type Column = keyof typeof vi.column;

/** The columns of the file of a list, by the names they have in a CSV file. */
export const vocabularyColumns: Record<VocabularyKind, readonly Column[]> = {
  term: ['vi', 'lo', 'en', 'category', 'source', 'confidence', 'review', 'note'],
  phrase: ['id', 'section', 'vi', 'lo', 'en', 'source', 'confidence', 'review'],
};

const widths: Partial<Record<Column, number>> = { vi: 60, lo: 60, en: 40, note: 30 };
const usualWidth = 16;

/** The word over a column, in both languages. */
export function columnWords(column: Column): Names {
  return { vi: vi.column[column], lo: lo.column[column] };
}

/** The entries of a list, as many of one kind. */
export type VocabularySource = { kind: 'term'; entries: Term[] } | { kind: 'phrase'; entries: Phrase[] };

/** The rows of a list in the order of its columns, without a header. */
export function vocabularyRows(source: VocabularySource): string[][] {
  const cells =
    source.kind === 'term'
      ? source.entries
      : source.entries.map((phrase) => ({ ...phrase, id: phrase.code }));
  return cells.map((entry) => {
    const fields: Partial<Record<Column, string>> = entry;
    return vocabularyColumns[source.kind].map((column) => fields[column] ?? '');
  });
}

/** The Excel file of a list; it can be taken again. */
export async function renderVocabularySheet(source: VocabularySource): Promise<Uint8Array> {
  const columns = vocabularyColumns[source.kind];
  const header: WorkbookCell[] = columns.map((column) => columnWords(column).vi);
  return writeWorkbook([
    {
      name: vi.sheet[source.kind],
      rows: [header, ...vocabularyRows(source)],
      widths: columns.map((column) => widths[column] ?? usualWidth),
      headerRows: 1,
      isLandscape: true,
    },
  ]);
}

/** A row for a CSV file; what a spreadsheet would take for a formula is led by an apostrophe. */
export function safeRow(cells: readonly string[]): string[] {
  return cells.map(safeText);
}

/** `thuat-ngu.csv`, `cau-mau.xlsx` */
export function vocabularyFileName(kind: VocabularyKind, format: 'csv' | 'xlsx'): string {
  return `${kind === 'term' ? 'thuat-ngu' : 'cau-mau'}.${format}`;
}
