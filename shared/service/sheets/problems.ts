import type { SheetProblem, SheetProblemReason } from '../../contract/sheets.ts';
import { cellName } from '../../domain/sheetFile.ts';

/** The place of a cell: its sheet, and column and row counted from 0. */
export interface Spot {
  sheet: string;
  column: number;
  row: number;
}

/** Gathers what stands against a file, each thing once for its cell. */
export class Problems {
  readonly #found = new Map<string, SheetProblem>();

  add({ sheet, column, row }: Spot, reason: SheetProblemReason, value: string | number = ''): void {
    this.addAt(sheet, cellName(column, row), reason, value);
  }

  addAt(sheet: string, cell: string, reason: SheetProblemReason, value: string | number = ''): void {
    const key = `${sheet}!${cell} ${reason}`;
    if (!this.#found.has(key)) this.#found.set(key, { sheet, cell, reason, value: String(value) });
  }

  get all(): SheetProblem[] {
    return [...this.#found.values()];
  }

  get count(): number {
    return this.#found.size;
  }
}
