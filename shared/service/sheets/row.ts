import type { SheetProblemReason } from '../../contract/sheets.ts';
import type { SheetColumn } from '../../documents/sheetColumns.ts';
import { choiceWords } from '../../documents/sheetTexts.ts';
import type { Names } from '../../domain/bilingual.ts';
import type { SheetCell } from '../../domain/sheetFile.ts';
import { formatDate } from '../../text/dates.ts';
import { foldForSearch } from '../../text/fold.ts';
import { toLatinDigits } from '../../text/numbers.ts';
import { parseDate, type PlainDate } from '../../text/plainDate.ts';
import type { Problems, Spot } from './problems.ts';
import type { Table } from './table.ts';

const longest = 300;
const mostItems = 60;

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return formatDate(cell.date, 'vi');
  return String(cell);
}

/** The text as one line, in NFC; the apostrophe that our own files lead a formula's sign with is taken off. */
function oneLine(text: string): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return /^'[=+\-@]/.test(line) ? line.slice(1) : line;
}

const wordsOfColumns = new WeakMap<SheetColumn, Map<string, string>>();

/** The choices of a column by every word for them, folded. */
function wordsOf(column: SheetColumn): Map<string, string> {
  const known = wordsOfColumns.get(column);
  if (known) return known;
  const words = new Map(
    column.choices.flatMap((value) => {
      const { vi, lo } = choiceWords(value);
      return [value, vi, lo].map((word) => [foldForSearch(word), value] as const);
    }),
  );
  wordsOfColumns.set(column, words);
  return words;
}

/** A row of a table: gives its cells as what they should be, and notes where they are not. */
export class SheetRow {
  readonly #table: Table;
  readonly #cells: readonly SheetCell[];
  readonly #problems: Problems;
  readonly row: number;

  constructor(table: Table, { row, cells }: Table['rows'][number], problems: Problems) {
    this.#table = table;
    this.#cells = cells;
    this.#problems = problems;
    this.row = row;
  }

  /** Where the cell of a column stands; column A for one that the file does not have. */
  spot(key: string): Spot {
    return { sheet: this.#table.sheet, column: this.#table.columns.get(key)?.at ?? 0, row: this.row };
  }

  refuse(key: string, reason: SheetProblemReason, value: string | number = ''): null {
    this.#problems.add(this.spot(key), reason, value);
    return null;
  }

  #cell(key: string): SheetCell {
    const at = this.#table.columns.get(key)?.at;
    return at === undefined ? null : (this.#cells[at] ?? null);
  }

  #column(key: string): SheetColumn | undefined {
    return this.#table.columns.get(key)?.column;
  }

  /** The text of a cell; null where it is empty, which is noted for a column that every row needs. */
  text(key: string): string | null {
    const raw = textOf(this.#cell(key));
    const text = oneLine(raw);
    if (text === '') return this.#column(key)?.isNeeded === true ? this.refuse(key, 'needed') : null;
    if (/[^\P{Cc}\s]/u.test(text)) return this.refuse(key, 'control-character');
    return text.length > longest ? this.refuse(key, 'too-long', longest) : text;
  }

  /** A name in both languages; the Lao may be missing. Null where the Vietnamese is. */
  names(vi: string, lo: string): Names | null {
    const names = { vi: this.text(vi), lo: this.text(lo) ?? '' };
    return names.vi === null ? null : { ...names, vi: names.vi };
  }

  date(key: string): PlainDate | null {
    const cell = this.#cell(key);
    if (cell !== null && typeof cell === 'object') return cell.date;
    const text = this.text(key);
    if (text === null) return null;
    const parsed = parseDate(text);
    if (parsed.ok) return parsed.date;
    return this.refuse(key, parsed.reason === 'format' ? 'not-a-date' : 'no-such-day', text);
  }

  /** A whole number from 1 to `most`. */
  count(key: string, most: number): number | null {
    const text = this.text(key);
    if (text === null) return null;
    const count = Number(toLatinDigits(text));
    if (Number.isInteger(count) && count >= 1 && count <= most) return count;
    return this.refuse(key, 'not-a-number', text);
  }

  /** The items of a cell: between semicolons, commas or line breaks; none is empty. */
  list(key: string): string[] {
    const raw = this.#cell(key);
    if (this.text(key) === null) return [];
    const items = textOf(raw)
      .split(/[;,\n]/)
      .map(oneLine)
      .filter((item) => item !== '');
    if (items.length > mostItems) this.refuse(key, 'too-long', mostItems);
    return items.slice(0, mostItems);
  }

  #choose(key: string, text: string): string | null {
    const column = this.#column(key);
    return (column && wordsOf(column).get(foldForSearch(text))) ?? null;
  }

  /** Which of the column's choices stands in the cell, by its word in either language; null for none. */
  choiceIn(key: string): string | null {
    const text = this.text(key);
    return text === null ? null : this.#choose(key, text);
  }

  /** The same of a cell that may hold nothing else. */
  choice<T extends string>(key: string, options: readonly T[]): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const chosen = options.find((option) => option === this.#choose(key, text));
    return chosen ?? this.refuse(key, 'not-chosen', text);
  }

  /** The same of a cell that holds several. */
  choices<T extends string>(key: string, options: readonly T[]): T[] {
    return [
      ...new Set(
        this.list(key).flatMap((item) => {
          const chosen = options.find((option) => option === this.#choose(key, item));
          return chosen ?? this.refuse(key, 'not-chosen', item) ?? [];
        }),
      ),
    ];
  }
}

/** The rows of a table as readers of their cells. */
export function rowsOf(table: Table | undefined, problems: Problems): SheetRow[] {
  return table?.rows.map((row) => new SheetRow(table, row, problems)) ?? [];
}
