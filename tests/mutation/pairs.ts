import { asClause, filled, joined, plain, type Fact, type Piece } from './pieces.ts';
import { filledPhrases, headings, statements } from './fillings.ts';
import { list, listInLine, observed, shippedSentences, type ListStyle } from './sentences.ts';
import { meetings, phrase, terms } from './shipped.ts';
import { word } from './writing.ts';
import { date } from './writtenDays.ts';

/** What a decision is agreed with besides its words. */
export interface Agreed {
  ownerPersonId: string | null;
  dueOn: string | null;
  standing: boolean;
}

/** One text of the minutes in both languages, right as it stands. */
export interface Pair {
  id: string;
  kind: 'term' | 'segment' | 'decision';
  vi: string;
  lo: string;
  /** Where both sides are known to state the same. */
  facts: Fact[];
  agreed?: Agreed;
}

const agreements = ['AGR-03', 'AGR-05', 'AGR-06', 'AGR-07', 'AGR-08', 'AGR-09', 'AGR-14', 'AGR-15'].map(
  (id) => observed(phrase(id)),
);
const states = ['tạm dừng', 'quá hạn', 'hoàn thành', 'đang thực hiện', 'chuyển kỳ sau', 'đúng hạn'];
const marksOfSpeech = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
] as const;

/** The agreements in lists of two to four, beginning at each of them, in each way of lettering. */
function lists(): Piece[] {
  const introduction = observed(phrase('AGR-02'));
  const styles: ListStyle[] = ['letters', 'numbers', 'letters', 'dashes'];
  return agreements.flatMap((_, from) => {
    const itemsAt = (turn: number) =>
      [...agreements, ...agreements].slice(from, from + 2 + ((from + turn) % 3));
    return [
      ...styles.map((style, turn) => list(introduction, itemsAt(turn), style)),
      listInLine(introduction, itemsAt(1)),
    ];
  });
}

/** A shipped sentence with the state of its fulfilment in brackets behind it. */
function bracketed(): Piece[] {
  return agreements.flatMap((one, turn) =>
    [0, 3].map((step) => {
      const state = word(states[(turn + step) % states.length] ?? 'quá hạn');
      const { vi, lo } = asClause(one);
      const sentence = plain(one.vi.slice(0, 1) + vi.slice(1), lo);
      return joined(sentence, plain(' (', ' ('), state, plain(').', ').'));
    }),
  );
}

function quoted(): Piece[] {
  return agreements.flatMap((text, turn) =>
    marksOfSpeech.map(([open, close]) =>
      filled(phrase(turn % 2 === 0 ? 'RSV-01' : 'SIT-05'), {
        side: word(turn % 2 === 0 ? 'Lào' : 'Việt Nam'),
        text: joined(plain(open, open), text, plain(close, close)),
      }),
    ),
  );
}

function asPairs(kind: 'term' | 'segment', name: string, pieces: Piece[]): Pair[] {
  return pieces.map((piece, index) => ({ id: `${name}-${index + 1}`, kind, ...piece }));
}

function sampleDecisions(): Pair[] {
  return meetings.flatMap((meeting) =>
    meeting.decisions.map(({ no, text, ownerPersonId, dueOn, standing }) => ({
      id: `${meeting.id}-${no}`,
      kind: 'decision' as const,
      ...observed(text),
      agreed: { ownerPersonId, dueOn, standing },
    })),
  );
}

function filledDecisions(): Pair[] {
  const days = ['2027-03-31', '2026-12-30', '2027-06-15', '2027-01-20'];
  return days.flatMap((day, turn) =>
    ['AGR-10', 'AGR-11'].map((id) => ({
      id: `decided-${id}-${turn + 1}`,
      kind: 'decision' as const,
      ...filled(phrase(id), {
        task: asClause(agreements[turn + 2] ?? plain('', '')),
        date: date(day, 'slashes', turn % 2 === 0 ? 'slashes' : 'lao-words'),
      }),
      agreed: { ownerPersonId: 'p-vn-1', dueOn: day, standing: false },
    })),
  );
}

function firstOfEach(pairs: Pair[]): Pair[] {
  const seen = new Set<string>();
  return pairs.filter(({ vi }) => !seen.has(vi) && seen.add(vi));
}

const glossary = asPairs(
  'term',
  'term',
  terms.map(({ vi, lo }) => plain(vi, lo)),
);

/** Every untouched pair, each Vietnamese text once: the glossary first, then sentences and decisions. */
export const pairs: Pair[] = firstOfEach([
  ...glossary,
  ...sampleDecisions(),
  ...filledDecisions(),
  ...asPairs('segment', 'shipped', shippedSentences()),
  ...asPairs('segment', 'filled', filledPhrases()),
  ...asPairs('segment', 'heading', headings()),
  ...asPairs('segment', 'statement', statements()),
  ...asPairs('segment', 'list', lists()),
  ...asPairs('segment', 'bracketed', bracketed()),
  ...asPairs('segment', 'quoted', quoted()),
]);
