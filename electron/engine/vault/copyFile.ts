import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import type { CopyAnswer, CopyTask } from './copyTask.ts';
import { keyFileName, parseKeyFile, writeKeyFile, type KeyFile } from './keyFile.ts';
import { attachmentsName, storeName } from './files.ts';

const largestBytes = 2_000_000_000;
const attachmentPath = /^attachments\/[0-9a-f]{64}$/;

/** Copies the store in a worker: it can take longer than a window may wait. */
export async function makeCopy(entry: URL, task: CopyTask): Promise<Uint8Array> {
  const worker = new Worker(entry, { workerData: task });
  task.key.fill(0);
  try {
    const answer = await new Promise<CopyAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the copying worker has ended')));
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.content;
  } finally {
    await worker.terminate();
  }
}

/** The files of a copy by name; null for anything that this program did not write. */
function unpack(content: Uint8Array): Map<string, Uint8Array> | null {
  let total = 0;
  let isForeign = false;
  try {
    const files = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        isForeign ||= name !== storeName && name !== keyFileName && !attachmentPath.test(name);
        return !isForeign && total <= largestBytes;
      },
    });
    return isForeign || total > largestBytes ? null : new Map(Object.entries(files));
  } catch {
    // fflate throws its own errors for whatever is no archive or a torn one.
    return null;
  }
}

/** Puts the files into `incoming`, then each into its place; the key file, without which nothing opens, last. */
function placeFiles(folder: string, files: Map<string, Uint8Array>, keys: KeyFile): void {
  const incoming = join(folder, 'incoming.part');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(join(incoming, attachmentsName), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(incoming, name), content, { flush: true });
  for (const end of ['-wal', '-shm']) rmSync(join(folder, `${storeName}${end}`), { force: true });
  rmSync(join(folder, attachmentsName), { recursive: true, force: true });
  renameSync(join(incoming, attachmentsName), join(folder, attachmentsName));
  renameSync(join(incoming, storeName), join(folder, storeName));
  writeKeyFile(folder, keys);
  rmSync(incoming, { recursive: true, force: true });
}

/**
 * Puts a copy into `folder`, in place of an older copy of the store `storeId` where one is given. Answers
 * with its key file, or why it cannot be taken; nothing is changed then.
 */
export function placeCopy(
  folder: string,
  content: Uint8Array,
  storeId: string | null,
): KeyFile | 'not-a-copy' | 'damaged' | 'other-store' {
  const files = unpack(content);
  const text = files?.get(keyFileName);
  if (!files || !text || !files.has(storeName)) return 'not-a-copy';
  const keys = parseKeyFile(new TextDecoder().decode(text));
  if (!keys) return 'damaged';
  if (keys.office.privateKey !== null) return 'not-a-copy';
  if (storeId !== null && keys.storeId !== storeId) return 'other-store';
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  placeFiles(folder, files, keys);
  return keys;
}
