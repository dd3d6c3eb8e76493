import { csvParseRows } from 'd3-dsv';
import { z } from 'zod';
import type { FileProblem } from '../contract/errors.ts';
import { Confidence } from '../domain/bilingual.ts';
import { placeholdersOf } from '../domain/vocabulary.ts';
import { findLaoFaults } from '../text/lao.ts';
import { readText, RefusedFile } from './importFile.ts';

const cell = z.string().trim().min(1);
const shared = {
  vi: cell,
  lo: cell,
  en: z.string(),
  source: z.string(),
  confidence: Confidence,
  review: z.enum(['native', 'spot', 'reviewed']),
};
export const TermRow = z.object({ ...shared, category: cell, note: z.string() });
export const PhraseRow = z.object({ ...shared, id: cell, section: cell });

/** A row of a file and the number it has there, counted from 1 with the header. */
interface NumberedRow<T> {
  line: number;
  row: T;
}

/** The rows of a CSV file after `schema`; throws RefusedFile with row number, column and reason of every fault. */
export async function readCsvFile<S extends z.ZodObject>(
  file: File,
  schema: S,
): Promise<NumberedRow<z.infer<S>>[]> {
  const [header, ...body] = csvParseRows((await readText(file)).normalize('NFC'));
  const refuse = (line: number, column: string, reason: string): FileProblem => ({
    file: file.name,
    path: column === '' ? `${line}` : `${line}.${column}`,
    reason,
  });
  const missing = Object.keys(schema.shape).filter((name) => !header?.includes(name));
  if (!header || missing.length > 0) {
    throw new RefusedFile(missing.map((name) => refuse(1, name, 'missing-column')));
  }
  const problems: FileProblem[] = [];
  const rows: NumberedRow<z.infer<S>>[] = [];
  for (const [index, cells] of body.entries()) {
    const line = index + 2;
    if (cells.length !== header.length) {
      problems.push(refuse(line, '', 'wrong-cell-count'));
      continue;
    }
    const parsed = schema.safeParse(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
    if (parsed.success) rows.push({ line, row: parsed.data });
    else {
      for (const issue of parsed.error.issues) problems.push(refuse(line, issue.path.join('.'), issue.code));
    }
  }
  if (problems.length > 0) throw new RefusedFile(problems);
  return rows;
}

/** Throws RefusedFile where a Lao text is misspelt, a key stands twice, or placeholders differ between the languages. */
export function checkPairs(
  fileName: string,
  rows: readonly NumberedRow<{ vi: string; lo: string }>[],
  keyOf: (row: { vi: string; lo: string }) => string,
): void {
  const seen = new Set<string>();
  const problems: FileProblem[] = [];
  for (const { line, row } of rows) {
    const key = keyOf(row).toLowerCase();
    if (seen.has(key)) problems.push({ file: fileName, path: `${line}`, reason: 'duplicate-key' });
    seen.add(key);
    const [fault] = findLaoFaults(row.lo.replaceAll(/\{\w+\}/g, ''));
    if (fault) problems.push({ file: fileName, path: `${line}.lo`, reason: `lao-${fault.kind}` });
    if (placeholdersOf(row.vi).join() !== placeholdersOf(row.lo).join()) {
      problems.push({ file: fileName, path: `${line}.lo`, reason: 'placeholders-differ' });
    }
  }
  if (problems.length > 0) throw new RefusedFile(problems);
}
