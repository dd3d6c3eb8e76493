import type { Names } from '../domain/bilingual.ts';
import { demoMark, fixedText, type TextKey } from './texts.ts';
import { planModel, type PlanSource } from './planModel.ts';
import { writeWorkbook, type WorkbookCell, type WorkbookSheet } from './workbook.ts';

type Column = [key: TextKey, width: number, language?: 'vi' | 'lo'];

const columns: readonly Column[] = [
  ['columnNo', 6],
  ['planChannel', 38, 'vi'],
  ['planChannel', 38, 'lo'],
  ['planOrdinal', 12],
  ['planWindowFrom', 12],
  ['planWindowTo', 12],
  ['planDate', 12],
  ['planHost', 36, 'vi'],
  ['planHost', 36, 'lo'],
  ['planPlace', 26, 'vi'],
  ['planPlace', 26, 'lo'],
  ['planStatus', 16, 'vi'],
  ['planStatus', 16, 'lo'],
];

function headerOf([key, , language]: Column, side: 'vi' | 'lo'): string {
  const title = fixedText(side, key);
  if (language === undefined) return title;
  return `${title}, ${fixedText(side, language === 'vi' ? 'planLanguageVi' : 'planLanguageLo')}`;
}

/** The sheet of a year's plan: what the Word file says, with days and numbers that can be sorted. */
export function planSheet(source: PlanSource): WorkbookSheet {
  const { title, year, office, demo, entries, emptyNote } = planModel(source);
  const both = ({ vi, lo }: Names): string => `${vi} / ${lo}`;
  const rows = entries.map(
    ({ channel, ordinal, meeting, day, host, place, status }, index): WorkbookCell[] => [
      index + 1,
      channel.vi,
      channel.lo,
      meeting.ordinal ?? both(ordinal),
      { date: meeting.period.from },
      { date: meeting.period.to },
      { date: day },
      host.vi,
      host.lo,
      place.vi,
      place.lo,
      status.vi,
      status.lo,
    ],
  );
  return {
    name: String(source.year),
    rows: [
      [`${demo ? `[${demoMark}] ` : ''}${title.vi} ${year.vi} / ${title.lo} ${year.lo}`],
      [both(office)],
      columns.map((column) => headerOf(column, 'vi')),
      columns.map((column) => headerOf(column, 'lo')),
      ...rows,
      ...(emptyNote === null ? [] : [[both(emptyNote)]]),
    ],
    widths: columns.map(([, width]) => width),
    headerRows: 4,
    isLandscape: true,
  };
}

/** The Excel file of a year's plan. */
export async function renderPlanSheet(source: PlanSource): Promise<Uint8Array> {
  return writeWorkbook([planSheet(source)]);
}

/** `ke-hoach-2027.xlsx` */
export function planSheetName(year: number): string {
  return `ke-hoach-${year}.xlsx`;
}
