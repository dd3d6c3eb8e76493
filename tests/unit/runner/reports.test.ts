import { describe, expect, test } from 'vitest';
import {
  judgeCheck,
  judgeRunner,
  readPlaywrightReport,
  readVitestReport,
  sumCounts,
} from '../../support/reports.ts';
import { chooseSteps } from '../../support/steps.ts';

describe('the counts of a report', () => {
  test('a Vitest report gives its tests, not its suites', () => {
    const report = { numPassedTests: 71, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 };
    expect(readVitestReport(JSON.stringify({ ...report, numTotalTestSuites: 9 }))).toEqual({
      passed: 71,
      failed: 2,
      skipped: 4,
    });
  });

  test('a Playwright test that passed at a second try counts as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywrightReport(JSON.stringify({ stats }))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('a report of another shape is refused', () => {
    expect(() => readVitestReport('{ "stats": {} }')).toThrow('numPassedTests');
  });
});

describe('the verdict', () => {
  test('a runner without any test has failed, whatever its exit code', () => {
    expect(judgeRunner({ passed: 0, failed: 0, skipped: 5 }, 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 5,
    });
  });

  test('a runner that ended badly without a failed test has failed', () => {
    expect(judgeRunner({ passed: 12, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 12,
      failed: 1,
      skipped: 0,
    });
  });

  test('a runner without a report has failed', () => {
    expect(judgeRunner(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('failed tests are counted as the report counts them', () => {
    expect(judgeRunner({ passed: 5, failed: 3, skipped: 0 }, 1)).toEqual({
      passed: 5,
      failed: 3,
      skipped: 0,
    });
  });

  test('a check passes or fails as one', () => {
    expect(judgeCheck(0).passed).toBe(1);
    expect(judgeCheck(2).failed).toBe(1);
  });

  test('the last line adds up all of them', () => {
    const all = [judgeCheck(0), judgeCheck(1), { passed: 40, failed: 2, skipped: 1 }];
    expect(sumCounts(all)).toEqual({ passed: 41, failed: 3, skipped: 1 });
  });
});

describe('the chosen steps', () => {
  test('are all of them, types first and the desktop last, when none is named', () => {
    const names = chooseSteps(undefined).map(({ name }) => name);
    expect(names[0]).toBe('types');
    expect(names.at(-1)).toBe('desktop');
    expect(names).toHaveLength(12);
  });

  test('keep the order of the check', () => {
    expect(chooseSteps('unit,types').map(({ name }) => name)).toEqual(['types', 'unit']);
  });

  test('a name that is none of them is refused', () => {
    expect(() => chooseSteps('types,e2e')).toThrow('There is no step e2e; the steps are types, lint');
  });
});
