import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';

/** Why an Excel file is not read at all. */
export const SheetRefusal = z.enum([
  'too-large',
  'empty-file',
  'not-excel',
  'old-excel',
  'password',
  'macros',
  'binary-excel',
  'damaged',
  'too-many-parts',
  'inflates-too-much',
  'entities',
  'too-many-rows',
  'too-many-columns',
  'took-too-long',
  'too-much-memory',
  'no-known-sheet',
]);
export type SheetRefusal = z.infer<typeof SheetRefusal>;

/** What stands in a cell: a day of the calendar where Excel keeps it as one. */
export type SheetCell = string | number | boolean | { date: PlainDate } | null;

/** A cell whose content is not taken: it would be worked out, or Excel could not work it out. */
export interface CellFault {
  cell: string;
  reason: 'formula' | 'error-value';
}

/** A sheet of a workbook: rows from the first, cells from column A. */
export interface SheetContent {
  name: string;
  rows: SheetCell[][];
  faults: CellFault[];
}

/** What a workbook may weigh before anybody looks into it, in bytes. */
export const sheetFileLimit = 10_000_000;

/** The name of a cell by places counted from 0: `C5` for column 2 of row 4. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
