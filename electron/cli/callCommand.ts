import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ORPCError } from '@orpc/contract';
import { HostFailure } from '../engine/hostTexts.ts';
import type { Door } from '../engine/types.ts';
import { signIn, type Credentials } from './credentials.ts';
import { findOperation } from './operations.ts';

export interface Call extends Credentials {
  operation: string;
  /** JSON text. */
  input?: string | undefined;
  /** `FIELD=PATH` each. */
  files: string[];
  /** Where returned files go. */
  saveFolder?: string | undefined;
}

export interface Output {
  line: (text: string) => void;
  error: (text: string) => void;
}

type AnyCall = (input: unknown) => Promise<unknown>;

async function readInput(text: string | undefined, files: string[]): Promise<unknown> {
  if (text === undefined && files.length === 0) return undefined;
  const fields: Record<string, unknown> = {};
  for (const file of files) {
    const [field = '', path = ''] = file.split(/=(.*)/s);
    if (field === '' || path === '') throw new HostFailure('optionInvalid', { detail: `--file ${file}` });
    fields[field] = await readFileInput(path);
  }
  return { ...parseObject(text ?? '{}'), ...fields };
}

async function readFileInput(path: string): Promise<File> {
  try {
    return new File([await readFile(path)], basename(path));
  } catch (error) {
    throw new HostFailure('fileUnreadable', { path }, { cause: error });
  }
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    throw new HostFailure('inputNotJson', { detail: String(error) }, { cause: error });
  }
  throw new HostFailure('inputNotJson', { detail: text });
}

async function describeFile(file: File, saveFolder: string | undefined): Promise<object> {
  const { name, type, size } = file;
  if (saveFolder === undefined) return { name, type, size };
  await mkdir(saveFolder, { recursive: true });
  const path = join(saveFolder, basename(name));
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));
  return { name, type, size, path };
}

/** The answer with each file in it written and told about, since JSON holds none. */
async function withoutFiles(value: unknown, saveFolder: string | undefined): Promise<unknown> {
  if (value instanceof File) return describeFile(value, saveFolder);
  if (Array.isArray(value)) return Promise.all(value.map((one) => withoutFiles(one, saveFolder)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, one]) => [key, await withoutFiles(one, saveFolder)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function find(door: Door, name: string): AnyCall {
  const found = findOperation(name);
  if (!found) throw new HostFailure('unknownOperation', { operation: name });
  const client = door.client as unknown as Record<string, Record<string, AnyCall>>;
  const call = client[found.area]?.[found.operation];
  if (!call) throw new HostFailure('unknownOperation', { operation: name });
  return call;
}

/** Writes a failure that the operation names as JSON to the error output, and answers with its exit code. */
export function sayRefusal(error: unknown, output: Pick<Output, 'error'>): number {
  if (!(error instanceof ORPCError)) throw error;
  output.error(JSON.stringify({ code: String(error.code), data: (error.data as unknown) ?? null }));
  return 2;
}

/**
 * Calls one operation and writes its answer as JSON, one line for each event of a stream. The answer is the
 * exit code: 0, or 2 for a failure the operation names, which is written as JSON to the error output.
 */
export async function callOperation(door: Door, call: Call, output: Output): Promise<number> {
  const operation = find(door, call.operation);
  const input = await readInput(call.input, call.files);
  const print = async (value: unknown): Promise<void> => {
    output.line(JSON.stringify((await withoutFiles(value, call.saveFolder)) ?? null));
  };
  try {
    await signIn(door, call);
    const answer = await operation(input);
    if (!isStream(answer)) await print(answer);
    else for await (const event of answer) await print(event);
    return 0;
  } catch (error) {
    return sayRefusal(error, output);
  }
}
