import { z } from 'zod';
import type { FileProblem } from '../contract/errors.ts';
import { choiceWords } from '../documents/sheetTexts.ts';
import { Confidence } from '../domain/bilingual.ts';
import { phraseKey, placeholdersOf, Term, termKey, type VocabularyKind } from '../domain/vocabulary.ts';
import type { PhraseEntry, TermEntry } from '../domain/vocabularyMerge.ts';
import { foldForSearch } from '../text/fold.ts';
import { findLaoFaults, hasLao } from '../text/lao.ts';
import { RefusedFile } from './importFile.ts';
import type { Ports } from './ports.ts';
import { readTable, type NumberedCells } from './vocabularyTable.ts';

/** A row of a file and the number it has there, counted from 1 with the header. */
export interface NumberedRow<T> {
  line: number;
  row: T;
}

const longestTerm = 300;
const longestSentence = 2000;

/** As one line, in NFC; the apostrophe that our own files lead a formula's sign with is taken off. */
function oneLine(text: string): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return /^'[=+\-@]/.test(line) ? line.slice(1) : line;
}

/** The value of a cell that holds one of `options`, by itself or by its word in either language. */
function chosen<T extends string>(options: readonly T[], usual: T) {
  return z.string().transform((text, context): T => {
    const folded = foldForSearch(text);
    if (folded === '') return usual;
    const found = options.find((option) => {
      const { vi, lo } = choiceWords(option);
      return [option, vi, lo].some((word) => foldForSearch(word) === folded);
    });
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: 'not-chosen' });
    return z.NEVER;
  });
}

function cell(most: number) {
  return z
    .string()
    .refine((raw) => !/^\s*[=@+]/.test(raw), { error: 'formula' })
    .refine((raw) => !/[^\P{Cc}\s]/u.test(raw), { error: 'control-character' })
    .transform(oneLine)
    .refine((line) => line.length <= most, { error: 'too-long' });
}

function needed(most: number) {
  return cell(most).refine((line) => line !== '', { error: 'needed' });
}

const optional = cell(longestSentence).default('');
const shared = {
  en: optional,
  source: optional,
  confidence: chosen(Confidence.options, 'low').default('low'),
  review: chosen(Term.shape.review.options, 'native').default('native'),
};
const TermRow = z.object({
  ...shared,
  vi: needed(longestTerm),
  lo: needed(longestTerm),
  category: needed(longestTerm),
  note: optional,
});
const PhraseRow = z
  .object({
    ...shared,
    vi: needed(longestSentence),
    lo: needed(longestSentence),
    id: needed(20),
    section: needed(longestTerm),
  })
  .transform(({ id, ...phrase }) => ({ ...phrase, code: id }));

const neededColumns: Record<VocabularyKind, readonly string[]> = {
  term: ['vi', 'lo', 'category'],
  phrase: ['id', 'section', 'vi', 'lo'],
};

/** Why a pair of texts cannot be a pair; null where it can. */
export function pairFault({
  vi,
  lo,
}: {
  vi: string;
  lo: string;
}): 'no-lao' | 'lao-misspelt' | 'placeholders-differ' | null {
  const letters = lo.replaceAll(/\{\w+\}/g, '');
  if (!hasLao(letters)) return 'no-lao';
  if (findLaoFaults(letters).length > 0) return 'lao-misspelt';
  return placeholdersOf(vi).join() === placeholdersOf(lo).join() ? null : 'placeholders-differ';
}

function parseRows<S extends z.ZodType>(
  table: readonly NumberedCells[],
  schema: S,
  refuse: (line: number, column: string, reason: string) => void,
): NumberedRow<z.infer<S>>[] {
  return table.flatMap(({ line, cells }) => {
    const parsed = schema.safeParse(cells);
    if (parsed.success) return [{ line, row: parsed.data }];
    for (const { path, message } of parsed.error.issues) refuse(line, path.join('.'), message);
    return [];
  });
}

async function readRows<S extends z.ZodType<TermEntry | PhraseEntry>>(
  file: File,
  kind: VocabularyKind,
  schema: S,
  keyOf: (row: z.infer<S>) => string,
  ports: Ports,
): Promise<NumberedRow<z.infer<S>>[]> {
  const table = await readTable(file, kind, neededColumns[kind], ports);
  const problems: (FileProblem & { line: number })[] = [];
  const refuse = (line: number, column: string, reason: string): void => {
    problems.push({ file: file.name, path: column === '' ? `${line}` : `${line}.${column}`, reason, line });
  };
  const rows = parseRows(table, schema, refuse);
  const seen = new Set<string>();
  for (const { line, row } of rows) {
    const key = keyOf(row);
    if (seen.has(key)) refuse(line, kind === 'term' ? 'vi' : 'id', 'duplicate-key');
    seen.add(key);
    const fault = pairFault(row);
    if (fault !== null) refuse(line, 'lo', fault);
  }
  if (problems.length === 0) return rows;
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  throw new RefusedFile(inOrder.map(({ line: _line, ...problem }) => problem));
}

/** The terms of a file. Throws RefusedFile with line, column and reason of every fault, or SHEET_REFUSED. */
export function readTerms(file: File, ports: Ports): Promise<NumberedRow<TermEntry>[]> {
  return readRows(file, 'term', TermRow, termKey, ports);
}

/** The phrases of a file; throws as `readTerms` does. */
export function readPhrases(file: File, ports: Ports): Promise<NumberedRow<PhraseEntry>[]> {
  return readRows(file, 'phrase', PhraseRow, phraseKey, ports);
}
