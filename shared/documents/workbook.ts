import writeXlsxFile, {
  type Cell as WrittenCell,
  type Feature,
  type Sheet,
} from 'write-excel-file/universal';
import type { PlainDate } from '../text/plainDate.ts';

/** What is written into a cell; a day is written as Excel keeps days, and shown as 24/11/2026. */
export type WorkbookCell = string | number | { date: PlainDate } | null;

export interface WorkbookSheet {
  name: string;
  rows: readonly (readonly WorkbookCell[])[];
  /** In characters. */
  widths: readonly number[];
  /** The first rows, which stay in sight. */
  headerRows: number;
  isLandscape: boolean;
}

const dayFormat = 'dd/mm/yyyy';
const headerColour = '#EAF2FB';

/**
 * The text as a cell may hold it. One that a spreadsheet could take for a formula, now or after it was saved
 * in another form, is led by an apostrophe (CWE-1236); what no XML can carry is left out.
 */
export function safeText(text: string): string {
  const clean = text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]/gu, '');
  return /^[=+\-@\t]/.test(clean) ? `'${clean}` : clean;
}

function cellOf(cell: WorkbookCell, isHeader: boolean): WrittenCell {
  if (cell === null || cell === '') return isHeader ? { value: '', backgroundColor: headerColour } : null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'object') {
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: dayFormat, alignVertical: 'top' };
  }
  const value = safeText(cell);
  if (!isHeader) return { value, type: String, wrap: true, alignVertical: 'top' };
  return { value, type: String, wrap: true, fontWeight: 'bold', backgroundColor: headerColour };
}

function sheetOf({ name, rows, widths, headerRows, isLandscape }: WorkbookSheet): Sheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => cellOf(cell, index < headerRows))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headerRows,
    ...(isLandscape ? { orientation: 'landscape' } : {}),
  };
}

const fontParts = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** The parts of a font in the order of the schema (ECMA-376, part 1, section 18.8.22), which the library mixes. */
function orderFont(font: string): string {
  const parts = font.match(/<\w+[^>]*\/>/g) ?? [];
  const place = (part: string): number => fontParts.indexOf(/\w+/.exec(part)?.[0] ?? '');
  return parts.toSorted((a, b) => place(a) - place(b)).join('');
}

const orderedFonts: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) => xml.replaceAll(/(?<=<font>).*?(?=<\/font>)/gs, (font) => orderFont(font)),
      },
    },
  },
};

/** The sheets as an Excel file. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [orderedFonts],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
