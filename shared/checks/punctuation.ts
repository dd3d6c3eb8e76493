import type { TextSide } from '../domain/bilingual.ts';
import { findingOf, type CheckedText, type Finding, type Place } from './finding.ts';
import { isWritten, otherSide, placeOf, sides, type Reading } from './reading.ts';

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}', '“': '”', '‘': '’', '«': '»' };
const brackets = '()[]{}';
const quotes = '“”‘’«»"„';

interface Sign {
  sign: string;
  at: number;
}

function signsOf(text: string, wanted: string): Sign[] {
  return Array.from(text.matchAll(/[()[\]{}“”‘’«»"„]/g), ({ 0: sign, index }) => ({
    sign,
    at: index,
  })).filter(
    ({ sign, at }) => wanted.includes(sign) && !isApostrophe(text, sign, at) && !isListMark(text, sign, at),
  );
}

/** ’ between letters belongs to a name. */
function isApostrophe(text: string, sign: string, at: number): boolean {
  return sign === '’' && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

/** The bracket of `a)` and `1)` opens nowhere. */
function isListMark(text: string, sign: string, at: number): boolean {
  return sign === ')' && /(?:^|[\s;:,.])(?:[\p{L}]|\d{1,2})$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Signs that open and never close, or close what was never opened. */
function unpaired(signs: readonly Sign[]): Sign[] {
  const open: Sign[] = [];
  const wrong: Sign[] = [];
  for (const one of signs) {
    const last = open.at(-1);
    const closes = last && (last.sign === '"' ? one.sign === '"' : closers[last.sign] === one.sign);
    if (closes) open.pop();
    else if (one.sign in closers || one.sign === '"' || one.sign === '„') open.push(one);
    else wrong.push(one);
  }
  return [...open, ...wrong];
}

function placesOf(side: TextSide, signs: readonly Sign[]): Place[] {
  return signs.map(({ sign, at }) => ({ side, from: at, to: at + sign.length }));
}

function checkPairs(text: CheckedText, check: 'brackets' | 'quotes', wanted: string): Finding[] {
  const signs = { vi: signsOf(text.vi, wanted), lo: signsOf(text.lo, wanted) };
  const open = sides.flatMap((side) => {
    const wrong = unpaired(signs[side]);
    if (wrong.length === 0) return [];
    const values = {
      side,
      written: wrong.map(({ sign }) => sign).join(' '),
      vi: signs.vi.length,
      lo: signs.lo.length,
    };
    return [findingOf(check, text, placesOf(side, wrong), values)];
  });
  if (open.length > 0 || signs.vi.length === signs.lo.length) return open;
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return [];
  const side = signs.vi.length > signs.lo.length ? 'vi' : 'lo';
  const written = signs[side].map(({ sign }) => sign).join(' ');
  const values = { side, written, vi: signs.vi.length, lo: signs.lo.length };
  return [findingOf(check, text, placesOf(side, signs[side]), values)];
}

/** Brackets are closed, and as many in one text as in the other. */
export function checkBrackets({ text }: Reading): Finding[] {
  return checkPairs(text, 'brackets', brackets);
}

/** Quotation marks are closed, and as many in one text as in the other, of whatever form. */
export function checkQuotes({ text }: Reading): Finding[] {
  return checkPairs(text, 'quotes', quotes);
}

const ENDING = /([.;:?!…,]*)[\s"”’»)\]]*$/;
/** A sign twice, a space before it, or none behind a comma between letters. */
const SLIPS =
  /([,;:?!])\s*\1|(?<!\.)\.\s*\.(?!\.)|\.{4,}|[,;:.]\s*[,;:](?!\S)|(?<=\S)[^\S\n]+[,;:.?!](?=\s|$)|(?<=\p{L})[,;](?=[\p{L}])/gu;

function endingOf(text: string): { sign: string; at: number } {
  const match = ENDING.exec(text.trimEnd());
  return { sign: match?.[1] ?? '', at: match?.index ?? text.length };
}

function endingFault(text: CheckedText): Finding[] {
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return [];
  const [vi, lo] = [endingOf(text.vi), endingOf(text.lo)];
  if (vi.sign.replace('…', '...') === lo.sign.replace('…', '...')) return [];
  const side = vi.sign.length >= lo.sign.length ? 'vi' : 'lo';
  const { sign, at } = side === 'vi' ? vi : lo;
  const place = { side, from: at, to: at + sign.length } as const;
  return [findingOf('punctuation', text, [place], { written: sign, side, other: otherSide(side) })];
}

/** The signs inside a text that part sentences and clauses: a full stop with a sentence behind it, and stops. */
const INSIDE = /(?<=[\p{L}\p{M})”"»])\.(?=\s+\S)|(?<!\d)[;:?!]|[;:?!](?!\d)/gu;

function countFaults(text: CheckedText): Finding[] {
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo')) return [];
  return ['.', ';', ':', '?', '!'].flatMap((sign) => {
    const inside = (side: TextSide): number[] =>
      Array.from(text[side].trimEnd().replace(ENDING, '').matchAll(INSIDE)).flatMap(({ 0: one, index }) =>
        one === sign ? [index] : [],
      );
    const [vi, lo] = [inside('vi'), inside('lo')];
    if (vi.length === lo.length) return [];
    const side = vi.length > lo.length ? 'vi' : 'lo';
    const places = (side === 'vi' ? vi : lo).map((at) => ({ side, from: at, to: at + 1 }) as const);
    return [findingOf('punctuation', text, places, { written: sign, side, other: otherSide(side) })];
  });
}

/**
 * Both texts end with the same sign and have as many stops inside; none is doubled or has a space before it.
 * Commas are not compared: each language has its own use of them.
 */
export function checkPunctuation({ text }: Reading): Finding[] {
  const slips = sides.flatMap((side) =>
    Array.from(text[side].matchAll(SLIPS), ({ 0: written, index }) =>
      findingOf('punctuation-slip', text, [placeOf(side, index, written)], { written: written.trim(), side }),
    ),
  );
  return [...slips, ...endingFault(text), ...countFaults(text)];
}
