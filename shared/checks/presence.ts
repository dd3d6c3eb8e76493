import type { TextSide } from '../domain/bilingual.ts';
import { hasLao } from '../text/lao.ts';
import { findingOf, type CheckedText, type Finding } from './finding.ts';
import { blotted } from './mention.ts';
import { isWritten, otherSide, sides, wholeOf, type Reading } from './reading.ts';

/**
 * How far the lengths of the sides may differ, as a factor, for a Vietnamese text of so many letters at most:
 * measured on the shipped pairs, where a Lao text has about as many letters on the line as the Vietnamese one.
 */
const limits = [
  { upTo: 21, factor: 2.5 },
  { upTo: Infinity, factor: 1.6 },
];
/** Added to both sides, as a letter more or less means nothing in a short text. */
const slack = 6;

/**
 * Letters that stand on the line: marks above and below take no room. A date has many in one notation and none in
 * another, so what has a value is left out.
 */
function lengthOf({ text, mentions }: Reading, side: TextSide): number {
  const rest = blotted(text[side], mentions[side], ' ');
  return rest.normalize('NFC').replace(/[\p{M}\s\p{P}\p{N}]/gu, '').length;
}

function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Both sides of a text are written. */
export function checkEmpty({ text }: Reading): Finding[] {
  return sides
    .filter((side) => !isWritten(text, side))
    .map((side) => findingOf('empty', text, [wholeOf(text, side)], { side, other: otherSide(side) }));
}

/** Three words of Vietnamese in a row, or one that only Vietnamese spells so; brackets may give a name. */
const VI_STRETCH =
  /(?:(?:[\p{Script=Latin}\p{M}]{2,}\s+){3,}[\p{Script=Latin}\p{M}]{2,})|(?:[a-zđ]+\s+){0,8}[a-zđ]*[ăâđêôơưà-ãè-êìíò-õùúýĩũạ-ỹ][a-zđăâêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]*(?:\s+[a-zđăâêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]+)*/giu;

function untranslatedIn(text: CheckedText): Finding[] {
  if (!/\p{Script=Latin}/u.test(text.lo)) return [];
  const outside = text.lo.normalize('NFC').replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  if (outside.length !== text.lo.length) return [];
  return Array.from(outside.matchAll(VI_STRETCH), ({ 0: written, index }) =>
    findingOf('untranslated', text, [{ side: 'lo', from: index, to: index + written.length }], { written }),
  );
}

/** The Lao side is Lao, and not the Vietnamese once more; the Vietnamese side is not the Lao. */
export function checkTranslated({ text }: Reading): Finding[] {
  if (!isWritten(text, 'vi') || !isWritten(text, 'lo') || !/\p{L}/u.test(text.vi)) return [];
  if (normal(text.vi) === normal(text.lo)) {
    const isCode = !/\p{Ll}/u.test(text.vi) && !text.vi.includes(' ');
    return isCode
      ? []
      : [
          findingOf(
            'copied',
            text,
            sides.map((side) => wholeOf(text, side)),
          ),
        ];
  }
  if (!hasLao(text.lo)) {
    return [findingOf('untranslated', text, [wholeOf(text, 'lo')], { written: text.lo.trim() })];
  }
  return untranslatedIn(text);
}

/** Neither side is far shorter than the other: a sentence may be missing. */
export function checkLength(reading: Reading): Finding[] {
  const { text } = reading;
  if (!isWritten(text, 'vi') || !hasLao(text.lo)) return [];
  const [vi, lo] = [lengthOf(reading, 'vi'), lengthOf(reading, 'lo')];
  const ratio = (lo + slack) / (vi + slack);
  const limit = limits.find(({ upTo }) => vi <= upTo)?.factor ?? Infinity;
  if (Math.max(ratio, 1 / ratio) <= limit) return [];
  const shorter = ratio < 1 ? 'lo' : 'vi';
  return [
    findingOf('length', text, [wholeOf(text, shorter)], { side: shorter, other: otherSide(shorter), vi, lo }),
  ];
}
