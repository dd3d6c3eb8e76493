import { z } from 'zod';

/** The largest scan that is taken: about two hundred pages of a usual office scanner in one PDF. */
export const scanLimitBytes = 30_000_000;

/** Why a file is not taken as the scan of a signed paper. */
export const ScanRefusal = z.enum(['empty', 'too-large', 'not-a-scan', 'cut-off']);
export type ScanRefusal = z.infer<typeof ScanRefusal>;

export const ScanType = z.enum(['application/pdf', 'image/png', 'image/jpeg']);
export type ScanType = z.infer<typeof ScanType>;

/** How far from its end a file may carry something after its last mark. */
const tailBytes = 2048;

function isAt(content: Uint8Array, bytes: readonly number[], at: number): boolean {
  return bytes.every((byte, index) => content[at + index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function hasNearEnd(content: Uint8Array, bytes: readonly number[]): boolean {
  for (let at = content.length - bytes.length; at >= Math.max(0, content.length - tailBytes); at -= 1) {
    if (isAt(content, bytes, at)) return true;
  }
  return false;
}

/**
 * How a file of each kind begins and ends: ISO 32000-1 7.5.2 and 7.5.5, PNG (ISO 15948) 5.2 and 11.2.5,
 * JPEG (ITU T.81) B.1.1.3.
 */
const kinds: { type: ScanType; first: number[]; last: number[] }[] = [
  { type: 'application/pdf', first: ascii('%PDF-'), last: ascii('%%EOF') },
  {
    type: 'image/png',
    first: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
    last: ascii('IEND'),
  },
  { type: 'image/jpeg', first: [0xff, 0xd8, 0xff], last: [0xff, 0xd9] },
];

/** What the bytes of a scan are, whatever its name says, or why it is not taken. */
export function readScan(content: Uint8Array): { type: ScanType } | { refused: ScanRefusal } {
  if (content.length === 0) return { refused: 'empty' };
  if (content.length > scanLimitBytes) return { refused: 'too-large' };
  const kind = kinds.find(({ first }) => isAt(content, first, 0));
  if (!kind) return { refused: 'not-a-scan' };
  return hasNearEnd(content, kind.last) ? { type: kind.type } : { refused: 'cut-off' };
}
