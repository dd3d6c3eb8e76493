/** A JPEG, PNG and PDF as small as they come, made by hand, and what is none of them. */
const pngHex =
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
  '1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082';

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length 33>>stream
1 0 0 rg 100 100 200 300 re f    
endstream endobj
5 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

export const pngBytes = new Uint8Array(Buffer.from(pngHex, 'hex'));
export const pdfBytes = new Uint8Array(Buffer.from(pdf, 'latin1'));
export const jpegBytes = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  ...Buffer.from('JFIF'),
  0,
  0xff,
  0xd9,
]);
/** The first bytes of every program for Windows. */
export const exeBytes = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0]);
