import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertWordBreaks, laoWordBreaks, stripWordBreaks } from '../../../shared/text/wordBreaks.ts';
import { readGlossary } from './glossary.ts';
import { mixedText } from './mixedText.ts';

/** A segmenter that gives the pieces it was made with, as a dictionary would. */
const cutAs =
  (...pieces: string[]) =>
  () =>
    pieces;
const everyCharacter = (text: string) => text;

describe('with a fixed segmenter', () => {
  test('breaks stand between Lao words', () => {
    const segment = cutAs('ຄະນະ', 'ຜູ້ແທນ', 'ແຂວງ', 'ຄຳມ່ວນ');
    expect(laoWordBreaks('ຄະນະຜູ້ແທນແຂວງຄຳມ່ວນ', segment)).toEqual([4, 10, 14]);
    expect(insertWordBreaks('ຄະນະຜູ້ແທນແຂວງຄຳມ່ວນ', segment)).toBe('ຄະນະ\u200Bຜູ້ແທນ\u200Bແຂວງ\u200Bຄຳມ່ວນ');
  });

  test('there is none at spaces, digits, punctuation or Vietnamese words', () => {
    const text = 'ແຂວງ ຄຳມ່ວນ (Cha Lo) 12ນາພ້າວ໒໘.';
    const segment = cutAs(
      'ແຂວງ',
      ' ',
      'ຄຳມ່ວນ',
      ' ',
      '(',
      'Cha',
      ' ',
      'Lo',
      ')',
      ' ',
      '12',
      'ນາພ້າວ',
      '໒໘',
      '.',
    );
    expect(laoWordBreaks(text, segment)).toEqual([]);
    expect(insertWordBreaks(text, segment)).toBe(text);
  });

  test('there is none after a leading vowel or before a dependent sign, even where the segmenter cuts', () => {
    expect(insertWordBreaks('ແຂ', everyCharacter)).toBe('ແຂ');
    expect(insertWordBreaks('ນ້ຳ', everyCharacter)).toBe('ນ້ຳ');
    expect(insertWordBreaks('ຕ່າງໆ', cutAs('ຕ່າງ', 'ໆ'))).toBe('ຕ່າງໆ');
  });

  test('a break that is there already is not doubled', () => {
    const segment = cutAs('ຄະນະ', 'ຜູ້ແທນ');
    expect(insertWordBreaks('ຄະນະ\u200Bຜູ້ແທນ', segment)).toBe('ຄະນະ\u200Bຜູ້ແທນ');
  });
});

describe('with the dictionary', () => {
  // Only what every host's dictionary agrees on: Node and Chromium cut differently.
  test('a long Lao term without spaces is broken somewhere', () => {
    expect(laoWordBreaks('ຄະນະກຳມະການຊາຍແດນແຫ່ງຊາດ').length).toBeGreaterThan(0);
  });

  test('Vietnamese is never touched', () => {
    for (const { vi } of readGlossary()) expect(insertWordBreaks(vi)).toBe(vi);
  });

  test('every glossary term comes back by stripping', () => {
    for (const { lo } of readGlossary()) expect(stripWordBreaks(insertWordBreaks(lo))).toBe(lo);
  });
});

describe.each([
  ['the dictionary', undefined],
  ['a segmenter that cuts everywhere', everyCharacter],
])('whatever the text, with %s', (_, segment) => {
  test('stripping the inserted breaks gives the text', () => {
    fc.assert(
      fc.property(mixedText.map(stripWordBreaks), (text) => {
        expect(stripWordBreaks(insertWordBreaks(text, segment))).toBe(text);
      }),
    );
  });

  test('breaks stand between two Lao characters, never doubled, never at the ends', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const broken = insertWordBreaks(text, segment);
        expect(broken).not.toMatch(/(?<![\u0E80-\u0EFF])\u200B|\u200B(?![\u0E80-\u0EFF])/);
      }),
    );
  });

  test('inserting twice is inserting once', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const broken = insertWordBreaks(text, segment);
        expect(insertWordBreaks(broken, segment)).toBe(broken);
      }),
    );
  });
});
