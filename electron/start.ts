/**
 * `npm start`: Electron where its binary is there or can be fetched in time, otherwise one sentence and the
 * browser window.
 *
 *     npm start -- [--host=browser|electron] [--demo] [--data DIR] [--port N]
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { build } from './build.ts';
import { electronFolder, findElectron } from './electronBinary.ts';
import { isBuilt } from './freshness.ts';

const root = join(import.meta.dirname, '..');
const FETCH_LIMIT_MS = 20_000;

type Host = 'browser' | 'electron';

interface Ended {
  code: number;
  output: string;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      demo: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
    },
  });
  return values;
}

function run(program: string, args: string[], stdio: 'inherit' | 'pipe', timeout?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio, timeout });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => (output += String(chunk)));
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on('close', (code, signal) => {
      resolve({
        code: code ?? 1,
        output: signal === null || timeout === undefined ? output : `${timeout} ms`,
      });
    });
  });
}

/** Fetches the binary; the reason where it cannot. */
async function fetchElectron(): Promise<string | undefined> {
  const { code, output } = await run(
    process.execPath,
    [join(electronFolder, 'install.js')],
    'pipe',
    FETCH_LIMIT_MS,
  );
  if (code === 0 && findElectron() !== undefined) return undefined;
  const lines = stripVTControlCharacters(output).split('\n');
  return lines.find((line) => /error|failed|\d+ ms/i.test(line))?.trim() ?? `exit ${code}`;
}

async function startBrowser(args: string[], reason?: string): Promise<number> {
  const why = reason === undefined ? [] : [`--no-electron=${reason}`];
  const { code } = await run(
    process.execPath,
    [join(root, 'electron/browser/main.ts'), ...args, ...why],
    'inherit',
  );
  return code;
}

function sayNoElectron(reason: string): void {
  console.error(`Không dùng được Electron trên máy này (${reason}).`);
  console.error(`Electron is not available here (${reason}).`);
}

function readHost(text: string | undefined): Host | undefined {
  if (text === undefined || text === 'browser' || text === 'electron') return text;
  throw new Error(`--host=${text}: browser | electron`);
}

async function main(): Promise<number> {
  const { host: hostText, demo, data, port } = readArguments();
  const host = readHost(hostText);
  const store = [...(demo ? ['--demo'] : []), ...(data === undefined ? [] : [`--data=${data}`])];
  const browserArgs = [...store, ...(port === undefined ? [] : [`--port=${port}`])];
  if (!isBuilt(root)) await build();
  if (host === 'browser') return startBrowser(browserArgs);
  const reason = findElectron() === undefined ? await fetchElectron() : undefined;
  const electron = findElectron();
  if (electron !== undefined) return (await run(electron, [root, ...store], 'inherit')).code;
  if (host === undefined) return startBrowser(browserArgs, reason ?? 'path.txt');
  sayNoElectron(reason ?? 'path.txt');
  return 2;
}

process.exitCode = await main();
