import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import type { SheetCell, SheetContent } from '../../../shared/domain/sheetFile.ts';
import { openPackage, packAgain, type Parts } from './openPackage.ts';
import { RefusedSheet } from './refusedSheet.ts';
import { scanSheet, sheetPaths } from './scanSheet.ts';

/** What the reader tells between its steps: how many of all sheets have been looked through. */
export type OnSheet = (done: number, total: number) => void;

function cellOf(value: CellValue | null): SheetCell {
  // The reader's types give the constructor where it gives a date.
  const found: unknown = value;
  if (found instanceof Date) return { date: found.toISOString().slice(0, 10) };
  return found as SheetCell;
}

async function readValues(parts: Parts): Promise<Map<string, SheetCell[][]>> {
  try {
    const sheets = await readXlsxFile(packAgain(parts), { trim: false });
    return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(cellOf))]));
  } catch (error) {
    throw new RefusedSheet('damaged', { cause: error });
  }
}

/**
 * The sheets of a workbook with the values of their cells and with the cells that cannot be taken: a formula
 * is never worked out, and what Excel last made of it is not believed. Throws RefusedSheet.
 */
export async function readWorkbook(content: Uint8Array, onSheet: OnSheet): Promise<SheetContent[]> {
  const parts = openPackage(content);
  const paths = [...sheetPaths(parts)];
  const decoder = new TextDecoder();
  const scanned = paths.map(([name, path], index) => {
    onSheet(index, paths.length);
    return { name, faults: scanSheet(decoder.decode(parts[path])) };
  });
  const values = await readValues(parts);
  onSheet(paths.length, paths.length);
  return scanned.map((sheet) => {
    const rows = values.get(sheet.name);
    // What was looked through for formulas has to be what was read.
    if (rows === undefined) throw new RefusedSheet('damaged');
    return { ...sheet, rows };
  });
}
