import type { Fact, FactKind, Side, Span } from '../pieces.ts';
import type { Pair } from '../pairs.ts';
import type { Random } from '../random.ts';

/** One way in which a right pair goes wrong; null where the pair has nothing of the kind. */
export interface Operator {
  kind: string;
  apply: (pair: Pair, random: Random) => Pair | null;
  /** The error shows only where the untouched text stands in the same minutes. */
  besideOriginal?: true;
}

const sides = ['vi', 'lo'] as const;

export function anySide(random: Random): Side {
  return random.pick(sides) ?? 'lo';
}

/** The pair with another text on one side; null where that is the text it had. */
export function withSide(pair: Pair, side: Side, text: string): Pair | null {
  return text === pair[side] ? null : { ...pair, [side]: text, facts: [] };
}

/** The pair with one span of one side written anew. */
export function withSpan(pair: Pair, side: Side, { start, text }: Span, written: string): Pair | null {
  const whole = pair[side];
  return withSide(pair, side, whole.slice(0, start) + written + whole.slice(start + text.length));
}

export function anyFact(pair: Pair, kinds: readonly FactKind[], random: Random): Fact | undefined {
  return random.pick(pair.facts.filter(({ kind }) => kinds.includes(kind)));
}

/** States another value on one side: `wrong` answers null where it finds none for this fact. */
export function misstate(
  kind: string,
  kinds: readonly FactKind[],
  wrong: (fact: Fact, random: Random) => string | null,
): Operator {
  return {
    kind,
    apply: (pair, random) => {
      const fact = anyFact(pair, kinds, random);
      const side = anySide(random);
      const value = fact && wrong(fact, random);
      return fact && typeof value === 'string' && value !== fact.value
        ? withSpan(pair, side, fact[side], fact[side].write(value))
        : null;
    },
  };
}

/** Writes the words of a fact wrong on one side, whatever value they stand for. */
export function miswrite(
  kind: string,
  kinds: readonly FactKind[],
  wrong: (written: string, random: Random) => string | null,
  side?: Side,
): Operator {
  return {
    kind,
    apply: (pair, random) => {
      const fact = anyFact(pair, kinds, random);
      const chosen = side ?? anySide(random);
      const written = fact && wrong(fact[chosen].text, random);
      return fact && typeof written === 'string' ? withSpan(pair, chosen, fact[chosen], written) : null;
    },
  };
}

/** A change of the text of one side. */
export function rewrite(
  kind: string,
  side: Side | 'either',
  change: (text: string, random: Random, pair: Pair) => string | null,
): Operator {
  return {
    kind,
    apply: (pair, random) => {
      const chosen = side === 'either' ? anySide(random) : side;
      const text = change(pair[chosen], random, pair);
      return text === null ? null : withSide(pair, chosen, text);
    },
  };
}

/** Every place of a pattern in the text. */
export function placesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** The text with one of the places of a pattern changed; null where it has none. */
export function changeOne(
  text: string,
  pattern: RegExp,
  change: (found: string) => string,
  random: Random,
): string | null {
  const place = random.pick(placesOf(text, pattern));
  if (place === undefined) return null;
  const [found] = place;
  return text.slice(0, place.index) + change(found) + text.slice(place.index + found.length);
}
