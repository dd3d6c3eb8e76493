import { findElectron } from '../../electron/electronBinary.ts';
import { readPlaywrightReport, readVitestReport, type Counts } from './reports.ts';

/** One line of the check: a program of `node_modules` or of ours, run by this Node. */
export interface Step {
  name: string;
  args: string[];
  env?: Record<string, string>;
  /** Where a test runner leaves its counts; a step without one passes or fails as a whole. */
  report?: { path: string; read: (json: string) => Counts };
  /** Chromium, LibreOffice and the fonts have to be there. */
  needsTools?: true;
  /** The step that makes what this one runs on. */
  after?: string;
}

function vitest(name: string, needs: Pick<Step, 'needsTools'> = {}): Step {
  const path = `out/reports/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return {
    name,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters],
    report: { path, read: readVitestReport },
    ...needs,
  };
}

function playwright(name: string): Step {
  const path = `out/reports/${name}.json`;
  return {
    name,
    args: ['node_modules/@playwright/test/cli.js', 'test', `--project=${name}`],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path },
    report: { path, read: readPlaywrightReport },
    needsTools: true,
    after: 'build',
  };
}

const steps: Step[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b', '--force'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'deadcode', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'build', args: ['electron/build.ts'] },
  vitest('architecture'),
  vitest('unit'),
  vitest('integration', { needsTools: true }),
  vitest('documents', { needsTools: true }),
  vitest('mutation'),
  playwright('browser'),
  playwright('desktop'),
  ...(findElectron() === undefined ? [] : [playwright('electron')]),
];

/** The steps named in `--only`, in the order of the check; all of them when nothing is named. */
export function chooseSteps(only: string | undefined): Step[] {
  if (only === undefined) return steps;
  const wanted = only.split(',');
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new Error(`There is no step ${unknown.join(', ')}; the steps are ${known}.`);
  }
  return steps.filter((step) => wanted.includes(step.name));
}
