import type { Names } from '../domain/bilingual.ts';
import { cellWord, sheetColumns, sheetKeys, type SheetColumn, type SheetKey } from './sheetColumns.ts';
import { choiceWords, templateText } from './sheetTexts.ts';
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from './workbook.ts';

const neededMark = ' *';

/** The name under which a sheet is found again; it is Vietnamese for every reader. */
export function sheetName(key: SheetKey | 'guide'): string {
  return templateText(`sheet.${key}`).vi;
}

function headerOf({ header, isNeeded }: SheetColumn, side: keyof Names): string {
  return `${header[side]}${isNeeded ? neededMark : ''}`;
}

/**
 * A sheet with its two rows of headers, Vietnamese and Lao, and with `rows`, each a cell for each column. The
 * first cell of the example says what it is, so that nobody takes it for a record.
 */
export function sheetOfRows(key: SheetKey, rows: readonly (readonly WorkbookCell[])[]): WorkbookSheet {
  const columns = sheetColumns[key];
  const example = columns.map((column, index) =>
    index === 0 ? `${templateText('example').vi}: ${column.example}` : cellWord(column, column.example),
  );
  return {
    name: sheetName(key),
    rows: [
      columns.map((column) => headerOf(column, 'vi')),
      columns.map((column) => headerOf(column, 'lo')),
      example,
      ...rows,
    ],
    widths: columns.map(({ width }) => width),
    headerRows: 2,
    isLandscape: true,
  };
}

function valuesOf({ choices }: SheetColumn): string {
  return choices.map((value) => `${choiceWords(value).vi} / ${choiceWords(value).lo}`).join('; ');
}

function guideRows(key: SheetKey): WorkbookCell[][] {
  return sheetColumns[key].map((column) => [
    sheetName(key),
    `${column.header.vi} / ${column.header.lo}`,
    column.isNeeded ? templateText('needed').vi : '',
    valuesOf(column),
  ]);
}

function guide(): WorkbookSheet {
  const both = (path: string): string => `${templateText(path).vi} / ${templateText(path).lo}`;
  const notes = ['rows', 'dates', 'formulas', 'lists', 'turns'].flatMap((note) => {
    const { vi, lo } = templateText(`guide.${note}`);
    return [[vi], [lo]];
  });
  return {
    name: sheetName('guide'),
    rows: [
      [both('guide.title')],
      ...notes,
      [],
      ['sheet', 'column', 'needed', 'values'].map((part) => both(`guide.${part}`)),
      ...sheetKeys.flatMap(guideRows),
    ],
    widths: [70, 60, 22, 90],
    headerRows: 1,
    isLandscape: true,
  };
}

/** The file that offices fill in, with an example in each sheet and a guide in both languages. */
export async function renderSheetTemplate(
  rows: Partial<Record<SheetKey, readonly (readonly WorkbookCell[])[]>> = {},
): Promise<Uint8Array> {
  return writeWorkbook([guide(), ...sheetKeys.map((key) => sheetOfRows(key, rows[key] ?? []))]);
}

/** `giao-ban-mau.xlsx` */
export const sheetTemplateName = 'giao-ban-mau.xlsx';
