/** Letters and digits that a tired reader does not mistake for one another: no I, O, 0, 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groupLength = 4;
const groupCount = 8;

/** Random bytes that a code is made of: 160 bits, five for each character. */
export const recoveryCodeBytes = (groupLength * groupCount * 5) / 8;

/** The groups of a recovery code made of `random` (`recoveryCodeBytes` bytes), as they are printed. */
export function recoveryGroups(random: Uint8Array): string[] {
  if (random.length !== recoveryCodeBytes)
    throw new RangeError(`a code is made of ${recoveryCodeBytes} bytes`);
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)] ?? '');
  return Array.from({ length: groupCount }, (_, index) =>
    letters.slice(index * groupLength, (index + 1) * groupLength).join(''),
  );
}

/** The code as the key is derived from it, whatever case and spacing it was typed in; null for no code. */
export function normaliseRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const isCode =
    letters.length === groupLength * groupCount && [...letters].every((one) => alphabet.includes(one));
  return isCode ? letters : null;
}

/** Four digits printed beside a code, `41-07`: whoever types it back wrongly sees it. `sha256` answers in hexadecimal. */
export function recoveryCheck(groups: readonly string[], sha256: (text: string) => string): string {
  const digits = String(Number.parseInt(sha256(`giao-ban ${groups.join('')}`).slice(0, 8), 16) % 10_000);
  const four = digits.padStart(4, '0');
  return `${four.slice(0, 2)}-${four.slice(2)}`;
}
