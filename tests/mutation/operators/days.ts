import type { Fact } from '../pieces.ts';
import type { Random } from '../random.ts';
import { anyFact, anySide, misstate, withSpan, type Operator } from './operator.ts';

const SAFE_DAYS = 28;

function between(first: number, last: number, not: number, random: Random): string {
  const choices = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return String(random.pick(choices.filter((one) => one !== not)) ?? first).padStart(2, '0');
}

function otherDay({ value }: Fact, random: Random): string {
  return value.slice(0, 8) + between(1, SAFE_DAYS, Number(value.slice(8)), random);
}

/** Also of a month or quarter that stands alone. */
function otherMonth({ kind, value }: Fact, random: Random): string | null {
  if (kind === 'quarter') return value.slice(0, 6) + Number(between(1, 4, Number(value.slice(6)), random));
  if (Number(value.slice(8)) > SAFE_DAYS) return null;
  return value.slice(0, 5) + between(1, 12, Number(value.slice(5, 7)), random) + value.slice(7);
}

function otherYear({ value }: Fact, random: Random): string {
  const year = Number(value.slice(0, 4));
  return between(year - 3, year + 3, year, random) + value.slice(4);
}

function otherTime({ value }: Fact, random: Random): string {
  const [hour = '', minute = ''] = value.split(':');
  return random.below(2) === 0
    ? `${between(6, 19, Number(hour), random)}:${minute}`
    : `${hour}:${between(0, 59, Number(minute), random)}`;
}

/** Wrong on one side, or on both alike: then only the date beside it tells. */
const weekday: Operator = {
  kind: 'date: weekday',
  apply: (pair, random) => {
    const fact = anyFact(pair, ['weekday'], random);
    if (fact === undefined) return null;
    const value = String(Number(between(0, 6, Number(fact.value), random)));
    if (random.below(3) > 0) {
      const side = anySide(random);
      return withSpan(pair, side, fact[side], fact[side].write(value));
    }
    const half = withSpan(pair, 'vi', fact.vi, fact.vi.write(value));
    return half && withSpan(half, 'lo', fact.lo, fact.lo.write(value));
  },
};

export const dayOperators: Operator[] = [
  misstate('date: day', ['date'], otherDay),
  misstate('date: month', ['date', 'month', 'quarter'], otherMonth),
  misstate('date: year', ['date', 'month', 'quarter'], otherYear),
  weekday,
  misstate('time', ['time'], otherTime),
];
