/**
 * The command line: the contract's operations, called in process.
 *
 *     giaoban demo --out DIR [--data DIR]
 *     giaoban call AREA.OPERATION [--input JSON] [--data DIR] [--demo] [--user U --password-env VAR]
 *                  [--file FIELD=PATH]... [--save DIR]
 *     giaoban help
 *     giaoban verify --user U --password-env VAR [--data DIR] [--demo] [--from checkpoint] [--code CODE]
 *     giaoban serve [--data DIR] [--demo] [--port N]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitCodeOf, failureText, HostFailure } from '../engine/hostTexts.ts';
import { openProgram } from '../engine/openProgram.ts';
import { findPlaces } from '../engine/places.ts';
import { openPreferences } from '../engine/preferences.ts';
import { callOperation, sayRefusal } from './callCommand.ts';
import { makeDemo } from './demoCommand.ts';
import { verifyHistory } from './verifyCommand.ts';
import { describeCallers, describeInput, listOperations } from './operations.ts';

const storeOptions = { data: { type: 'string' }, demo: { type: 'boolean', default: false } } as const;

function line(text: string): void {
  console.log(text);
}

function error(text: string): void {
  console.error(text);
}

async function demo(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, data: { type: 'string' } } });
  if (values.out === undefined) throw new HostFailure('optionMissing', { option: '--out' });
  const places = findPlaces(import.meta.url, { data: values.data, demo: true });
  const data = values.data === undefined ? undefined : places.dataFolder;
  await makeDemo({ places, outFolder: values.out, data, line });
  return 0;
}

async function call(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...storeOptions,
      input: { type: 'string' },
      user: { type: 'string' },
      'password-env': { type: 'string' },
      file: { type: 'string', multiple: true, default: [] },
      save: { type: 'string' },
    },
  });
  const [operation] = positionals;
  if (operation === undefined) throw new HostFailure('optionMissing', { option: 'AREA.OPERATION' });
  const { input, user, 'password-env': passwordVariable, file: files, save: saveFolder } = values;
  const engine = await openProgram(findPlaces(import.meta.url, values), values);
  try {
    const request = { operation, input, user, passwordVariable, files, saveFolder };
    return await callOperation(engine.openDoor(), request, { line, error });
  } finally {
    await engine.close();
  }
}

async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...storeOptions,
      user: { type: 'string' },
      'password-env': { type: 'string' },
      from: { type: 'string', default: 'start' },
      code: { type: 'string' },
    },
  });
  const { user, 'password-env': passwordVariable, from, code } = values;
  if (user === undefined) throw new HostFailure('optionMissing', { option: '--user' });
  if (from !== 'start' && from !== 'checkpoint') {
    throw new HostFailure('optionInvalid', { detail: `--from ${from}` });
  }
  const places = findPlaces(import.meta.url, values);
  const { language } = openPreferences(places.configFolder).read();
  const engine = await openProgram(places, values);
  try {
    return await verifyHistory(engine.openDoor(), { user, passwordVariable, from, code }, language, line);
  } catch (failure) {
    return sayRefusal(failure, { error });
  } finally {
    await engine.close();
  }
}

function help(): Promise<number> {
  for (const operation of listOperations()) {
    line(`${operation.name}  (${describeCallers(operation)})`);
    line(`    ${describeInput(operation)}`);
  }
  return Promise.resolve(0);
}

/** The browser host is a program of its own: hosts do not know each other. */
async function serve(args: string[]): Promise<number> {
  const entry = fileURLToPath(new URL('../browser/main.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, '--no-window', ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

const commands: Record<string, (args: string[]) => Promise<number>> = { demo, call, verify, help, serve };

async function run(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new HostFailure('unknownCommand', { command: name });
  return command(args);
}

function sayFailure(failure: unknown): number {
  const { configFolder } = findPlaces(import.meta.url, { demo: false });
  error(failureText(openPreferences(configFolder).read().language, failure));
  return exitCodeOf(failure);
}

process.exitCode = await run().catch(sayFailure);
