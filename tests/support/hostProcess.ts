import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from './fakeElectron/electron.ts';
import type { Record as FakeRecord } from './fakeElectron/records.ts';

export const root = join(import.meta.dirname, '../..');

/** This process's environment, with preferences in `folder`. */
export function environment(folder: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(own), GIAOBAN_CONFIG: join(folder, 'config') };
}

/** A program of the project, run by this Node with its preferences in `folder`. */
export function startNode(file: string, args: string[], folder: string): ChildProcess {
  return spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Everything a process has written so far, for the message of what fails. */
export function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  let output = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return () => output;
}

/** The first message that `accepts` takes; an end of the process before it is an error. */
export function firstMessage<T>(
  child: ChildProcess,
  accepts: (message: FakeRecord | { kind: 'url'; url: string }) => T | undefined,
): Promise<T> {
  const output = collectOutput(child);
  return new Promise((resolve, reject) => {
    child.on('message', (message: FakeRecord | { kind: 'url'; url: string }) => {
      const found = accepts(message);
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}:\n${output()}`)));
  });
}

/** A folder for one test: no store yet, and room for preferences. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'giao-ban-e2e-'));
}

/** The same with a copy of the seeded store. */
export function copyStore(template: string): string {
  const folder = emptyFolder();
  cpSync(template, join(folder, 'kho'), { recursive: true });
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Makes a demo store that holds the whole sample; seeding takes seconds, so tests copy it. */
export async function seedStore(host: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `giao-ban-template-${host}-`));
  const store = join(folder, 'kho');
  const child = startNode(
    'electron/cli/main.ts',
    ['call', 'sessions.current', '--demo', '--data', store],
    folder,
  );
  const output = collectOutput(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The demo store could not be made:\n${output()}`);
  return store;
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

let lastQuestion = 0;

/** Asks the double what the program would let a page do. */
export async function ask(child: ChildProcess, question: Question): Promise<unknown> {
  lastQuestion += 1;
  const id = lastQuestion;
  const answer = new Promise<unknown>((resolve) => {
    const listener = (message: FakeRecord): void => {
      if (message.kind !== 'answer' || message.id !== id) return;
      child.off('message', listener);
      resolve(message.answer);
    };
    child.on('message', listener);
  });
  child.send({ id, question });
  return answer;
}
