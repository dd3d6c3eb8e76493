import { toLaoDigits } from '../../shared/text/numbers.ts';
import { fact, joined, plain, type Piece, type Side } from './pieces.ts';
import { memoranda, persons, term, terms, type Bilingual, type Person } from './shipped.ts';

function grouped(value: string, group: string, decimal: string): string {
  const [whole = '', fraction] = value.split('.');
  const head = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? head : head + decimal + fraction;
}

export type NumberStyle = 'official' | 'english' | 'lao' | 'bare' | 'two-digits';

/** Numbers as the two offices write them; `value` has a point as its only mark. */
const numberWriters: Record<NumberStyle, (value: string) => string> = {
  official: (value) => grouped(value, '.', ','),
  english: (value) => grouped(value, ',', '.'),
  lao: (value) => toLaoDigits(grouped(value, '.', ',')),
  bare: (value) => value.replace('.', ','),
  'two-digits': (value) => value.padStart(2, '0'),
};

export function number(
  value: number | string,
  vi: NumberStyle = 'official',
  lo: NumberStyle = 'official',
): Piece {
  return fact('number', String(value), numberWriters[vi], numberWriters[lo]);
}

const same = (value: string) => value;

export function documentNumber(value: string): Piece {
  return fact('document', value, same, same);
}

export function marker(value: string): Piece {
  return fact('marker', value, same, same);
}

/** A telephone number; the Lao side may be spaced in its own way. */
export function phone(value: string, spacing: 'as-typed' | 'in-threes' = 'as-typed'): Piece {
  const inThrees = (one: string) => one.replaceAll(' ', '').replace(/(\d{3})(?=\d)/g, '$1 ');
  return fact('phone', value, same, spacing === 'in-threes' ? inThrees : same);
}

/** Units whose Lao the sample or the glossary has; the others are written by their international sign. */
export const unitWords: Record<string, Bilingual> = {
  tablet: { vi: 'viên', lo: 'ເມັດ' },
  'cubic metre': { vi: 'mét khối', lo: 'ແມັດກ້ອນ' },
  kg: { vi: 'kg', lo: 'kg' },
  g: { vi: 'g', lo: 'g' },
  km: { vi: 'km', lo: 'km' },
  m: { vi: 'm', lo: 'm' },
  ha: { vi: 'ha', lo: 'ha' },
  day: { vi: 'ngày', lo: 'ວັນ' },
  month: { vi: 'tháng', lo: 'ເດືອນ' },
  year: { vi: 'năm', lo: 'ປີ' },
};

function unitWriter(side: Side) {
  return (name: string): string => {
    const words = unitWords[name];
    if (words === undefined) throw new Error(`no unit ${name}`);
    return words[side];
  };
}

export function unit(value: string): Piece {
  return fact('unit', value, unitWriter('vi'), unitWriter('lo'));
}

export function measured(amount: Piece, unitName: string): Piece {
  return joined(amount, plain(' ', ' '), unit(unitName));
}

export function percent(value: number): Piece {
  return joined(number(value), fact('percent', '%', same, same));
}

/** Money by the code of its currency; the Vietnamese side may say it in a word. */
export function money(value: number, currency: string, form: 'code' | 'word' = 'code'): Piece {
  const words: Record<string, string> = { VND: 'đồng', LAK: 'kíp' };
  const inWords = (code: string) => (form === 'word' ? (words[code] ?? code) : code);
  return joined(
    fact('amount', String(value), numberWriters.official, numberWriters.official),
    plain(' ', ' '),
    fact('currency', currency, inWords, same),
  );
}

function personBy(id: string): Person {
  const found = persons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no person ${id}`);
  return found;
}

export function person(id: string): Piece {
  return fact(
    'person',
    id,
    (one) => personBy(one).name.vi,
    (one) => personBy(one).name.lo,
  );
}

/** The ranks of the glossary: what a wrong rank is taken from. */
export const ranks = terms.filter(({ category, vi }) => category === 'rank' && /^[A-ZĐ]/.test(vi));

/** The rank as that person has it; another one is given as `vi|lo`. */
export function rankOf(id: string): Piece {
  const { rank } = personBy(id);
  return fact(
    'rank',
    `${rank.vi}|${rank.lo}`,
    (both) => both.split('|')[0] ?? '',
    (both) => both.split('|')[1] ?? '',
  );
}

export function withRank(id: string): Piece {
  return joined(rankOf(id), plain(' ', ' '), person(id));
}

export function organisation(id: string): Piece {
  const found = memoranda.organisations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no organisation ${id}`);
  return plain(found.name.vi, found.name.lo);
}

export function place(id: string): Piece {
  const found = memoranda.places.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no place ${id}`);
  return plain(found.name.vi, found.name.lo);
}

export function word(vi: string): Piece {
  const { lo } = term(vi);
  return plain(vi, lo);
}
