import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartFailure } from './types.ts';

const LOCK_NAME = 'giao-ban.lock';
const MOST_TRIES = 5;
/** A lock is made and filled in two steps; a reader may come between them. */
const FILLING_MS = 100;

/** One process at a time writes in a data folder. */
export interface FolderLock {
  release: () => Promise<void>;
}

/** The process that holds a folder. `birth` tells it from a later process with the same number. */
interface Holder {
  pid: number;
  program: string;
  since: string;
  birth: string | null;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** When a process began, in ticks since this boot; null where the system does not tell. */
function birthOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces; the start time is field 22.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, yet it runs.
    return codeOf(error) === 'EPERM';
  }
}

function holds({ pid, birth }: Holder): boolean {
  return isRunning(pid) && (birth === null || birth === birthOf(pid));
}

function thisProcess(): Holder {
  const entry = process.argv[1] ?? process.execPath;
  const program = process.versions['electron'] === undefined ? basename(dirname(entry)) : 'desktop';
  return { pid: process.pid, program, since: new Date().toISOString(), birth: birthOf(process.pid) };
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, program, since, birth } = value as Partial<Record<keyof Holder, unknown>>;
    if (typeof pid !== 'number' || typeof program !== 'string' || typeof since !== 'string') return undefined;
    return { pid, program, since, birth: typeof birth === 'string' ? birth : null };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock aside; a lock that somebody took in the meantime is put back. */
async function clear(path: string, seen: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, path);
  await rm(aside, { force: true });
}

async function readSettled(path: string): Promise<string | undefined> {
  const text = await readIfThere(path);
  if (text !== '') return text;
  await wait(FILLING_MS);
  return readIfThere(path);
}

async function take(folder: string, path: string, own: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await create(path, own)) return;
    const seen = await readSettled(path);
    if (seen === undefined) continue;
    const holder = parseHolder(seen);
    if (holder && holds(holder)) {
      throw new StartFailure('DATA_FOLDER_BUSY', `${holder.program}, pid ${holder.pid}, ${holder.since}`);
    }
    await clear(path, seen);
  }
  throw new StartFailure('DATA_FOLDER_BUSY', folder);
}

/**
 * Makes `folder` where it is missing and holds it for this process until released. The lock of a process
 * that is gone is taken over. Throws `StartFailure`: DATA_FOLDER_BUSY names the process that holds the
 * folder, DATA_FOLDER_NOT_WRITABLE the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, LOCK_NAME);
  const own = JSON.stringify(thisProcess());
  try {
    await mkdir(folder, { recursive: true });
    await take(folder, path, own);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure('DATA_FOLDER_NOT_WRITABLE', folder, { cause: error });
  }
  return {
    release: async () => {
      if ((await readIfThere(path)) === own) await rm(path, { force: true });
    },
  };
}
