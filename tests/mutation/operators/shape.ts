import type { Pair } from '../pairs.ts';
import type { Random } from '../random.ts';
import {
  anyFact,
  anySide,
  changeOne,
  misstate,
  rewrite,
  withSide,
  withSpan,
  type Operator,
} from './operator.ts';
import { termsOf } from './wording.ts';

const COPIED_WORDS = 4;
const LONG = 80;
const END_MARK = /[.;:]$/;

/** A stretch of the Vietnamese, words only, stands in the Lao in place of one of its own. */
function stretchCopied(lo: string, random: Random, { vi, kind }: Pair): string | null {
  const words = vi.split(' ');
  const starts = [...words.keys()].filter((at) => {
    const stretch = words.slice(at, at + COPIED_WORDS);
    return stretch.length === COPIED_WORDS && stretch.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
  });
  const start = random.pick(starts);
  if (start === undefined || kind === 'term') return null;
  const parts = lo.split(' ');
  return parts.with(random.below(parts.length), words.slice(start, start + COPIED_WORDS).join(' ')).join(' ');
}

function nearestBreak(text: string): number | undefined {
  const middle = text.length / 2;
  const breaks = Array.from(text.matchAll(/ /g), ({ index }) => index);
  return breaks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}

/** The first half, with the mark the whole sentence ended with: nothing but its length tells. */
function firstHalf(text: string, _: Random, { vi }: Pair): string | null {
  const at = nearestBreak(text);
  if (vi.length < LONG || at === undefined || at < text.length / 4 || at > (text.length * 2) / 3) return null;
  return (
    text
      .slice(0, at)
      .replace(/[.,;:-]$/, '')
      .trimEnd() + (END_MARK.exec(text)?.[0] ?? '')
  );
}

function lose(marks: RegExp) {
  return (text: string, random: Random): string | null =>
    random.below(4) === 0 && marks.test(text)
      ? text.replaceAll(new RegExp(marks, 'g'), '')
      : changeOne(text, new RegExp(marks, 'g'), () => '', random);
}

const loseBracket = lose(/[()]/);
const loseQuotationMark = lose(/[“”"«»]/);

function haveBoth({ vi, lo }: Pair, mark: RegExp): boolean {
  return mark.test(vi) && mark.test(lo);
}

function repeatWord(text: string, random: Random): string | null {
  const words = text.split(' ');
  const repeatable = [...words.keys()].filter((at) => {
    const word = words[at] ?? '';
    return /^[\p{L}\p{M}]{2,}$/u.test(word) && words[at + 1] !== word && words[at - 1] !== word;
  });
  const at = random.pick(repeatable);
  return at === undefined || words.length < 3 ? null : words.toSpliced(at, 0, words[at] ?? '').join(' ');
}

/** Lao has few spaces: its words are repeated without one as well. */
const wordRepeated: Operator = {
  kind: 'word repeated',
  apply: (pair, random) => {
    const side = anySide(random);
    const term = side === 'lo' && random.below(2) === 0 ? random.pick(termsOf(pair)) : undefined;
    const text =
      term === undefined ? repeatWord(pair[side], random) : pair.lo.replace(term.lo, term.lo + term.lo);
    return text === null ? null : withSide(pair, side, text);
  },
};

export const shapeOperators: Operator[] = [
  {
    kind: 'untranslated',
    apply: (pair, random) =>
      random.below(4) === 0 ? withSide(pair, 'vi', pair.lo) : withSide(pair, 'lo', pair.vi),
  },
  rewrite('stretch copied', 'lo', stretchCopied),
  rewrite('side emptied', 'either', (_, random) => (random.below(3) === 0 ? ' ' : '')),
  rewrite('cut in half', 'either', firstHalf),
  rewrite('bracket lost', 'either', (text, random, pair) =>
    haveBoth(pair, /\(/) ? loseBracket(text, random) : null,
  ),
  rewrite('quotation mark lost', 'either', loseQuotationMark),
  rewrite('end mark lost', 'either', (text, _, pair) =>
    haveBoth(pair, END_MARK) ? text.replace(END_MARK, '') : null,
  ),
  misstate(
    'list letter wrong',
    ['letter'],
    ({ value }, random) => random.pick(['0', '1', '2', '3'].filter((index) => index !== value)) ?? null,
  ),
  {
    kind: 'item dropped',
    apply: (pair, random) => {
      const fact = anyFact(pair, ['item'], random);
      const side = anySide(random);
      return fact === undefined ? null : withSpan(pair, side, fact[side], '');
    },
  },
  wordRepeated,
];

function decisionOnly(
  kind: string,
  change: (agreed: NonNullable<Pair['agreed']>) => Pair['agreed'],
): Operator {
  return {
    kind,
    apply: (pair) => {
      const agreed = pair.agreed && change(pair.agreed);
      return agreed === undefined ? null : { ...pair, agreed };
    },
  };
}

export const decisionOperators: Operator[] = [
  decisionOnly('decision: no owner', (agreed) => ({ ...agreed, ownerPersonId: null })),
  decisionOnly('decision: no deadline', (agreed) => ({ ...agreed, dueOn: null, standing: false })),
];
