/** Letters and digits that a tired reader does not mistake for one another: no I, O, 0, 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const bitsPerLetter = 5;
const groupLength = 4;

/** The bytes as groups of four letters to be read aloud and typed back, five bits for each letter. */
export function readableGroups(bytes: Uint8Array): string[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five, 2)] ?? '')
    .join('');
  return letters.match(/.{1,4}/g) ?? [];
}

/** How many bytes fill so many groups. */
export function bytesOfGroups(groups: number): number {
  return (groups * groupLength * bitsPerLetter) / 8;
}

/** What was typed without the spaces, hyphens and small letters that mean nothing. */
export function withoutSeparators(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** Whether the text is made of so many letters of the alphabet. */
export function isReadable(letters: string, count: number): boolean {
  return letters.length === count && Array.from(letters).every((letter) => alphabet.includes(letter));
}
