import { sheetColumns, type SheetColumn, type SheetKey } from '../../documents/sheetColumns.ts';
import { sheetName } from '../../documents/sheetTemplate.ts';
import { templateText } from '../../documents/sheetTexts.ts';
import type { SheetCell, SheetContent } from '../../domain/sheetFile.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Problems } from './problems.ts';

/** A sheet with its columns found, and the rows that hold records. */
export interface Table {
  key: SheetKey;
  sheet: string;
  /** Where each column of the file stands, by its key. */
  columns: Map<string, { at: number; column: SheetColumn }>;
  rows: { row: number; cells: readonly SheetCell[] }[];
}

function foldedText(cell: SheetCell | undefined): string {
  return typeof cell === 'string' ? foldForSearch(cell.replace(/\s*\*\s*$/, '')) : '';
}

function isHeader(cell: SheetCell | undefined, { header }: SheetColumn): boolean {
  const text = foldedText(cell);
  return text !== '' && (text === foldForSearch(header.vi) || text === foldForSearch(header.lo));
}

function findColumns(key: SheetKey, { name, rows }: SheetContent, problems: Problems): Table['columns'] {
  const found: Table['columns'] = new Map();
  const [header = []] = rows;
  for (const [at, cell] of header.entries()) {
    if (typeof cell !== 'string' || foldedText(cell) === '') continue;
    const spot = { sheet: name, column: at, row: 0 };
    const column = sheetColumns[key].find((candidate) => isHeader(cell, candidate));
    if (!column) problems.add(spot, 'unknown-column', cell);
    else if (found.has(column.key)) problems.add(spot, 'column-twice', cell);
    else found.set(column.key, { at, column });
  }
  for (const {
    key: name_,
    isNeeded,
    header: { vi },
  } of sheetColumns[key]) {
    if (isNeeded && !found.has(name_)) problems.add({ sheet: name, column: 0, row: 0 }, 'missing-column', vi);
  }
  return found;
}

function isEmpty(cells: readonly SheetCell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

const exampleWords = Object.values(templateText('example')).map(foldForSearch);

function isExample(cells: readonly SheetCell[]): boolean {
  const first = cells.find((cell) => cell !== null);
  return exampleWords.some((word) => foldedText(first).startsWith(word));
}

function tableOf(key: SheetKey, content: SheetContent, problems: Problems): Table {
  const columns = findColumns(key, content, problems);
  const second = content.rows[1] ?? [];
  const isSecondHeader = [...columns.values()].some(({ at, column }) => isHeader(second[at], column));
  const rows = content.rows
    .map((cells, row) => ({ row, cells }))
    .slice(isSecondHeader ? 2 : 1)
    .filter(({ cells }) => !isEmpty(cells) && !isExample(cells));
  return { key, sheet: content.name, columns, rows };
}

/**
 * The tables of a workbook. A sheet that is not ours and has anything in it is named, so that nobody believes
 * it was taken; the guide and empty sheets are passed over. Of two that go by the name of one of ours the second is refused.
 */
export function findTables(contents: readonly SheetContent[], problems: Problems): Table[] {
  const tables: Table[] = [];
  for (const content of contents) {
    const name = foldForSearch(content.name);
    const key = (Object.keys(sheetColumns) as SheetKey[]).find(
      (each) => foldForSearch(sheetName(each)) === name,
    );
    for (const { cell, reason } of content.faults) problems.addAt(content.name, cell, reason);
    if (tables.some((table) => table.key === key)) problems.addAt(content.name, 'A1', 'sheet-twice');
    else if (key !== undefined) tables.push(tableOf(key, content, problems));
    else if (name !== foldForSearch(sheetName('guide')) && !content.rows.every(isEmpty)) {
      problems.addAt(content.name, 'A1', 'unknown-sheet');
    }
  }
  return tables;
}
