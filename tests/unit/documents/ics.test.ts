import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, writeIcs } from '../../../shared/documents/ics.ts';
import { mixedText } from '../text/mixedText.ts';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });

function octets(text: string): number {
  return encoder.encode(text).length;
}

/** As RFC 5545, section 3.1 tells a reader to do. */
function unfold(text: string): string {
  return text.replaceAll(/\r\n[ \t]/g, '');
}

/** As RFC 5545, section 3.3.11 tells a reader to do. */
function unescape(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));
}

describe('a text as a value', () => {
  test.each([
    // The example of RFC 5545, section 3.3.11.
    [
      'Project XYZ Final Review\nConference Room - 3B\nCome Prepared.',
      String.raw`Project XYZ Final Review\nConference Room - 3B\nCome Prepared.`,
    ],
    ['Cha Lo, Quảng Trị', String.raw`Cha Lo\, Quảng Trị`],
    ['8h30; phòng A', String.raw`8h30\; phòng A`],
    [String.raw`C:\n`, String.raw`C:\\n`],
    ['một\r\nhai\rba', String.raw`một\nhai\nba`],
    ['a:b "c"', 'a:b "c"'],
    ['\u0000chuông\u0007\tkẻ', 'chuông\tkẻ'],
    ['nửa \uD83D đôi', 'nửa \uFFFD đôi'],
  ])('%j is written %j', (text, value) => {
    expect(escapeText(text)).toBe(value);
  });
});

describe('folding', () => {
  test('a line of 75 octets stays whole, one of 76 is folded after the 75th', () => {
    const whole = `SUMMARY:${'x'.repeat(67)}`;
    expect(foldLine(whole)).toBe(whole);
    expect(foldLine(`${whole}y`)).toBe(`${whole}\r\n y`);
  });

  test('a letter of two octets that would end at the 76th begins the next line', () => {
    expect(foldLine(`SUMMARY:${'x'.repeat(66)}đy`)).toBe(`SUMMARY:${'x'.repeat(66)}\r\n đy`);
  });

  test('a Lao consonant keeps its vowel and tone, and U+0EB3', () => {
    // 8 + 60 = 68 octets; ນ້ຳ is 9 and would end at the 77th, ປີ້ likewise.
    expect(foldLine(`SUMMARY:${'x'.repeat(60)}ນ້ຳ`)).toBe(`SUMMARY:${'x'.repeat(60)}\r\n ນ້ຳ`);
    expect(foldLine(`SUMMARY:${'x'.repeat(60)}ປີ້`)).toBe(`SUMMARY:${'x'.repeat(60)}\r\n ປີ້`);
  });

  test('a Vietnamese letter in parts keeps its marks, an emoji family stays together', () => {
    const letter = 'e\u0302\u0323';
    expect(foldLine(`SUMMARY:${'x'.repeat(65)}${letter}`)).toBe(`SUMMARY:${'x'.repeat(65)}\r\n ${letter}`);
    const family = '👨‍👩‍👧';
    expect(foldLine(`SUMMARY:${'x'.repeat(60)}${family}`)).toBe(`SUMMARY:${'x'.repeat(60)}\r\n ${family}`);
  });

  test('an escape is not parted from what it escapes', () => {
    const value = `SUMMARY:${'x'.repeat(66)}`;
    expect(foldLine(`${value}${String.raw`\,`}`)).toBe(`${value}\r\n ${String.raw`\,`}`);
    expect(foldLine(`${value}${String.raw`\\n`}`)).toBe(`${value}\r\n ${String.raw`\\n`}`);
  });

  // 3 + 36 marks of two octets, 1 + 37 and the 7 that are left after a space.
  test('marks that alone are longer than a line are cut between characters', () => {
    const line = `X:a${'\u0301'.repeat(80)}`;
    const folded = foldLine(line).split('\r\n');
    expect(folded.length).toBe(3);
    expect(folded.map(octets)).toEqual([75, 75, 15]);
  });

  test('every line ends with CRLF, the last too', () => {
    expect(
      writeIcs([
        ['BEGIN', 'VCALENDAR'],
        ['END', 'VCALENDAR'],
      ]),
    ).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  });
});

const anyText = fc.oneof(
  mixedText,
  fc.array(mixedText, { maxLength: 6 }).map((parts) => parts.join('😀\\;,\n')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

test('whatever the text, a reader gets it back, and each line is whole UTF-8 of at most 75 octets', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = writeIcs([['DESCRIPTION', escapeText(text)]]);
      const bytes = encoder.encode(file);
      const lines: Uint8Array[] = [];
      for (let from = 0; from < bytes.length;) {
        const to = bytes.indexOf(10, from);
        expect(bytes[to - 1]).toBe(13);
        lines.push(bytes.subarray(from, to - 1));
        from = to + 1;
      }
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(75);
        expect(() => strict.decode(line)).not.toThrow();
      }
      const value = unfold(file).slice('DESCRIPTION:'.length, -2);
      const lineBreaks = text.toWellFormed().replaceAll(/\r\n?/g, '\n');
      expect(unescape(value)).toBe(lineBreaks.replaceAll(/[^\P{Cc}\t\n]/gu, ''));
    }),
    { numRuns: 2000 },
  );
});
