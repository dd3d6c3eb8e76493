import { AlignmentType, Paragraph } from 'docx';
import type { Names } from '../domain/bilingual.ts';
import { centredLine, columnsRow, gridTable, rule, sectionHeaders } from './blocks.ts';
import type { LaoFonts } from './fonts.ts';
import { pageRules } from './pageRules.ts';
import { planModel, type PlanCell, type PlanModel, type PlanSource } from './planModel.ts';
import { runs, type TextStyle } from './runs.ts';
import { sectionPage, textWidth, writeDocument } from './wordDocument.ts';

const { sizes, mottoWidths, shortRule } = pageRules;
const width = textWidth(true);
const linesToSignOn = 4;
const columnWidths = [11, 56, 24, 27, 28, 52, 34, 30];
/** Channel, host and place are read as text; the rest is looked up. */
const textColumns = [1, 5, 6];

/** Vietnamese, and the Lao below where it says something else. */
function pair({ vi, lo }: Names, style: TextStyle, isCentred: boolean, keepNext = false): Paragraph[] {
  const alignment = isCentred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return (vi === lo ? [vi] : [vi, lo]).map(
    (text) => new Paragraph({ alignment, keepNext, children: runs(text, style) }),
  );
}

function header({ state, office, title, year }: PlanModel): (Paragraph | ReturnType<typeof columnsRow>)[] {
  const half = width / 2;
  const head = (names: Names, size: number): Paragraph[] => pair(names, { size, bold: true }, true);
  return [
    columnsRow(
      [
        [...head({ vi: office.vi.toUpperCase(), lo: office.lo }, sizes.agency), rule(shortRule, half - 4)],
        [
          ...head(state.name, sizes.state),
          ...head(state.motto, sizes.motto),
          rule(mottoWidths.vi.VN, half - 4),
        ],
      ],
      width,
    ),
    ...[title, year].flatMap(({ vi, lo }, index) =>
      [vi, lo].map((text, line) =>
        centredLine(
          text,
          { size: sizes.title, bold: true },
          { spacing: { before: index === 0 && line === 0 ? 240 : 0 } },
        ),
      ),
    ),
    rule(shortRule, width, 10),
  ];
}

/** The last row keeps with the signature, so that no page holds a signature alone. */
function table({ columns, rows }: PlanModel): ReturnType<typeof gridTable> {
  const cells = (row: PlanCell[], bold: boolean, keepNext: boolean): Paragraph[][] =>
    row.map((cell, index) =>
      pair(cell, { size: sizes.planTable, bold }, bold || !textColumns.includes(index), keepNext),
    );
  return gridTable(
    cells(columns, true, true),
    rows.map((row, index) => cells(row, false, index === rows.length - 1)),
    columnWidths,
  );
}

function signature({ madeOn, signature: title }: PlanModel): ReturnType<typeof columnsRow> {
  const style = { size: sizes.signature, bold: true };
  const lines = Array.from({ length: linesToSignOn }, () => centredLine('', style));
  return columnsRow(
    [
      [new Paragraph({})],
      [
        ...pair(madeOn, { size: sizes.placeAndDate, italics: true }, true),
        ...pair(title, style, true),
        ...lines,
      ],
    ],
    width,
  );
}

/** The Word file of a year's plan: one table on pages laid on their side, in both languages. */
export async function renderPlan(source: PlanSource, fonts: LaoFonts): Promise<Uint8Array> {
  const model = planModel(source);
  const note = model.emptyNote === null ? [] : pair(model.emptyNote, { size: sizes.body }, false);
  const section = {
    properties: sectionPage(true),
    headers: sectionHeaders(model.demo),
    children: [...header(model), table(model), ...note, new Paragraph({ keepNext: true }), signature(model)],
  };
  return writeDocument(
    { title: `${model.title.vi} ${model.year.vi}`, date: model.date, sections: [section] },
    fonts,
  );
}
