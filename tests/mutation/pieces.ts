import type { Bilingual } from './shipped.ts';

export type Side = 'vi' | 'lo';

export type FactKind =
  | 'number'
  | 'amount'
  | 'date'
  | 'weekday'
  | 'month'
  | 'quarter'
  | 'time'
  | 'document'
  | 'marker'
  | 'phone'
  | 'unit'
  | 'percent'
  | 'currency'
  | 'person'
  | 'rank'
  | 'letter'
  | 'item';

/** Where one side of a text states a fact, and how it would state another one. */
export interface Span {
  start: number;
  text: string;
  write: (value: string) => string;
}

/** Something both sides state, each in its own way. */
export interface Fact {
  kind: FactKind;
  value: string;
  vi: Span;
  lo: Span;
}

/** Two texts that say the same, with the facts whose places in them are known. */
export interface Piece extends Bilingual {
  facts: Fact[];
}

type Writer = (value: string) => string;

export function plain(vi: string, lo: string): Piece {
  return { vi, lo, facts: [] };
}

export function fact(kind: FactKind, value: string, vi: Writer, lo: Writer): Piece {
  const [viText, loText] = [vi(value), lo(value)];
  return {
    vi: viText,
    lo: loText,
    facts: [
      {
        kind,
        value,
        vi: { start: 0, text: viText, write: vi },
        lo: { start: 0, text: loText, write: lo },
      },
    ],
  };
}

function moved(facts: Fact[], by: { vi: number; lo: number }): Fact[] {
  return facts.map((one) => ({
    ...one,
    vi: { ...one.vi, start: one.vi.start + by.vi },
    lo: { ...one.lo, start: one.lo.start + by.lo },
  }));
}

/** The pieces one after the other, in the same order on both sides. */
export function joined(...pieces: Piece[]): Piece {
  return pieces.reduce(
    (sum, one) => ({
      vi: sum.vi + one.vi,
      lo: sum.lo + one.lo,
      facts: [...sum.facts, ...moved(one.facts, { vi: sum.vi.length, lo: sum.lo.length })],
    }),
    plain('', ''),
  );
}

interface Filled {
  text: string;
  starts: Map<string, number>;
}

function fillSide(template: string, side: Side, values: Record<string, Piece>): Filled {
  const starts = new Map<string, number>();
  let text = '';
  for (const part of template.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      text += part;
      continue;
    }
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to put at {${name}} of ${template}`);
    starts.set(name, text.length);
    text += value[side];
  }
  return { text, starts };
}

/** The phrase with every placeholder filled on both sides, wherever each side has it. */
export function filled(template: Bilingual, values: Record<string, Piece>): Piece {
  const [vi, lo] = [fillSide(template.vi, 'vi', values), fillSide(template.lo, 'lo', values)];
  const facts = Object.entries(values).flatMap(([name, piece]) => {
    const [viStart, loStart] = [vi.starts.get(name), lo.starts.get(name)];
    return viStart === undefined || loStart === undefined
      ? []
      : moved(piece.facts, { vi: viStart, lo: loStart });
  });
  return { vi: vi.text, lo: lo.text, facts };
}

/** A sentence for the inside of another one: no capital at its beginning, no full stop. */
export function asClause({ vi, lo, facts }: Piece): Piece {
  const body = vi.replace(/\.$/, '');
  return { vi: body.slice(0, 1).toLowerCase() + body.slice(1), lo: lo.replace(/\.$/, ''), facts };
}
