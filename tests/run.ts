/** `npm test`: every check of the project in order; the last line printed is `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { judgeCheck, judgeRunner, sumCounts, type Counts } from './support/reports.ts';
import { chooseSteps, type Step } from './support/steps.ts';
import { ensureTools, MissingTools, thisMachine, tools } from './support/tools.ts';

const root = join(import.meta.dirname, '..');
const STEP_LIMIT_MS = 15 * 60 * 1000;

interface Ended {
  exitCode: number;
  output: string;
}

async function runNode(step: Step): Promise<Ended> {
  const child = spawn(process.execPath, step.args, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: STEP_LIMIT_MS,
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  const [exitCode, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, output: out + err };
}

function readReport({ path, read }: NonNullable<Step['report']>): Counts | undefined {
  try {
    return read(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    console.error(`${path} cannot be read: ${String(error)}`);
    return undefined;
  }
}

async function runStep(step: Step): Promise<Counts> {
  // A report of an earlier run must not be taken for this one's.
  if (step.report) rmSync(join(root, step.report.path), { force: true });
  process.stdout.write(step.name.padEnd(14));
  const start = performance.now();
  const { exitCode, output } = await runNode(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = step.report ? judgeRunner(readReport(step.report), exitCode) : judgeCheck(exitCode);
  console.log(`${seconds.padStart(6)} s  ${describe(step, counts)}`);
  if (counts.failed > 0) console.log(output.trimEnd());
  return counts;
}

function describe(step: Step, { passed, failed, skipped }: Counts): string {
  if (!step.report) return failed > 0 ? 'failed' : 'passed';
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function runSteps(chosen: Step[]): Promise<Counts[]> {
  const results = new Map<string, Counts>();
  for (const step of chosen) {
    const basis = step.after === undefined ? undefined : results.get(step.after);
    if (basis && basis.failed > 0) {
      console.log(`${step.name.padEnd(14)}   not run: ${step.after} failed`);
      continue;
    }
    results.set(step.name, await runStep(step));
  }
  return [...results.values()];
}

async function main(): Promise<Counts> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = chooseSteps(values.only);
  if (chosen.some((step) => step.needsTools)) ensureTools(tools, thisMachine());
  mkdirSync(join(root, 'out/reports'), { recursive: true });
  return sumCounts(await runSteps(chosen));
}

function explain(error: unknown): Counts {
  console.error(error instanceof MissingTools ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}

const { passed, failed } = await main().catch(explain);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
