import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { pageRules, twips } from './pageRules.ts';
import { pageNumberRun, runs, type TextStyle } from './runs.ts';
import { demoMark, fixedText, type DocumentLanguage, type Sentence } from './texts.ts';

const { sizes } = pageRules;
const lineOfOne = 240;

type Layout = Omit<IParagraphOptions, 'children' | 'text'>;

/** A centred line of its own, single-spaced, in capitals or not as the text is. */
export function centredLine(text: string, style: TextStyle, layout: Layout = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...layout, children: runs(text, style) });
}

/**
 * A paragraph of body text: Vietnamese justified, Lao aligned left because it has too few spaces to
 * stretch; the first line indented (Decree 30/2020, Annex I).
 */
export function bodyParagraph(
  text: string | Sentence,
  language: DocumentLanguage,
  style: Partial<TextStyle> = {},
  layout: Layout = {},
): Paragraph {
  return new Paragraph({
    alignment: language === 'lo' ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(pageRules.firstLineIndent) },
    spacing: {
      after: pageRules.spaceAfterParagraph * 20,
      line: Math.round(lineOfOne * pageRules.lineSpacing),
    },
    ...layout,
    children: runs(text, { size: sizes.body, breaksLines: true, ...style }),
  });
}

/** A centred solid rule of `length` millimetres within `width`; a paragraph, because drawings vary by reader. */
export function rule(length: number, width: number, spaceAfter = 0): Paragraph {
  const side = Math.max(0, twips((width - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: spaceAfter * 20, line: 20, lineRule: LineRuleType.EXACT },
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** A borderless row of equal columns that no page break cuts. */
export function columnsRow(columns: Paragraph[][], width: number): Table {
  const column = twips(width / columns.length);
  const cells = columns.map(
    (children) =>
      new TableCell({ children, width: { size: column, type: WidthType.DXA }, borders: noBorders }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(() => column),
    width: { size: column * columns.length, type: WidthType.DXA },
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** A bordered table with a heading row that repeats on every page; `widths` in millimetres. */
export function gridTable(headings: Paragraph[][], rows: Paragraph[][][], widths: readonly number[]): Table {
  const sizesInTwips = widths.map(twips);
  const row = (cells: Paragraph[][], isHeading: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: cells.map(
        (children, index) =>
          new TableCell({
            children,
            width: { size: sizesInTwips[index] ?? 0, type: WidthType.DXA },
            verticalAlign: isHeading ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: sizesInTwips,
    width: { size: sizesInTwips.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** "Trang 2/3 – ໜ້າ 2/3", counted within the section. */
function pageNumberLine(): Paragraph {
  const style = { size: sizes.pageNumber };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [
      ...runs(`${fixedText('vi', 'page')} `, style),
      pageNumberRun(style),
      ...runs(` – ${fixedText('lo', 'page')} `, style),
      pageNumberRun(style),
    ],
  });
}

/** The headers of a section: the mark of sample data on every page, the page number on all but the first. */
export function sectionHeaders(demo: boolean): { first: Header; default: Header } {
  const marks = (): Paragraph[] => (demo ? [centredLine(demoMark, { size: sizes.hint, bold: true })] : []);
  return {
    first: new Header({ children: demo ? marks() : [new Paragraph({})] }),
    default: new Header({ children: [...marks(), pageNumberLine()] }),
  };
}

/** One line at the foot of every page of a section, the first too. */
export function sectionFooters(text: string): { first: Footer; default: Footer } {
  const footer = (): Footer => new Footer({ children: [centredLine(text, { size: sizes.hint })] });
  return { first: footer(), default: footer() };
}
