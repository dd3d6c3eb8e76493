import { findingOf, type CheckedText, type Finding } from './finding.ts';
import { otherSide, sides, wholeOf, type Reading } from './reading.ts';
import type { TextSide } from '../domain/bilingual.ts';
import type { UsedTerm } from './terms.ts';

/** Shorter texts are headings and answers: two of them may share a translation. */
const fewestWords = 4;

/** What a side says, whatever its spaces, signs and capitals. */
export function keyOf({ folded }: Reading, side: TextSide): string {
  return folded[side].replace(/[\s\p{P}]+/gu, side === 'vi' ? ' ' : '').trim();
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

/** The same text on one side has the same text on the other, and differs where the other differs. */
export function checkSameTexts(
  texts: readonly { text: CheckedText; keys: Record<TextSide, string> }[],
): Finding[] {
  const whole = texts
    .map(({ text, keys }) => ({ text, ...keys }))
    .filter(({ vi, lo }) => vi !== '' && lo !== '');
  return sides.flatMap((side) => {
    const other = otherSide(side);
    const long = side === 'vi' ? whole : whole.filter(({ vi }) => vi.split(' ').length >= fewestWords);
    return groupedBy(long, (one) => one[side]).flatMap((group) => {
      if (new Set(group.map((one) => one[other])).size < 2) return [];
      const check = side === 'vi' ? 'same-source' : 'same-target';
      return group.map(({ text }) =>
        findingOf(check, text, [wholeOf(text, other)], {
          written: text[side].trim().slice(0, 80),
          times: group.length,
        }),
      );
    });
  });
}

/** A term with several Lao forms has one of them throughout the minutes; the rarer one is found. */
export function checkTermVariants(
  texts: readonly { text: CheckedText; used: readonly UsedTerm[] }[],
): Finding[] {
  const uses = texts.flatMap(({ text, used }) =>
    used.flatMap((one) => (one.variants > 1 && one.lo !== null ? [{ text, ...one, form: one.lo }] : [])),
  );
  return groupedBy(uses, ({ vi }) => vi).flatMap((group) => {
    const forms = groupedBy(group, ({ form }) => form).toSorted((a, b) => b.length - a.length);
    const usual = forms[0]?.[0]?.form ?? '';
    return forms.slice(1).flatMap((rare) =>
      rare.map(({ text, vi, from, to, form }) =>
        findingOf('term-variants', text, [{ side: 'vi', from, to }], {
          term: vi,
          written: form,
          expected: usual,
        }),
      ),
    );
  });
}

const NUMBERED = /^\s*(\d{1,2})[.)]\s/;

/** Texts that begin with a number count on: none has the number of the one before it. */
export function checkNumbering(texts: readonly CheckedText[]): Finding[] {
  return sides.flatMap((side) => {
    let last = 0;
    return texts.flatMap((text) => {
      const match = NUMBERED.exec(text[side]);
      const number = Number(match?.[1] ?? 0);
      const isRepeated = match !== null && number === last;
      if (match !== null) last = number;
      if (!match || !isRepeated) return [];
      const place = { side, from: 0, to: match[0].length };
      return [findingOf('list-letters', text, [place], { written: match[0].trim(), side })];
    });
  });
}
