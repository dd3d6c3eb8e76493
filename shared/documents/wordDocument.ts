import { Document, Packer, PageOrientation, type IPropertiesOptions, type ISectionOptions } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { PlainDate } from '../text/plainDate.ts';
import { finalize } from './finalize.ts';
import { checkedFonts, type LaoFonts } from './fonts.ts';
import { pageRules, twips } from './pageRules.ts';

/** The library says Buffer and takes any bytes. */
type FontData = NonNullable<IPropertiesOptions['fonts']>[number]['data'];

const programName = 'Giao Ban';
const { latinFont, laoFont, laoSmallerBy, margins, page, sizes } = pageRules;

/** The page of a section after the decree: A4, its margins, no number on the first page, numbered from 1. */
export function sectionPage(isLandscape = false): NonNullable<ISectionOptions['properties']> {
  return {
    titlePage: true,
    page: {
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margins.top),
        bottom: twips(margins.bottom),
        left: twips(isLandscape ? margins.bottom : margins.left),
        right: twips(margins.right),
        header: twips(pageRules.headerDistance),
        footer: twips(pageRules.headerDistance),
      },
      pageNumbers: { start: 1 },
    },
  };
}

/** Width of the text in millimetres on an upright page, or one laid on its side. */
export function textWidth(isLandscape = false): number {
  return isLandscape
    ? page.height - margins.bottom - margins.right
    : page.width - margins.left - margins.right;
}

/** The finished Word file: fonts embedded, page numbers counted, and the same bytes each time it is made. */
export async function writeDocument(
  { title, date, sections }: { title: string; date: PlainDate; sections: ISectionOptions[] },
  fonts: LaoFonts,
): Promise<Uint8Array> {
  const { regular, bold } = checkedFonts(fonts);
  const document = new Document({
    title,
    creator: programName,
    lastModifiedBy: programName,
    fonts: [{ name: laoFont, data: regular as FontData, bold: bold as FontData }],
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: latinFont, hAnsi: latinFont, eastAsia: latinFont, cs: laoFont },
            size: sizes.body * 2,
            sizeComplexScript: (sizes.body - laoSmallerBy) * 2,
            language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'lo-LA' },
          },
        },
      },
    },
    sections,
  });
  return finalize(await Packer.pack(document, 'uint8array'), date);
}
