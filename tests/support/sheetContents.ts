import { sheetColumns, type SheetKey } from '../../shared/documents/sheetColumns.ts';
import { sheetName } from '../../shared/documents/sheetTemplate.ts';
import type { SheetCell, SheetContent } from '../../shared/domain/sheetFile.ts';
import type { Known } from '../../shared/service/sheets/draft.ts';
import type { ImportPlan } from '../../shared/service/sheets/planImport.ts';
import { idOf } from './sampleRecords.ts';

export type SheetRowCells = Record<string, SheetCell>;

/** A sheet of ours with Vietnamese headers in row 1; records begin in row 2. */
export function sheetOf(key: SheetKey, rows: readonly SheetRowCells[], name = sheetName(key)): SheetContent {
  const columns = sheetColumns[key];
  return {
    name,
    faults: [],
    rows: [
      columns.map(({ header }) => header.vi),
      ...rows.map((row) => columns.map((column) => row[column.key] ?? null)),
    ],
  };
}

export function knownWith(change: Partial<Known>): Known {
  let made = 0;
  const newId = (): string => idOf(`new-${(made += 1)}`);
  return { organisations: [], places: [], persons: [], books: [], today: '2026-11-24', newId, ...change };
}

export function problemsOf({ problems }: ImportPlan): string[] {
  return problems.map(({ cell, reason, value }) => `${cell} ${reason} ${value}`);
}
