import type { Language } from './languages.ts';

const separators: Record<Language, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  lo: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

const LAO_ZERO = 0x0ed0;

const romanNumerals: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Moves the decimal point in the written number, where multiplying would add a binary error. */
function shiftPoint(n: number, places: number): number {
  const [mantissa, exponent = '0'] = String(n).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundHalfUp(n: number, decimals: number): string {
  return shiftPoint(Math.round(shiftPoint(n, decimals)), -decimals).toFixed(decimals);
}

/**
 * The number as written in the language: 1.284,5 in Vietnamese and Lao, 1,284.5 in English, in Latin
 * digits. With `decimals` it is rounded to that many, halves away from zero (1.005 gives 1,01); without,
 * every decimal it has is shown. Nothing is ever "-0".
 *
 * Throws a RangeError for what cannot be written so: NaN, infinities, 1e21 and more, and, without
 * `decimals`, less than 0.000001.
 */
export function formatNumber(
  n: number,
  language: Language,
  { decimals }: { decimals?: number } = {},
): string {
  const size = Math.abs(n);
  const digits = decimals === undefined ? String(size) : roundHalfUp(size, decimals);
  if (!/^\d+(\.\d+)?$/.test(digits)) throw new RangeError(`not a number to be written out: ${n}`);
  const { group, decimal } = separators[language];
  const [whole = '', fraction] = digits.split('.');
  const sign = n < 0 && /[1-9]/.test(digits) ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? sign + grouped : sign + grouped + decimal + fraction;
}

/**
 * The value of a number written in any of the three languages, or null where the text is not one number.
 * 1.234,5 and 1,234.5 are the same, and ໑໒ is 12.
 *
 * One separator followed by exactly three digits can be read both ways: 1.234 and 1,234. With `language`
 * it is read as that language writes numbers; without, as a group of thousands (6.000 and 6,000 are 6000),
 * unless a zero stands before it (0,125).
 */
export function parseNumber(text: string, language?: Language): number | null {
  const written = toLatinDigits(text.trim()).replace('\u2212', '-');
  const [, sign = '', digits = ''] = /^(-?)(\d[\d.,]*)$/.exec(written) ?? [];
  const plain = plainDigits(digits, language);
  if (plain === null) return null;
  const value = Number(plain);
  return sign === '-' && value !== 0 ? -value : value;
}

/** The digits with a point as their only separator, or null where they are not grouped as a number is. */
function plainDigits(digits: string, language: Language | undefined): string | null {
  if (/^\d+$/.test(digits)) return digits;
  const [, separator] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits) ?? [];
  if (separator !== undefined) {
    const isDecimal = language !== undefined && separator === separators[language].decimal;
    return digits.replace(separator, isDecimal ? '.' : '');
  }
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  return null;
}

/** The text with every digit 0–9 as a Lao digit ໐–໙. For Lao text only, never for document numbers. */
export function toLaoDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(LAO_ZERO + Number(digit)));
}

/** The text with every Lao digit ໐–໙ as a digit 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0ED0-\u0ED9]/g, (digit) => String(digit.charCodeAt(0) - LAO_ZERO));
}

/** The Roman numeral of a whole number from 1 to 3999, in capitals. Throws a RangeError for any other. */
export function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral for ${n}`);
  let rest = n;
  let roman = '';
  for (const [value, letters] of romanNumerals) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}
