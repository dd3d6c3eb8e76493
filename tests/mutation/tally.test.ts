import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { operators } from './operators.ts';
import { pairs, type Pair } from './pairs.ts';
import { shareFound, tableOf, tallyAlarms, tallyKind, type Checker } from './tally.ts';

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
  const alarms = (check: Checker) => tallyAlarms(SEED, check).map((one) => one.alarms.length);
  const sentences = pairs.filter(({ kind }) => kind !== 'term').length;
  expect(alarms(blind)).toEqual([0, 0]);
  expect(alarms(sees)).toEqual([0, 0]);
  expect(alarms(alarmist)).toEqual([sentences, pairs.length - sentences]);
  expect(tallyAlarms(SEED, blind).map(({ total }) => total)).toEqual([sentences, pairs.length - sentences]);
  const amongOthers: Checker = (texts) => (texts.length > 1 ? alarmist(texts) : []);
  expect(alarms(amongOthers)).toEqual([sentences, 0]);
});

test('the table names each kind, all of them and the false alarms', () => {
  const kinds = ['time', 'phone: digit'].map((kind) => tallyKind(operator(kind), SEED, sees));
  const lines = tableOf(kinds, tallyAlarms(SEED, blind)).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^time +80\/80 +100\.0 % {2}all 80$/);
  expect(lines[2]).toMatch(/^all kinds +\d+\/\d+ +100\.0 %$/);
  expect(lines[3]).toMatch(/^false alarms: sentences and decisions +0\/\d+ +0\.0 %$/);
  expect(shareFound(kinds)).toBe(1);
});
