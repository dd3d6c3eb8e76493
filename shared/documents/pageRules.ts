/**
 * Appearance of official documents after Decree 30/2020/ND-CP, Annex I. Whether it has been amended since,
 * and the rules of the armed forces for their own units, must be confirmed by the issuing office.
 * Lengths in millimetres, sizes and spacings in points.
 */
export const pageRules = {
  page: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  /** The page number stands centred in the top margin. */
  headerDistance: 10,
  sizes: {
    state: 12,
    motto: 13,
    agency: 12,
    number: 13,
    placeAndDate: 13,
    title: 14,
    subtitle: 13,
    body: 13,
    table: 12,
    signature: 13,
    narrowSignature: 12,
    pageNumber: 13,
    hint: 12,
    planTable: 11,
  },
  /** Lao letters look as large as Vietnamese ones at one point less. */
  laoSmallerBy: 1,
  firstLineIndent: 12.7,
  spaceAfterParagraph: 6,
  /** Of a single line; the decree allows 1 to 1.5. */
  lineSpacing: 1.15,
  latinFont: 'Times New Roman',
  /** The family name inside the embedded files. */
  laoFont: 'Phetsarath',
  /** The rule under a motto is as long as the motto; measured at its size, in bold. */
  mottoWidths: { vi: { VN: 56, LA: 114 }, lo: { VN: 62, LA: 112 } },
  /** The rule under an agency or a title. */
  shortRule: 30,
} as const;

const twipsPerMillimetre = 1440 / 25.4;

/** Millimetres in twentieths of a point, whole. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}
