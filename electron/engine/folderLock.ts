import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from './types.ts';

/** One process at a time writes in a data folder. */
export interface FolderLock {
  release: () => Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Takes the folder for this process, making it where it is missing. Throws StartFailure: DATA_FOLDER_BUSY
 * names the process that holds it; DATA_FOLDER_NOT_WRITABLE names the folder. The lock of a process that
 * has died is taken over.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'giao-ban.lock');
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(path, 'wx');
    await handle.writeFile(`${process.pid}\n`);
    await handle.close();
    return { release: () => rm(path, { force: true }) };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StartFailure('DATA_FOLDER_NOT_WRITABLE', folder, { cause: error });
  }
  const holder = Number((await readFile(path, 'utf8').catch(() => '')).trim());
  if (holder > 0 && isAlive(holder)) throw new StartFailure('DATA_FOLDER_BUSY', String(holder));
  await rm(path, { force: true });
  return lockFolder(folder);
}
