import { AlignmentType, Paragraph, SectionType, Table, type ISectionOptions } from 'docx';
import {
  bodyParagraph,
  centredLine,
  columnsRow,
  gridTable,
  rule,
  sectionFooters,
  sectionHeaders,
} from './blocks.ts';
import type { LaoFonts } from './fonts.ts';
import { minutesModel } from './minutesModel.ts';
import type { StateHead } from './minutesContent.ts';
import type { DecisionRow, MinutesSource, MinutesVersion, SignatureModel } from './minutesModel.ts';
import { pageRules } from './pageRules.ts';
import { runs } from './runs.ts';
import { sectionPage, textWidth, writeDocument } from './wordDocument.ts';

type Block = Paragraph | Table;

const { sizes, mottoWidths, shortRule } = pageRules;
const width = textWidth();
const linesToSignOn = 4;
const decisionWidths = [12, 78, 47, 28];

function stateHead({ state, name, motto }: StateHead, { language }: MinutesVersion): Block[] {
  return [
    centredLine(name.toUpperCase(), { size: sizes.state, bold: true }),
    centredLine(motto, { size: sizes.motto, bold: true }),
    rule(mottoWidths[language][state], width, 10),
  ];
}

function agencies({ agencies: names }: MinutesVersion): Table {
  const cellWidth = width / names.length;
  return columnsRow(
    names.map((name) => [
      centredLine(name.toUpperCase(), { size: sizes.agency, bold: true }),
      rule(shortRule, cellWidth - 4, 6),
    ]),
    width,
  );
}

function heading({ number, placeAndDate, title, subtitle, parties }: MinutesVersion): Block[] {
  const numberLine = number === null ? [] : [centredLine(number, { size: sizes.number })];
  return [
    ...numberLine,
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before: 60, after: 200 },
      children: runs(placeAndDate, { size: sizes.placeAndDate, italics: true }),
    }),
    centredLine(title, { size: sizes.title, bold: true }, { keepNext: true }),
    ...(subtitle === null
      ? []
      : [centredLine(subtitle, { size: sizes.subtitle, bold: true }, { keepNext: true })]),
    centredLine(parties, { size: sizes.subtitle, bold: true }, { keepNext: true }),
    rule(shortRule * 2, width, 12),
  ];
}

function subheading(text: string, { language }: MinutesVersion): Paragraph {
  return bodyParagraph(
    text,
    language,
    { bold: true, breaksLines: false },
    { keepNext: true, keepLines: true, alignment: AlignmentType.LEFT },
  );
}

function delegations(version: MinutesVersion): Block[] {
  const { language } = version;
  return version.delegations.flatMap((delegation) => [
    subheading(delegation.heading, version),
    ...delegation.lines.map((line) => bodyParagraph(line, language, { breaksLines: false })),
  ]);
}

function decisionCells({ no, text, lead, due }: DecisionRow): Paragraph[][] {
  const cell = (
    content: string,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
    breaksLines = false,
  ) => [new Paragraph({ alignment, children: runs(content, { size: sizes.table, breaksLines }) })];
  return [
    cell(no, AlignmentType.CENTER),
    cell(text, AlignmentType.LEFT, true),
    cell(lead, AlignmentType.LEFT, true),
    cell(due, AlignmentType.CENTER),
  ];
}

function decisions(version: MinutesVersion): Block[] {
  if (version.decisions === null) return [];
  const { introduction, columns, rows } = version.decisions;
  const headings = columns.map((column) => [
    centredLine(column, { size: sizes.table, bold: true }, { keepNext: true }),
  ]);
  return [subheading(introduction, version), gridTable(headings, rows.map(decisionCells), decisionWidths)];
}

/** The unit stands below the name, where names of unequal length leave the names on one line. */
function signature({ side, organisation, title, hint, name }: SignatureModel): Paragraph[] {
  // Where units are named there are three columns or more, too narrow for the full size.
  const style = { size: organisation === null ? sizes.signature : sizes.narrowSignature, bold: true };
  return [
    centredLine(side, style),
    centredLine(title, style),
    ...(hint === null ? [] : [centredLine(hint, { size: sizes.hint, italics: true })]),
    ...Array.from({ length: linesToSignOn }, () => centredLine('', style)),
    centredLine(name, style),
    ...(organisation === null ? [] : [centredLine(organisation, { size: sizes.hint, bold: true })]),
  ];
}

function contentOf(version: MinutesVersion): Block[] {
  const { language } = version;
  return [
    ...version.states.flatMap((state) => stateHead(state, version)),
    agencies(version),
    ...heading(version),
    ...version.grounds.map((ground) => bodyParagraph(ground, language, { italics: true })),
    ...version.opening.map((line) => bodyParagraph(line, language)),
    ...delegations(version),
    ...version.agenda.flatMap((item) => [
      subheading(item.heading, version),
      ...item.paragraphs.map((paragraph) => bodyParagraph(paragraph, language)),
    ]),
    ...decisions(version),
    bodyParagraph(version.closing, language, {}, { keepNext: true, spacing: { before: 160, after: 200 } }),
    columnsRow(version.signatures.map(signature), width),
  ];
}

/**
 * The Word file of a meeting's minutes: the Vietnamese version, then the Lao one on pages numbered anew.
 * `fonts` are the two faces of Phetsarath, which are embedded.
 */
export async function renderMinutes(source: MinutesSource, fonts: LaoFonts): Promise<Uint8Array> {
  const model = minutesModel(source);
  const sections = model.versions.map((version): ISectionOptions => ({
    properties: { ...sectionPage(), type: SectionType.NEXT_PAGE },
    headers: sectionHeaders(model.demo),
    ...(version.footer === null ? {} : { footers: sectionFooters(version.footer) }),
    children: contentOf(version),
  }));
  const title = model.versions.map((version) => version.title).join(' – ');
  return writeDocument({ title, date: model.date, sections }, fonts);
}
