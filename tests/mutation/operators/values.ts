import type { Fact } from '../pieces.ts';
import type { Random } from '../random.ts';
import { anyDigitFault, changeDigit, dropDigit, transposeDigits, type DigitFault } from './digits.ts';
import { anySide, misstate, miswrite, withSpan, type Operator } from './operator.ts';

/** The fault as another value: what only looks different (03 for 3) is none. */
function otherNumber(fault: DigitFault) {
  return ({ value }: Fact, random: Random): string | null => {
    const wrong = fault(value, random);
    return wrong === null || wrong.endsWith('.') || Number(wrong) === Number(value)
      ? null
      : String(Number(wrong));
  };
}

const LAO_MARKS = /^([\u0ED0-\u0ED9]{1,3})((?:\.[\u0ED0-\u0ED9]{3})+)$/;
const MARKS = /^(\d{1,3})((?:[.,]\d{3})+)$/;

/** 1.250.000 becomes 1.250,000 and 12.400 becomes 12,4; a number with three digits left could be read both ways. */
export function groupAsDecimal(written: string): string | null {
  const [, head, groups] = MARKS.exec(written) ?? LAO_MARKS.exec(written) ?? [];
  if (head === undefined || groups === undefined) return null;
  const mark = groups.charAt(0);
  const other = mark === '.' ? ',' : '.';
  const last = groups.slice(-3);
  if (groups.length > 4) return head + groups.slice(0, -4) + other + last;
  const rest = last.replace(/[0\u0ED0]+$/, '');
  if (rest.length === 3) return null;
  return head + other + (rest === '' ? last.slice(0, 1) : rest);
}

function markOfNumber(fact: Fact, written: string): string | null {
  return fact.value.includes('.') ? null : groupAsDecimal(written);
}

const groupMark: Operator = {
  kind: 'number: group mark as decimal',
  apply: (pair, random) => {
    const fact = random.pick(
      pair.facts.filter(
        ({ kind, value }) =>
          (kind === 'number' || kind === 'amount') && (value.includes('.') || value.length > 3),
      ),
    );
    if (fact === undefined) return null;
    const side = anySide(random);
    const span = fact[side];
    // A number with decimals loses its mark instead: 12,5 becomes 125.
    const written = fact.value.includes('.')
      ? span.write(fact.value.replace('.', ''))
      : markOfNumber(fact, span.text);
    return written === null ? null : withSpan(pair, side, span, written);
  },
};

/** Each stands where the other one belongs: no number is missing, and both are wrong. */
const swapped: Operator = {
  kind: 'number: two swapped',
  apply: (pair, random) => {
    const numbers = pair.facts.filter(({ kind }) => kind === 'number');
    const [one, other] = random.shuffled(numbers);
    if (one === undefined || other === undefined || Number(one.value) === Number(other.value)) return null;
    const side = anySide(random);
    const [first, second] = one[side].start < other[side].start ? [one, other] : [other, one];
    // From behind, so that the place of the first holds.
    const half = withSpan(pair, side, second[side], second[side].write(first.value));
    return half && withSpan(half, side, first[side], first[side].write(second.value));
  },
};

const unlikeUnits: Record<string, string[]> = {
  tablet: ['kg', 'g'],
  'cubic metre': ['kg', 'm'],
  kg: ['g', 'tablet'],
  g: ['kg', 'tablet'],
  km: ['m', 'ha'],
  m: ['km', 'ha'],
  ha: ['km', 'm'],
  day: ['month', 'year'],
  month: ['day', 'year'],
  year: ['month', 'day'],
};

const currencies = ['VND', 'LAK', 'USD'];

function thousandfold({ value }: Fact, random: Random): string | null {
  const wrong = random.pick([`${value}000`, value.replace(/000$/, ''), changeDigit(value, random) ?? value]);
  return wrong === undefined || Number(wrong) === Number(value) ? null : String(Number(wrong));
}

export const valueOperators: Operator[] = [
  misstate('number: changed', ['number'], otherNumber(changeDigit)),
  misstate('number: digit dropped', ['number'], otherNumber(dropDigit)),
  misstate('number: digits transposed', ['number'], otherNumber(transposeDigits)),
  swapped,
  groupMark,
  misstate('unit: changed', ['unit'], ({ value }, random) => random.pick(unlikeUnits[value] ?? []) ?? null),
  miswrite('percent: dropped', ['percent'], () => ''),
  misstate('money: amount', ['amount'], thousandfold),
  misstate(
    'money: currency',
    ['currency'],
    ({ value }, random) => random.pick(currencies.filter((code) => code !== value)) ?? null,
  ),
  misstate('marker number', ['marker'], ({ value }, random) => anyDigitFault(value, random)),
  misstate('phone: digit', ['phone'], ({ value }, random) => anyDigitFault(value, random)),
  misstate('document number', ['document'], documentFault),
];

function documentFault({ value }: Fact, random: Random): string | null {
  const letters = Array.from(value.matchAll(/[A-Z]/g), ({ index }) => index);
  if (random.below(2) === 0 || letters.length === 0) return anyDigitFault(value, random);
  const at = random.pick(letters) ?? 0;
  const other =
    random.pick(Array.from('BCDGHKLMNQSTV').filter((letter) => letter !== value.charAt(at))) ?? '';
  return value.slice(0, at) + other + value.slice(at + 1);
}
