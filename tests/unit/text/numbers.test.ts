import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/text/languages.ts';
import {
  formatNumber,
  parseNumber,
  toLaoDigits,
  toLatinDigits,
  toRoman,
} from '../../../shared/text/numbers.ts';

describe('a number is written', () => {
  test.each([
    [1284.5, '1.284,5', '1.284,5', '1,284.5'],
    [6000, '6.000', '6.000', '6,000'],
    [0, '0', '0', '0'],
    [999, '999', '999', '999'],
    [1000000, '1.000.000', '1.000.000', '1,000,000'],
    [-1284.25, '-1.284,25', '-1.284,25', '-1,284.25'],
    [3.2, '3,2', '3,2', '3.2'],
    [0.000001, '0,000001', '0,000001', '0.000001'],
  ])('%d as %s in Vietnamese, %s in Lao and %s in English', (n, vi, lo, en) => {
    expect(formatNumber(n, 'vi')).toBe(vi);
    expect(formatNumber(n, 'lo')).toBe(lo);
    expect(formatNumber(n, 'en')).toBe(en);
  });

  test.each([
    [12400, 2, '12.400,00'],
    [3.25, 1, '3,3'],
    [-3.25, 1, '-3,3'],
    [1.005, 2, '1,01'],
    [2.5, 0, '3'],
    [999.96, 1, '1.000,0'],
    [-0.4, 0, '0'],
    [0.0000001, 2, '0,00'],
  ])('%d with %i decimals as %s', (n, decimals, written) => {
    expect(formatNumber(n, 'vi', { decimals })).toBe(written);
  });

  test.each([NaN, Infinity, -Infinity, 1e21, 1e-7])('%d is refused', (n) => {
    expect(() => formatNumber(n, 'vi')).toThrow(RangeError);
  });
});

describe('a number is read', () => {
  test.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234,567', 1234.567],
    ['1234,567', 1234.567],
    ['6.000', 6000],
    ['6,000', 6000],
    ['3,2', 3.2],
    ['0,125', 0.125],
    ['12', 12],
    ['໑໒', 12],
    ['໑.໒໘໔,໕', 1284.5],
    [' 40.000 ', 40000],
    ['-5', -5],
    ['\u22125', -5],
    ['007', 7],
  ])('"%s" as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    'mười hai',
    '12 kg',
    '1.2.3',
    '1.23.456',
    '1.2345,6',
    '0.123.456',
    '1,234.567,8',
    '1.234,',
    ',5',
    '.',
    '--5',
    '5-',
    '1e5',
    '24/11',
    'Infinity',
  ])('"%s" not at all', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('one separator before three digits is a group of thousands where no language is known', () => {
    expect(parseNumber('1.234')).toBe(1234);
    expect(parseNumber('1,234')).toBe(1234);
  });

  test('one separator before three digits is read as the given language writes it', () => {
    expect(parseNumber('12,345', 'vi')).toBe(12.345);
    expect(parseNumber('12,345', 'lo')).toBe(12.345);
    expect(parseNumber('12,345', 'en')).toBe(12345);
    expect(parseNumber('12.345', 'vi')).toBe(12345);
    expect(parseNumber('12.345', 'lo')).toBe(12345);
    expect(parseNumber('12.345', 'en')).toBe(12.345);
  });
});

describe.each(languages)('whatever the number, in %s', (language) => {
  const writable = fc
    .double({ min: 1e-6, max: 1e20, noNaN: true })
    .chain((n) => fc.constantFrom(n, -n, Math.round(n), Number(n.toPrecision(4))));

  test('what was written is read again', () => {
    fc.assert(
      fc.property(fc.oneof(writable, fc.integer()), (n) => {
        expect(parseNumber(formatNumber(n, language), language)).toBe(n === 0 ? 0 : n);
      }),
      { numRuns: 2000 },
    );
  });

  test('amounts with up to two decimals are read again without naming the language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 2 }),
        (cents, decimals) => {
          const n = Number(`${cents}e-${decimals}`);
          const written = formatNumber(n, language, { decimals });
          expect(parseNumber(written)).toBe(n === 0 ? 0 : n);
        },
      ),
    );
  });

  test('the same value is read from Lao digits', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(parseNumber(toLaoDigits(formatNumber(n, language)))).toBe(n === 0 ? 0 : n);
      }),
    );
  });
});

describe('digits', () => {
  test('become Lao and Latin again, all else stays', () => {
    expect(toLaoDigits('Cột mốc 0123456789, ໑')).toBe('Cột mốc ໐໑໒໓໔໕໖໗໘໙, ໑');
    expect(toLatinDigits('ຄັ້ງທີ ໐໑໒໓໔໕໖໗໘໙ (28)')).toBe('ຄັ້ງທີ 0123456789 (28)');
  });
});

describe('Roman numerals', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [6, 'VI'],
    [9, 'IX'],
    [14, 'XIV'],
    [28, 'XXVIII'],
    [40, 'XL'],
    [90, 'XC'],
    [400, 'CD'],
    [1944, 'MCMXLIV'],
    [2026, 'MMXXVI'],
    [3999, 'MMMCMXCIX'],
  ])('%i is %s', (n, roman) => {
    expect(toRoman(n)).toBe(roman);
  });

  test.each([0, -1, 4000, 1.5, NaN])('there is none for %d', (n) => {
    expect(() => toRoman(n)).toThrow(RangeError);
  });
});
