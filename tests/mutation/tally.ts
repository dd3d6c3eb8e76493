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
  const total = mutants.length;
  return { kind: operator.kind, total, found: total - missed.length, missed, by };
}

/** The untouched pairs in which something is found: alone, or a sentence among others of the same minutes. */
export function findAlarms(seed: number, check: Checker): Alarm[] {
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

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(part: number, whole: number): string {
  return `${(100 * share(part, whole)).toFixed(1)} %`.padStart(8);
}

/** One line for each kind, with the checks that found it, the most frequent first. */
export function tableOf(kinds: readonly KindTally[], alarms: readonly Alarm[]): string {
  const line = (name: string, part: number, whole: number, remark = '') =>
    `${name.padEnd(34)}${String(part).padStart(6)}/${String(whole).padEnd(6)}${percent(part, whole)}  ${remark}`.trimEnd();
  const ranked = (sum: Map<string, number>) =>
    [...sum]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const sum = (pick: (one: KindTally) => number) => kinds.reduce((total, one) => total + pick(one), 0);
  const alarming = new Map<string, number>();
  for (const name of alarms.flatMap(({ checks }) => checks))
    alarming.set(name, (alarming.get(name) ?? 0) + 1);
  return [
    ...kinds.map(({ kind, found, total, by }) => line(kind, found, total, ranked(by))),
    line(
      'all kinds',
      sum(({ found }) => found),
      sum(({ total }) => total),
    ),
    line('false alarms on untouched pairs', alarms.length, pairs.length, ranked(alarming)),
  ].join('\n');
}
