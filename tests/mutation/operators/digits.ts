import type { Random } from '../random.ts';

/** Faults of typed digits, in numbers, codes and telephone numbers alike; null where none is possible. */
export type DigitFault = (text: string, random: Random) => string | null;

function digitPlaces(text: string): number[] {
  return Array.from(text.matchAll(/\d/g), ({ index }) => index);
}

function put(text: string, at: number, length: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + length);
}

function beginsNumber(text: string, at: number): boolean {
  return at === 0 || !/\d/.test(text.charAt(at - 1));
}

export const changeDigit: DigitFault = (text, random) => {
  const at = random.pick(digitPlaces(text));
  if (at === undefined) return null;
  const choices = Array.from('123456789').filter((digit) => digit !== text.charAt(at));
  return put(text, at, 1, random.pick(choices) ?? '');
};

export const dropDigit: DigitFault = (text, random) => {
  const droppable = digitPlaces(text).filter(
    (at) =>
      /\d{2}/.test(text.slice(Math.max(0, at - 1), at + 2)) &&
      !(beginsNumber(text, at) && text.charAt(at) === '0'),
  );
  const at = random.pick(droppable);
  return at === undefined ? null : put(text, at, 1, '');
};

export const transposeDigits: DigitFault = (text, random) => {
  const swappable = digitPlaces(text).filter((at) => {
    const [one, two] = [text.charAt(at), text.charAt(at + 1)];
    return /\d/.test(two) && one !== two && !(two === '0' && beginsNumber(text, at));
  });
  const at = random.pick(swappable);
  return at === undefined ? null : put(text, at, 2, text.charAt(at + 1) + text.charAt(at));
};

export const anyDigitFault: DigitFault = (text, random) =>
  (random.pick([changeDigit, dropDigit, transposeDigits]) ?? changeDigit)(text, random);
