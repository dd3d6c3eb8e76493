/** Measures what a user waits for, against its limit, in one run on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../support/tools.ts';

const root = join(import.meta.dirname, '../..');
const runs = 5;
/** A browser that has just started keeps the processor busy for a while. */
const settleMs = 2000;
const folder = mkdtempSync(join(tmpdir(), 'giao-ban-bench-'));
const store = join(folder, 'store');
const env = { ...process.env, GIAOBAN_CONFIG: join(folder, 'config') };

interface Measure {
  what: string;
  limitSeconds: number;
  seconds: number[];
}

function demoSeconds(): number {
  const start = performance.now();
  const args = ['electron/cli/main.ts', 'demo', '--out', join(folder, 'out'), '--data', store];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
}

/** From the start of the host to the next meeting on the home screen; signing in is done for the user. */
async function startSeconds(): Promise<number> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.waitForTimeout(settleMs);
  const start = performance.now();
  const args = ['electron/launch.mjs', 'electron/browser/main.ts', '--no-window', '--data', store];
  const host = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((resolve) => {
      host.stdout.on('data', (chunk) => {
        const found = /Giao Ban: (http:\S+)/.exec(String(chunk));
        if (found?.[1] !== undefined) resolve(found[1]);
      });
    });
    await page.goto(url);
    await page.getByLabel('Tên đăng nhập').fill('thu.ky');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('giaoban-demo');
    await page.keyboard.press('Enter');
    await page.getByText('Giao ban lần thứ 28').first().waitFor();
    return (performance.now() - start) / 1000;
  } finally {
    host.kill();
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const measures: Measure[] = [{ what: 'demo, whole process', limitSeconds: 30, seconds: [demoSeconds()] }];
const starts: number[] = [];
for (let run = 0; run < runs; run += 1) starts.push(await startSeconds());
measures.push({ what: 'start to first data, browser host', limitSeconds: 3, seconds: starts });
rmSync(folder, { recursive: true, force: true });

for (const { what, limitSeconds, seconds } of measures) {
  const middle = median(seconds);
  const list = seconds.map((value) => value.toFixed(2)).join(' ');
  console.log(`${what}: ${middle.toFixed(2)} s of ${limitSeconds} s allowed (${list})`);
  if (middle > limitSeconds) process.exitCode = 1;
}
