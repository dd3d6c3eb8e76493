import { bytesOfGroups, isReadable, readableGroups, withoutSeparators } from './readableCode.ts';

const groupCount = 4;
const letterCount = 16;

/** Where a history stood: the number of its last entry and 80 bits of that entry's hash, as letters. */
export interface Witness {
  seq: number;
  letters: string;
}

/** The letters that stand for an entry's hash (SHA-256 in hexadecimal) on paper. */
export function hashLetters(hash: string): string {
  const bytes = Array.from({ length: bytesOfGroups(groupCount) }, (_, index) =>
    Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16),
  );
  return readableGroups(Uint8Array.from(bytes)).join('');
}

/** A checkpoint as it is written on paper, `1284-K7QM-2RXD-9FHT-W4NC`. */
export function checkpointCode(seq: number, hash: string): string {
  return [seq, ...(hashLetters(hash).match(/.{4}/g) ?? [])].join('-');
}

/** What a code typed back says, whatever its case and spacing; null for no code. */
export function parseCheckpointCode(typed: string): Witness | null {
  const text = withoutSeparators(typed);
  const letters = text.slice(-letterCount);
  const digits = text.slice(0, -letterCount);
  if (!isReadable(letters, letterCount) || !/^\d{1,12}$/.test(digits)) return null;
  return { seq: Number(digits), letters };
}
