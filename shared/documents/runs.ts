import { BuilderElement, OnOffElement, PageNumber, TextRun, type IRunOptions } from 'docx';
import { splitScriptRuns } from '../text/scriptRuns.ts';
import { insertWordBreaks } from '../text/wordBreaks.ts';
import { pageRules } from './pageRules.ts';
import type { Sentence } from './texts.ts';

/** How a text is set. */
export interface TextStyle {
  /** Points of the Vietnamese; Lao is set a little smaller. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** Body text: Lao words may break the line for readers that know no Lao. Never for names and headings. */
  breaksLines?: boolean;
}

const { latinFont, laoFont, laoSmallerBy } = pageRules;

function weightOf({ bold, italics }: TextStyle): Pick<IRunOptions, 'bold' | 'italics'> {
  return { ...(bold === true && { bold }), ...(italics === true && { italics }) };
}

/**
 * A run of Lao letters. Word takes the font, size and weight for complex scripts only where the run says
 * `w:cs` (MS-OI29500 2.1.88 and 2.1.71), and the schema wants it before `w:lang` (ECMA-376 17.3.2).
 */
class LaoRun extends TextRun {
  constructor(text: string, style: TextStyle) {
    super({
      text,
      font: { ascii: laoFont, hAnsi: laoFont, cs: laoFont, eastAsia: laoFont, hint: 'cs' },
      size: (style.size - laoSmallerBy) * 2,
      ...weightOf(style),
    });
    this.properties.push(new OnOffElement('w:cs', true));
    this.properties.push(
      new BuilderElement({ name: 'w:lang', attributes: { bidi: { key: 'w:bidi', value: 'lo-LA' } } }),
    );
  }
}

function latinRun(children: NonNullable<IRunOptions['children']>, style: TextStyle): TextRun {
  return new TextRun({ children, font: latinFont, size: style.size * 2, ...weightOf(style) });
}

/** The number of the page and how many the section has: "2/3", as fields that Word keeps right. */
export function pageNumberRun(style: TextStyle): TextRun {
  return latinRun([PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES_IN_SECTION], style);
}

function runsOfPiece(text: string, isName: boolean, style: TextStyle): TextRun[] {
  const breakable = style.breaksLines === true && !isName ? insertWordBreaks(text) : text;
  return splitScriptRuns(breakable.normalize('NFC')).map((run) =>
    run.script === 'lao' ? new LaoRun(run.text, style) : latinRun([run.text], style),
  );
}

/** The text as runs, each in the font of its script. Every text of a document becomes runs here. */
export function runs(text: string | Sentence, style: TextStyle): TextRun[] {
  const pieces = typeof text === 'string' ? [{ text, isName: false }] : text;
  return pieces.flatMap((piece) => runsOfPiece(piece.text, piece.isName, style));
}
