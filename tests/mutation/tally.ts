import { mutantsOf, type Mutant } from './mutants.ts';
import type { Operator } from './operators/operator.ts';
import { pairs, type Pair } from './pairs.ts';
import { seeded } from './random.ts';

/** That a check found something in a text. */
export interface Found {
  check: string;
  textId: string;
}

/** What is measured: everything the checks find in these texts, taken as the minutes of one meeting. */
export type Checker = (texts: readonly Pair[]) => Found[];

export interface KindTally {
  kind: string;
  total: number;
  found: number;
  missed: Mutant[];
  /** How often each check found one. */
  by: Map<string, number>;
}

export interface Alarm {
  pair: Pair;
  checks: string[];
}

/** How many texts the minutes have in which the untouched pairs stand together. */
const TEXTS_OF_MINUTES = 40;

function counts(found: readonly Found[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { check } of found) sum.set(check, (sum.get(check) ?? 0) + 1);
  return sum;
}

/** The checks that find more than they found before the change. */
function newlyFinding(before: readonly Found[], after: readonly Found[]): string[] {
  const known = counts(before);
  return [...counts(after)]
    .filter(([check, count]) => count > (known.get(check) ?? 0))
    .map(([check]) => check);
}

function twinOf(pair: Pair): Pair {
  return { ...pair, id: `${pair.id}-again` };
}

function checksThatFind({ original, mutated, besideOriginal }: Mutant, check: Checker): string[] {
  return besideOriginal
    ? newlyFinding(check([original, twinOf(original)]), check([original, twinOf(mutated)]))
    : newlyFinding(check([original]), check([mutated]));
}

/** Which errors of one kind are found: by a finding that the untouched text did not have. */
export function tallyKind(operator: Operator, seed: number, check: Checker): KindTally {
  const mutants = mutantsOf(operator, seed);
  const missed: Mutant[] = [];
  const by = new Map<string, number>();
  for (const mutant of mutants) {
    const checks = checksThatFind(mutant, check);
    for (const one of checks) by.set(one, (by.get(one) ?? 0) + 1);
    if (checks.length === 0) missed.push(mutant);
  }
  const found = mutants.length - missed.length;
  return { kind: operator.kind, total: mutants.length, found, missed, by };
}

/** The untouched pairs in which something is found: alone, or a sentence among others of the same minutes. */
function findAlarms(seed: number, check: Checker): Alarm[] {
  const sentences = seeded(seed).shuffled(pairs.filter(({ kind }) => kind !== 'term'));
  const together: Found[] = [];
  for (let from = 0; from < sentences.length; from += TEXTS_OF_MINUTES) {
    together.push(...check(sentences.slice(from, from + TEXTS_OF_MINUTES)));
  }
  const byText = Map.groupBy(together, ({ textId }) => textId);
  return pairs.flatMap((pair) => {
    const found = [...check([pair]), ...(byText.get(pair.id) ?? [])];
    return found.length === 0 ? [] : [{ pair, checks: [...counts(found).keys()] }];
  });
}

/** The untouched pairs of one sort, with the alarms among them. */
export interface AlarmTally {
  sort: string;
  total: number;
  alarms: Alarm[];
}

/** The terms of the glossary are many and short: counted with the sentences they would hide what those raise. */
export function tallyAlarms(seed: number, check: Checker): AlarmTally[] {
  const alarms = findAlarms(seed, check);
  const sorts = [
    { sort: 'sentences and decisions', isOf: ({ kind }: Pair) => kind !== 'term' },
    { sort: 'glossary', isOf: ({ kind }: Pair) => kind === 'term' },
  ];
  return sorts.map(({ sort, isOf }) => ({
    sort,
    total: pairs.filter(isOf).length,
    alarms: alarms.filter(({ pair }) => isOf(pair)),
  }));
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(part: number, whole: number): string {
  return `${(100 * share(part, whole)).toFixed(1)} %`.padStart(8);
}

const CHECKS_NAMED = 3;

function mostFrequent(sum: Map<string, number>): string {
  return [...sum]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, CHECKS_NAMED)
    .map(([check, count]) => `${check} ${count}`)
    .join(', ');
}

function line(name: string, part: number, whole: number, by = new Map<string, number>()): string {
  const parts = [
    name.padEnd(40),
    String(part).padStart(6),
    '/',
    String(whole).padEnd(6),
    percent(part, whole),
    '  ',
    mostFrequent(by),
  ];
  return parts.join('').trimEnd();
}

function total(tallies: readonly KindTally[], pick: (one: KindTally) => number): number {
  return tallies.reduce((sum, one) => sum + pick(one), 0);
}

function alarming(alarms: readonly Alarm[]): Map<string, number> {
  return counts(alarms.flatMap(({ pair, checks }) => checks.map((check) => ({ check, textId: pair.id }))));
}

/** The errors of all kinds together. */
export function shareFound(kinds: readonly KindTally[]): number {
  return share(
    total(kinds, (one) => one.found),
    total(kinds, (one) => one.total),
  );
}

/** One line for each kind and each sort of untouched pair, with the checks that spoke most often. */
export function tableOf(kinds: readonly KindTally[], untouched: readonly AlarmTally[]): string {
  return [
    ...kinds.map((one) => line(one.kind, one.found, one.total, one.by)),
    line(
      'all kinds',
      total(kinds, (one) => one.found),
      total(kinds, (one) => one.total),
    ),
    ...untouched.map((one) =>
      line(`false alarms: ${one.sort}`, one.alarms.length, one.total, alarming(one.alarms)),
    ),
  ].join('\n');
}
