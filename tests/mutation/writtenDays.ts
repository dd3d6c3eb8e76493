import { monthNames, weekdayNames } from '../../shared/text/dateNames.ts';
import { toLaoDigits, toRoman } from '../../shared/text/numbers.ts';
import { fact, joined, plain, type Piece } from './pieces.ts';
import { term } from './shipped.ts';

const BUDDHIST_YEARS = 543;

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`no name at place ${index}`);
  return name;
}

function partsOf(value: string) {
  const [year = '', monthOf = '', day = ''] = value.split('-');
  return { year, day, monthOf, lao: nameAt(monthNames.lo, Number(monthOf) - 1) };
}

export type DateStyle =
  'slashes' | 'few-zeros' | 'words' | 'lao-words' | 'lao-padded' | 'lao-digits' | 'buddhist';

/** Without the word for date before it, which the phrases have. */
const dateWriters: Record<DateStyle, (value: string) => string> = {
  slashes: (value) => value.split('-').toReversed().join('/'),
  'few-zeros': (value) => {
    const { day, monthOf, year } = partsOf(value);
    return `${day}/${Number(monthOf)}/${year}`;
  },
  words: (value) => {
    const { day, monthOf, year } = partsOf(value);
    return `${day} tháng ${Number(monthOf) <= 2 ? monthOf : Number(monthOf)} năm ${year}`;
  },
  'lao-words': (value) => {
    const { day, lao, year } = partsOf(value);
    return `${Number(day)} ${lao} ${year}`;
  },
  'lao-padded': (value) => {
    const { day, lao, year } = partsOf(value);
    return `${day} ${lao} ${year}`;
  },
  'lao-digits': (value) => toLaoDigits(dateWriters['lao-words'](value)),
  buddhist: (value) => {
    const { day, lao, year } = partsOf(value);
    return `${Number(day)} ${lao} ${Number(year) + BUDDHIST_YEARS}`;
  },
};

export function date(value: string, vi: DateStyle, lo: DateStyle): Piece {
  return fact('date', value, dateWriters[vi], dateWriters[lo]);
}

/** The word for a date and the date: "ngày …", "ວັນທີ …". */
export function dated(value: string, vi: DateStyle, lo: DateStyle): Piece {
  const before = term('ngày');
  return joined(plain(`${before.vi} `, `${before.lo} `), date(value, vi, lo));
}

export function weekday(value: string): Piece {
  const index = String(new Date(`${value}T00:00:00Z`).getUTCDay());
  return fact(
    'weekday',
    index,
    (day) => nameAt(weekdayNames.vi, Number(day)),
    (day) => nameAt(weekdayNames.lo, Number(day)),
  );
}

/** The month as the sample writes it: "tháng 6 năm 2026", "ເດືອນມິຖຸນາ 2026". */
export function month(value: string): Piece {
  return fact(
    'month',
    value,
    (one) => `tháng ${Number(one.slice(5))} năm ${one.slice(0, 4)}`,
    (one) => `${term('tháng').lo}${nameAt(monthNames.lo, Number(one.slice(5)) - 1)} ${one.slice(0, 4)}`,
  );
}

export function quarter(value: string): Piece {
  const write = (name: string) => (one: string) =>
    `${name} ${toRoman(Number(one.slice(6)))}/${one.slice(0, 4)}`;
  return fact('quarter', value, write(term('quý').vi), write(term('quý').lo));
}

export function time(value: string): Piece {
  return fact(
    'time',
    value,
    (one) => `${Number(one.slice(0, 2))} giờ ${one.slice(3)}`,
    (one) => `${one} ${term('giờ').lo}`,
  );
}
