import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { operators } from './operators.ts';
import { pairs, type Pair } from './pairs.ts';
import { findAlarms, tableOf, tallyKind, type Checker } from './tally.ts';

const SEED = 7;
const untouched = new Set(pairs.map(({ vi, lo }) => `${vi}|${lo}`));
const isTouched = ({ vi, lo }: Pair) => !untouched.has(`${vi}|${lo}`);

const sees: Checker = (texts) => texts.filter(isTouched).map(({ id }) => ({ check: 'all', textId: id }));
const blind: Checker = () => [];
const alarmist: Checker = (texts) => texts.map(({ id }) => ({ check: 'all', textId: id }));

function operator(kind: string) {
  const found = operators.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`there is no kind ${kind}`);
  return found;
}

describe.each(['number: changed', 'same source, other target', 'bracket lost'])('%s', (kind) => {
  const one = operator(kind);
  const total = mutantsOf(one, SEED).length;

  test('whoever sees every change finds all', () => {
    expect(tallyKind(one, SEED, sees)).toMatchObject({ found: total, total, missed: [] });
  });

  test('whoever sees nothing finds none', () => {
    const tally = tallyKind(one, SEED, blind);
    expect([tally.found, tally.total, tally.missed.length]).toEqual([0, total, total]);
  });

  test('what is found in the untouched text as well does not count', () => {
    expect(tallyKind(one, SEED, alarmist).found).toBe(0);
  });
});

test('a finding in an untouched pair is a false alarm, alone or among others', () => {
  expect(findAlarms(SEED, blind)).toEqual([]);
  expect(findAlarms(SEED, sees)).toEqual([]);
  expect(findAlarms(SEED, alarmist)).toHaveLength(pairs.length);
  const amongOthers: Checker = (texts) => (texts.length > 1 ? alarmist(texts) : []);
  expect(findAlarms(SEED, amongOthers)).toHaveLength(pairs.filter(({ kind }) => kind !== 'term').length);
});

test('the table names each kind, all of them and the false alarms', () => {
  const kinds = ['time', 'phone: digit'].map((kind) => tallyKind(operator(kind), SEED, sees));
  const lines = tableOf(kinds, []).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^time +80\/80 +100\.0 % {2}all 80$/);
  expect(lines[3]).toMatch(/^false alarms on untouched pairs +0\/1172 +0\.0 %$/);
});
