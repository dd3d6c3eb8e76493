/** The two faces of the Lao font that every document carries in itself, as TrueType or OpenType files. */
export interface LaoFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

const signatures = ['00010000', '4f54544f'];

/**
 * The fonts, once both are known to be TrueType or OpenType. Word and LibreOffice ignore an embedded font of
 * another format without a word; such a file throws a TypeError.
 */
export function checkedFonts(fonts: LaoFonts): LaoFonts {
  for (const [face, bytes] of Object.entries(fonts) as [string, Uint8Array][]) {
    const signature = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!signatures.includes(signature)) throw new TypeError(`the ${face} font is no TrueType file`);
  }
  return fonts;
}
