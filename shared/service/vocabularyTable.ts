import { csvParseRows } from 'd3-dsv';
import type { FileProblem } from '../contract/errors.ts';
import { columnWords, vocabularyColumns } from '../documents/vocabularySheet.ts';
import type { SheetCell, SheetContent } from '../domain/sheetFile.ts';
import type { VocabularyKind } from '../domain/vocabulary.ts';
import { formatDate } from '../text/dates.ts';
import { foldForSearch } from '../text/fold.ts';
import { failure } from './base.ts';
import { readText, RefusedFile } from './importFile.ts';
import type { Ports } from './ports.ts';

/** A row of a file by its columns, and the number it has there, counted from 1 with the header. */
export interface NumberedCells {
  line: number;
  cells: Record<string, string>;
}

interface RawTable {
  rows: { line: number; cells: string[] }[];
  /** What stands against single cells, by line and place. */
  faults: { line: number; at: number; reason: string }[];
  /** Whether rows end with their last filled cell. */
  hasShortRows: boolean;
}

const mostRows = 20_000;
const zipMagic = [0x50, 0x4b];

function isWorkbook({ name }: File, content: Uint8Array): boolean {
  return zipMagic.every((byte, at) => content[at] === byte) || /\.xls[xmb]?$/i.test(name);
}

function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? formatDate(cell.date, 'vi') : String(cell);
}

/** Line and place of a cell named as Excel does: `C5` is place 2 of line 5. */
function placeOf(cell: string): { line: number; at: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { line: Number(digits), at: column - 1 };
}

/** The sheet that the list stands on: the first with anything in it. */
async function readWorkbook(content: Uint8Array, ports: Ports): Promise<RawTable> {
  let sheets: SheetContent[] = [];
  for await (const reading of ports.readSheets(content)) {
    if (reading.kind === 'refused') throw failure('SHEET_REFUSED', { reason: reading.reason });
    if (reading.kind === 'sheets') ({ sheets } = reading);
  }
  const sheet = sheets.find(({ rows }) => rows.length > 0);
  if (!sheet) return { rows: [], faults: [], hasShortRows: true };
  return {
    rows: sheet.rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
    faults: sheet.faults.map(({ cell, reason }) => ({ ...placeOf(cell), reason })),
    hasShortRows: true,
  };
}

async function readCsv(file: File): Promise<RawTable> {
  const rows = csvParseRows(await readText(file));
  return { rows: rows.map((cells, index) => ({ line: index + 1, cells })), faults: [], hasShortRows: false };
}

function columnOf(kind: VocabularyKind, cell: string): string | undefined {
  const text = foldForSearch(cell);
  return vocabularyColumns[kind].find((column) => {
    const { vi, lo } = columnWords(column);
    return [column, vi, lo].some((name) => foldForSearch(name) === text);
  });
}

/** The column of each place of the header; throws RefusedFile for one that is unknown, twice or missing. */
function readHeader(
  kind: VocabularyKind,
  header: readonly string[],
  needed: readonly string[],
  fileName: string,
): (string | undefined)[] {
  const problems: FileProblem[] = [];
  const refuse = (column: string, reason: string): void => {
    problems.push({ file: fileName, path: `1.${column}`, reason });
  };
  const columns = header.map((cell) => columnOf(kind, cell));
  for (const [at, column] of columns.entries()) {
    const name = header[at]?.trim().slice(0, 40) ?? '';
    if (column === undefined && name !== '') refuse(name, 'unknown-column');
    if (column !== undefined && columns.indexOf(column) !== at) refuse(name, 'column-twice');
  }
  for (const column of needed) if (!columns.includes(column)) refuse(column, 'missing-column');
  if (problems.length > 0) throw new RefusedFile(problems);
  return columns;
}

/**
 * The rows of a CSV or Excel file by the columns of a list; columns that it does not have are left out.
 * Throws RefusedFile with line, column and reason of every fault, or SHEET_REFUSED.
 */
export async function readTable(
  file: File,
  kind: VocabularyKind,
  needed: readonly string[],
  ports: Ports,
): Promise<NumberedCells[]> {
  const content = new Uint8Array(await file.arrayBuffer());
  const raw = isWorkbook(file, content) ? await readWorkbook(content, ports) : await readCsv(file);
  const { rows, faults, hasShortRows } = raw;
  const [header, ...body] = rows;
  const columns = readHeader(kind, header?.cells ?? [], needed, file.name);
  if (body.length > mostRows) {
    throw new RefusedFile([{ file: file.name, path: `${mostRows + 2}`, reason: 'too-many-rows' }]);
  }
  const problems = faults.map(({ line, at, reason }) => ({
    file: file.name,
    path: `${line}.${columns[at] ?? ''}`,
    reason,
  }));
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { line, cells } of filled) {
    const isLonger = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const isShorter = !hasShortRows && cells.length < columns.length;
    if (isLonger || isShorter) {
      problems.push({ file: file.name, path: `${line}`, reason: 'wrong-cell-count' });
    }
  }
  if (problems.length > 0) throw new RefusedFile(problems);
  return filled.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      columns.flatMap((column, at) => (column === undefined ? [] : [[column, cells[at] ?? '']])),
    ),
  }));
}
