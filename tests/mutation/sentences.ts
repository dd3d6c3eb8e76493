import { asClause, fact, joined, plain, type Fact, type FactKind, type Piece } from './pieces.ts';
import { meetings, memoranda, phrases, type Bilingual } from './shipped.ts';
import { documentNumber, marker, number, unitWords } from './writing.ts';

/** A stretch of one side: where it stands and what it states. */
interface Token {
  start: number;
  text: string;
  value: string;
}

const NUMBER = /(?<![\d./,-])\d+(?:\.\d{3})*(?:,\d+)?(?![\d/])/g;
const CODE = /[A-Z]{2}-\d{2}/g;
const DATED = /\d\/\d|năm \d{4}/;

function tokens(text: string, pattern: RegExp, valueOf: (found: string) => string): Token[] {
  return Array.from(text.matchAll(pattern), (found) => ({
    start: found.index,
    text: found[0],
    value: valueOf(found[0]),
  }));
}

function numberValue(text: string): string {
  return String(Number(text.replaceAll('.', '').replace(',', '.')));
}

/** What stands once on each side with the same value: the only facts of a shipped sentence that are certain. */
function pairedOnce(vi: Token[], lo: Token[], make: (value: string) => Piece): Fact[] {
  const once = (all: Token[]) =>
    all.filter((one) => all.filter(({ value }) => value === one.value).length === 1);
  return once(vi).flatMap((left) =>
    once(lo)
      .filter(({ value }) => value === left.value)
      .flatMap((right) =>
        make(left.value).facts.map((one) => ({
          ...one,
          vi: { ...one.vi, start: left.start, text: left.text },
          lo: { ...one.lo, start: right.start, text: right.text },
        })),
      ),
  );
}

function unitFacts(sentence: Bilingual, numbers: Fact[]): Fact[] {
  return numbers.flatMap((one) =>
    Object.entries(unitWords).flatMap(([unit, words]) => {
      const viStart = one.vi.start + one.vi.text.length + 1;
      const loStart = one.lo.start + one.lo.text.length + 1;
      const isUnit =
        sentence.vi.slice(viStart - 1).startsWith(` ${words.vi}`) &&
        sentence.lo.slice(loStart - 1).startsWith(` ${words.lo}`);
      const write = (side: 'vi' | 'lo') => (name: string) => unitWords[name]?.[side] ?? name;
      return isUnit
        ? fact('unit', unit, write('vi'), write('lo')).facts.map((found) => ({
            ...found,
            vi: { ...found.vi, start: viStart },
            lo: { ...found.lo, start: loStart },
          }))
        : [];
    }),
  );
}

function factsOf(sentence: Bilingual): Fact[] {
  const both = (pattern: RegExp, valueOf: (found: string) => string, make: (value: string) => Piece) =>
    pairedOnce(tokens(sentence.vi, pattern, valueOf), tokens(sentence.lo, pattern, valueOf), make);
  const codes = both(CODE, (found) => found, documentNumber);
  if (DATED.test(sentence.vi)) return codes;
  const isMarker = sentence.vi.includes('mốc số');
  const numbers = both(NUMBER, numberValue, isMarker ? marker : (value) => number(value));
  return [...codes, ...numbers, ...unitFacts(sentence, numbers)];
}

/** The sentence as a piece, with the numbers, units, codes and markers that can be told without doubt. */
export function observed({ vi, lo }: Bilingual): Piece {
  return { vi, lo, facts: factsOf({ vi, lo }) };
}

/** Every sentence the program is shipped with that needs no filling, each Vietnamese text once. */
export function shippedSentences(): Piece[] {
  const sentences: Bilingual[] = [
    ...phrases.filter(({ vi }) => !vi.includes('{')),
    ...meetings.flatMap(({ agenda, segments }) => [
      ...agenda.map(({ title }) => title),
      ...segments.map(({ text }) => text),
    ]),
    ...memoranda.mous.flatMap(({ title, articles, commitments }) => [
      title,
      ...articles.flatMap((article) => [article.title, article.text]),
      ...commitments.map(({ text }) => text),
    ]),
    ...memoranda.channels.map(({ name }) => name),
  ];
  const first = new Map<string, Bilingual>();
  for (const one of sentences) if (one.lo !== '' && !first.has(one.vi)) first.set(one.vi, one);
  return [...first.values()].map(observed);
}

const listLetters: Record<ListStyle, { vi: string[]; lo: string[] }> = {
  letters: { vi: ['a)', 'b)', 'c)', 'd)'], lo: ['ກ)', 'ຂ)', 'ຄ)', 'ງ)'] },
  numbers: { vi: ['1.', '2.', '3.', '4.'], lo: ['1.', '2.', '3.', '4.'] },
  dashes: { vi: ['-', '-', '-', '-'], lo: ['-', '-', '-', '-'] },
};

export type ListStyle = 'letters' | 'numbers' | 'dashes';

function letter(style: ListStyle, index: number): Piece {
  const { vi, lo } = listLetters[style];
  if (style === 'dashes') return plain('- ', '- ');
  const write = (names: string[]) => (value: string) => names[Number(value)] ?? '';
  return joined(fact('letter', String(index), write(vi), write(lo)), plain(' ', ' '));
}

function spanning(kind: FactKind, piece: Piece): Piece {
  const drop = () => '';
  const [whole] = fact(kind, '', drop, drop).facts;
  if (whole === undefined) return piece;
  const span = { ...whole, vi: { ...whole.vi, text: piece.vi }, lo: { ...whole.lo, text: piece.lo } };
  return { ...piece, facts: [...piece.facts, span] };
}

/** An introduction and its items, each on a line of its own, lettered on both sides. */
export function list(introduction: Piece, items: readonly Piece[], style: ListStyle): Piece {
  const lines = items.map((item, index) =>
    spanning('item', joined(plain('\n', '\n'), letter(style, index), item)),
  );
  return joined(introduction, ...lines);
}

/** The same within one line: "a) …; b) …." */
export function listInLine(introduction: Piece, items: readonly Piece[]): Piece {
  const parts = items.map((item, index) => {
    const last = index === items.length - 1;
    const part = spanning('item', joined(plain(' ', ' '), letter('letters', index), asClause(item)));
    return joined(part, last ? plain('.', '.') : plain(';', ';'));
  });
  return joined(introduction, ...parts);
}
