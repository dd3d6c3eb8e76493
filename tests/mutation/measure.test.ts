import { expect, test } from 'vitest';
import { measure } from './measure.ts';
import type { Mutant } from './mutants.ts';
import { seedOfRun } from './random.ts';
import { share, shareFound, tableOf } from './tally.ts';

/** What is asked of the checks, over all errors, over each kind and over the untouched pairs. */
const OF_ALL = 0.95;
const OF_EACH = 0.9;
const FALSE_ALARMS = 0.02;
const EXAMPLES = 3;

const seed = seedOfRun(process.env['MUTATION_SEED']);
const { kinds, untouched } = measure(seed);
console.log(`seed ${seed}\n${tableOf(kinds, untouched)}`);

function example({ original, mutated }: Mutant): string {
  return `${original.id}: ${mutated.vi} | ${mutated.lo}`;
}

test('of all errors 95 % are found', () => {
  expect(shareFound(kinds)).toBeGreaterThanOrEqual(OF_ALL);
});

test.each(kinds)('of "$kind" 90 % are found', ({ found, total, missed }) => {
  const examples = missed.slice(0, EXAMPLES).map(example).join('\n');
  expect(share(found, total), `missed, for example\n${examples}`).toBeGreaterThanOrEqual(OF_EACH);
});

test.each(untouched)('of the untouched $sort 2 % at most raise an alarm', ({ total, alarms }) => {
  const examples = alarms
    .slice(0, EXAMPLES)
    .map(({ pair, checks }) => `${checks.join(', ')} in ${pair.id}: ${pair.vi} | ${pair.lo}`);
  expect(share(alarms.length, total), examples.join('\n')).toBeLessThanOrEqual(FALSE_ALARMS);
});
