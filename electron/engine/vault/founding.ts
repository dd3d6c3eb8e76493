import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../types.ts';
import { attachmentsName, storeName } from './files.ts';

const markName = 'founding.part';

function removeStore(folder: string): void {
  for (const end of ['', '-wal', '-shm', '-journal'])
    rmSync(join(folder, `${storeName}${end}`), { force: true });
  rmSync(join(folder, attachmentsName), { recursive: true, force: true });
}

/** From here to `endFounding` a power cut leaves a store whose key nobody has; the next start clears it away. */
export function beginFounding(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, markName), '', { flush: true });
}

/** The key file is there: the store is founded. */
export function endFounding(folder: string): void {
  rmSync(join(folder, markName), { force: true });
}

/**
 * Clears what a founding left that did not end: nothing was entered into it yet. Throws KEY_FILE_MISSING for
 * a store that was founded and has lost its keys.
 */
export function clearUnfinishedFounding(folder: string): void {
  if (existsSync(join(folder, markName))) {
    removeStore(folder);
    endFounding(folder);
  } else if (existsSync(join(folder, storeName))) {
    throw new StartFailure('KEY_FILE_MISSING', folder);
  }
}
