import { bytesOfGroups, isReadable, readableGroups, withoutSeparators } from './readableCode.ts';

const groupCount = 8;
const letterCount = 32;

/** Random bytes that a code is made of: 160 bits. */
export const recoveryCodeBytes = bytesOfGroups(groupCount);

/** The eight groups of a recovery code made of `random` (`recoveryCodeBytes` bytes), as they are printed. */
export function recoveryGroups(random: Uint8Array): string[] {
  if (random.length !== recoveryCodeBytes)
    throw new RangeError(`a code is made of ${recoveryCodeBytes} bytes`);
  return readableGroups(random);
}

/** The code as the key is derived from it, whatever case and spacing it was typed in; null for no code. */
export function normaliseRecoveryCode(typed: string): string | null {
  const letters = withoutSeparators(typed);
  return isReadable(letters, letterCount) ? letters : null;
}

/** Four digits printed beside a code, `41-07`: whoever types it back wrongly sees it. `sha256` answers in hexadecimal. */
export function recoveryCheck(groups: readonly string[], sha256: (text: string) => string): string {
  const digits = String(Number.parseInt(sha256(`giao-ban ${groups.join('')}`).slice(0, 8), 16) % 10_000);
  const four = digits.padStart(4, '0');
  return `${four.slice(0, 2)}-${four.slice(2)}`;
}
