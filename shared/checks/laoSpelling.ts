import { findLaoFaults } from '../text/lao.ts';
import { findingOf, type CheckedText, type Finding } from './finding.ts';
import { placeOf, wholeOf, type Reading } from './reading.ts';

/** Legal code points, but not today's spelling (see findLaoFaults). */
const outdated = new Set(['split-am', 'old-digraph']);
/** Two vowel signs on one consonant, or one sign of a kind twice. */
const DOUBLED = /[\u0EB1\u0EB4-\u0EB9\u0EBB\u0ECD]{2,}|([\u0EB0\u0EB2\u0EB3\u0EBC\u0EBD\u0EC6\u0ECC])\1+/g;

/** Signs of no Vietnamese, English or punctuation: what the letters of the fonts before Unicode turn into. */
const LEGACY_SIGN =
  /[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00AF\u00B4-\u00B6\u00B8-\u00BA\u00BE-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF\u0192\u2020-\u2022\u2030]/g;

/** Marks that no Lao word can have, spellings not of today, and signs without a letter. */
export function checkLaoMarks({ text }: Reading): Finding[] {
  const faults = findLaoFaults(text.lo).map(({ kind, index }) => ({ index, isOutdated: outdated.has(kind) }));
  const doubled = Array.from(text.lo.matchAll(DOUBLED), ({ index }) => ({ index, isOutdated: false }));
  const seen = new Set<number>();
  return [...faults, ...doubled].flatMap(({ index, isOutdated }) => {
    // A mark on a Thai letter is no fault of its own: the letter is.
    if (seen.has(index) || /[\u0E00-\u0E7F]/.test(text.lo.charAt(index - 1))) return [];
    seen.add(index);
    const written = /^[\u0E80-\u0EFF]+/.exec(text.lo.slice(index))?.[0].slice(0, 4) ?? text.lo.charAt(index);
    const before = /[\u0E80-\u0EFF]?$/.exec(text.lo.slice(Math.max(0, index - 1), index))?.[0] ?? '';
    const place = placeOf('lo', index - before.length, before + written.slice(0, 3));
    return [
      findingOf(isOutdated ? 'lao-spelling' : 'lao-marks', text, [place], { written: before + written }),
    ];
  });
}

/** Whether the Lao side was typed in a font from before Unicode: it holds signs of no language of the minutes. */
function isLegacyLao(text: CheckedText): boolean {
  const signs = text.lo.match(LEGACY_SIGN) ?? [];
  return signs.length >= 3 || (signs.length > 0 && signs.length * 4 >= text.lo.replace(/\s/g, '').length);
}

/** The Lao side is Unicode, not the letters of a font from before it. */
export function checkLaoLegacy({ text }: Reading): Finding[] {
  return isLegacyLao(text) ? [findingOf('lao-legacy', text, [wholeOf(text, 'lo')])] : [];
}

// A Latin letter or two within a Lao word are a slip of the keyboard; a longer word may be an abbreviation.
const FOREIGN = {
  vi: /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})[\p{L}\p{M}\p{N}])+/gu,
  lo: /(?:(?!\p{Script=Lao}|\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})[\p{L}\p{M}\p{N}])+|(?<=\p{Script=Lao})[a-z]{1,2}(?=\p{Script=Lao})/gu,
};

/** Letters of other scripts: Thai letters look like Lao ones, and Cyrillic ones like Latin. */
export function checkForeignLetters({ text }: Reading): Finding[] {
  return (['vi', 'lo'] as const).flatMap((side) =>
    Array.from(text[side].matchAll(FOREIGN[side]), ({ 0: written, index }) =>
      findingOf('foreign-letters', text, [placeOf(side, index, written)], { written, side }),
    ),
  );
}
