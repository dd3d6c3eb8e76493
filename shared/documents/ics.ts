import { graphemesOf } from '../text/graphemes.ts';

/** A content line of an iCalendar file before it is folded: name with parameters, and a value that is escaped. */
export type IcsLine = readonly [name: string, value: string];

const encoder = new TextEncoder();
/** RFC 5545, section 3.1: lines of text should not be longer than 75 octets, without the line break. */
const lineOctets = 75;
// What is neither a tab nor a line break is no text (RFC 5545, section 3.1: CONTROL).
const controls = /[^\P{Cc}\t\n\r]/gu;

function octetsOf(text: string): number {
  return encoder.encode(text).length;
}

/**
 * A text as the value of a property (RFC 5545, section 3.3.11): backslash, semicolon, comma and line break are
 * escaped. Control characters and halves of surrogate pairs, which no file can carry, are left out.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(controls, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

/** What is kept on one line where it fits: a character with its marks, an escape with what it escapes. */
function unitsOf(line: string): string[] {
  const units: string[] = [];
  let isEscaped = false;
  for (const grapheme of graphemesOf(line)) {
    if (isEscaped) units.push((units.pop() ?? '') + grapheme);
    else units.push(grapheme);
    isEscaped = !isEscaped && grapheme === '\\';
  }
  return units;
}

/**
 * The line in pieces of at most 75 octets, each after the first led by a space (RFC 5545, section 3.1). No
 * character is ever cut; marks stay with their letter unless they alone are longer than a line.
 */
export function foldLine(line: string): string {
  if (octetsOf(line) <= lineOctets) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  const add = (unit: string, length: number): void => {
    if (octets + length > lineOctets) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += unit;
    octets += length;
  };
  for (const unit of unitsOf(line)) {
    const length = octetsOf(unit);
    if (length < lineOctets) add(unit, length);
    else for (const character of unit) add(character, octetsOf(character));
  }
  return [...pieces, piece].join('\r\n');
}

/** The lines as a file: folded, each ended by CRLF. */
export function writeIcs(lines: readonly IcsLine[]): string {
  return lines.map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`).join('');
}
