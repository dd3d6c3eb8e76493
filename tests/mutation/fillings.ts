import { asClause, filled, joined, plain, type Piece } from './pieces.ts';
import { observed } from './sentences.ts';
import { phrase, phrases, term } from './shipped.ts';
import {
  documentNumber,
  marker,
  measured,
  money,
  number,
  organisation,
  percent,
  phone,
  place,
  withRank,
  word,
  type NumberStyle,
} from './writing.ts';
import { date, dated, month, quarter, time, weekday, type DateStyle } from './writtenDays.ts';

/** How many times a phrase with places to fill is filled. */
const ROUNDS = 7;

function turn<T>(list: readonly [T, ...T[]], round: number): T {
  return list[round % list.length] ?? list[0];
}

const days = [
  '2026-11-24',
  '2027-03-31',
  '2025-07-01',
  '2026-01-05',
  '2026-12-30',
  '2025-10-29',
  '2027-02-18',
  '2026-06-08',
  '2026-09-17',
] as const;

const periods: [[string, string], ...[string, string][]] = [
  ['2025-07-10', '2025-09-17'],
  ['2026-06-08', '2026-11-24'],
  ['2026-01-05', '2026-03-30'],
  ['2025-12-19', '2026-12-18'],
];

const dateStyles: [DateStyle, DateStyle][] = [
  ['slashes', 'slashes'],
  ['words', 'lao-words'],
  ['few-zeros', 'lao-words'],
  ['words', 'lao-padded'],
  ['slashes', 'lao-padded'],
  ['words', 'buddhist'],
  ['words', 'lao-digits'],
];

const numberStyles: [NumberStyle, NumberStyle][] = [
  ['official', 'official'],
  ['two-digits', 'official'],
  ['official', 'lao'],
];

function stylesAt<T>(styles: [T, T][], round: number): [T, T] {
  const [first] = styles;
  if (first === undefined) throw new Error('no style');
  return styles[round % styles.length] ?? first;
}

const count = (value: number, round: number) => number(value, ...stylesAt(numberStyles, round));
const dayAt = (round: number) => date(turn(days, round), ...stylesAt(dateStyles, round));
const datedAt = (round: number) => dated(turn(days, round), ...stylesAt(dateStyles, round));

const vietnamese = ['p-vn-1', 'p-vn-2', 'p-vn-3', 'p-vn-4', 'p-vn-5', 'p-vn-6', 'p-vn-7'] as const;
const lao = ['p-la-1', 'p-la-2', 'p-la-3', 'p-la-4', 'p-la-5', 'p-la-6'] as const;
const everyone = [...vietnamese.slice(0, 4), ...lao, ...vietnamese.slice(4)];
const tasks = ['AGR-06', 'AGR-07', 'AGR-08', 'AGR-09', 'AGR-05', 'AGR-03'] as const;
const reasons = ['thiên tai', 'dịch bệnh', 'cháy rừng'] as const;
const quantities = ['1.284,5', '12,4', '6.000', '20.000', '3,25', '46.000', '1.250.000'] as const;

const hotlines = [
  '+84 232 3812 345',
  '+856 51 212 607',
  '0232 3829 114',
  '+84 912 045 678',
  '020 5561 7432',
] as const;
const documentNumbers = [
  '01/BBGN-QB-KM',
  '02/BBGN-QB-SV',
  '117/CV-BCH',
  '35/2026/BBHD',
  '214/KH-BTL',
] as const;
const codes = ['KM-01', 'KM-12', 'SV-09', 'KM-06', 'SV-10'] as const;

const task = (round: number) => asClause(observed(phrase(turn(tasks, round))));

/** So much of a thing as it was seized: the number first in Vietnamese, last in Lao, as in the sample. */
function seized(thing: string, amount: Piece): Piece {
  return filled({ vi: `{amount} ${term(thing).vi}`, lo: `${term(thing).lo} {amount}` }, { amount });
}

function decimal(text: string): string {
  return text.replaceAll('.', '').replace(',', '.');
}

const makers: Record<string, (round: number) => Piece> = {
  ordinal: (round) => count(21 + 3 * round, round),
  orgVi: (round) => organisation(turn(['bdbp-qt', 'ca-qt', 'bdbp-qb'], round)),
  orgLo: (round) => organisation(turn(['qs-km', 'ca-sv', 'ca-km'], round)),
  org: (round) => organisation(turn(['qs-km', 'bdbp-qt', 'ca-sv', 'ca-qt'], round)),
  place: (round) => place(turn(['thakhek', 'donghoi', 'dongha', 'kaysone'], round)),
  gate: (round) => word(turn(['Cha Lo', 'Na Phàu', 'Lao Bảo', 'Đen Sa Vẳn'], round)),
  date: dayAt,
  from: (round) => dated(turn(periods, round)[0], ...stylesAt(dateStyles, round)),
  to: (round) => dated(turn(periods, round)[1], ...stylesAt(dateStyles, round)),
  headVi: (round) => withRank(turn(vietnamese, round)),
  headLo: (round) => withRank(turn(lao, round)),
  name: (round) => withRank(everyone[round % everyone.length] ?? 'p-vn-1'),
  mouNumber: (round) => documentNumber(turn(documentNumbers, round)),
  code: (round) => documentNumber(turn(codes, round)),
  n: (round) => count(turn([4, 17, 8, 31, 12, 6, 23], round), round),
  m: (round) => count(turn([156, 24, 1284, 96, 348, 2750, 65], round), round),
  total: (round) => count(31 + round, round),
  done: (round) => count(14 + round, round),
  doing: (round) => count(10, round),
  overdue: (round) => count(7, round),
  items: (round) => seized('hồng phiến', measured(number(decimal(turn(quantities, round + 2))), 'tablet')),
  side: (round) => word(turn(['Việt Nam', 'Lào'], round)),
  text: (round) => observed(phrase(turn(['REV-03', 'REV-05', 'SIT-02', 'SIT-03', 'AGR-14'], round))),
  hotline: (round) => phone(turn(hotlines, round), round % 2 === 0 ? 'as-typed' : 'in-threes'),
  task,
  measure: task,
  reason: (round) => word(turn(reasons, round)),
  period: (round) =>
    round % 2 === 0
      ? month(turn(days, round).slice(0, 7))
      : quarter(`${2026 + (round % 3)}-Q${1 + (round % 4)}`),
  superior: (round) => word(turn(['Bộ Quốc phòng', 'Bộ Công an', 'Tỉnh ủy'], round)),
  time: (round) => time(turn(['16:45', '08:30', '11:20', '17:05', '14:15', '10:50', '09:10'], round)),
};

function placesIn(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

/** Phrases whose places are parts of one fact: they are put together below. */
const IN_PARTS = 'HDR-10';

export function filledPhrases(): Piece[] {
  return phrases
    .filter(({ id, vi }) => vi.includes('{') && id !== IN_PARTS)
    .flatMap((one, index) =>
      Array.from({ length: ROUNDS }, (_, round) => {
        const values = placesIn(one.vi).map((name) => {
          const make = makers[name];
          if (make === undefined) throw new Error(`nothing is known to put at {${name}}`);
          return [name, make(round + index)] as const;
        });
        return filled(one, Object.fromEntries(values));
      }),
    );
}

const comma = plain(', ', ', ');
const fullStop = plain('.', '.');

/** The place and day at the head of the minutes, with the day of the week for every second one. */
export function headings(): Piece[] {
  return days.flatMap((day, round) => {
    const where = place(turn(['thakhek', 'donghoi', 'dongha', 'kaysone'], round));
    const when = dated(day, ...stylesAt(dateStyles, round + 1));
    return [joined(where, comma, when), joined(where, comma, weekday(day), comma, when)];
  });
}

function informed(round: number, text: Piece): Piece {
  return filled(phrase('SIT-05'), {
    side: word(turn(['Việt Nam', 'Lào'], round)),
    text: joined(text, fullStop),
  });
}

const meetingWords = ['hội nghị tổng kết', 'hội đàm thường niên', 'lễ ký', 'hội nghị sơ kết'] as const;
const things = ['ma túy tổng hợp', 'thuốc phiện', 'heroin', 'vật liệu nổ', 'hàng lậu'] as const;
const weights = [
  ['12.5', 'kg'],
  ['850', 'g'],
  ['3.25', 'kg'],
  ['1284.5', 'kg'],
  ['46', 'kg'],
  ['2400', 'g'],
] as const;
const lengths = [
  ['18.5', 'km'],
  ['450', 'm'],
  ['1250', 'ha'],
  ['7.4', 'km'],
  ['36', 'ha'],
] as const;
const sums = [15_000_000, 248_500_000, 4_600, 1_250_000_000, 36_750_000, 9_800, 72_300_000, 518_000] as const;
const currencies = ['VND', 'LAK', 'USD'] as const;
const markers = ['524', '531', '507', '519/2', '488', '546', '522(1)', '536'] as const;
const shares = [85, 12.5, 60, 97.4, 40, 75, 33, 8.3, 91, 54, 67.5] as const;

/** Sentences of the phrase "… informed: …" that hold each kind of fact by the dozen. */
export function statements(): Piece[] {
  const each = <T>(list: readonly T[], make: (one: T, round: number) => Piece) =>
    list.map((one, round) => informed(round, make(one, round)));
  const after = (vi: string, piece: Piece) => joined(word(vi), plain(' ', ' '), piece);
  return [
    ...each(days, (day, round) =>
      joined(
        word(turn(meetingWords, round)),
        plain(': ', ': '),
        time(turn(['08:30', '14:00', '09:15', '15:45'], round)),
        comma,
        weekday(day),
        comma,
        dated(day, ...stylesAt(dateStyles, round + 1)),
      ),
    ),
    ...each([...weights, ...weights], ([value, unit], round) =>
      seized(turn(things, round), measured(number(value, 'official', round > 5 ? 'lao' : 'official'), unit)),
    ),
    ...each(lengths, ([value, unit]) => after('đường biên giới', measured(number(value), unit))),
    ...each(quantities, (value) =>
      seized('gỗ', measured(number(decimal(value), 'official', 'english'), 'cubic metre')),
    ),
    ...each([...sums, ...sums], (value, round) =>
      after('kinh phí', money(value, turn(currencies, round), round > 7 ? 'word' : 'code')),
    ),
    ...each(shares, (value) => after('tiến độ', percent(value))),
    ...each(shares, (value) => after('đang thực hiện', percent(value))),
    ...each(markers, (value) => after('mốc số', marker(value))),
    ...each(markers, (value, round) =>
      joined(after('tôn tạo mốc quốc giới', marker(value)), comma, datedAt(round)),
    ),
    ...each(hotlines, (value, round) =>
      after('số điện thoại', phone(value, round > 2 ? 'in-threes' : 'as-typed')),
    ),
    ...each([...documentNumbers, ...documentNumbers], (value, round) =>
      joined(
        word('công văn'),
        plain(' ', ' '),
        after('số', documentNumber(value)),
        comma,
        datedAt(round + 3),
      ),
    ),
  ];
}
