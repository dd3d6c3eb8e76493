import { readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { zipSync, type Zippable } from 'fflate';
import { openConnection } from '../connection.ts';
import type { CopyAnswer, CopyTask } from '../vault/copyTask.ts';
import { keyFileName } from '../vault/keyFile.ts';
import { attachmentsName, storeName } from '../vault/files.ts';

const task = workerData as CopyTask;

/** Writes the copy of the database to `path`: marked, without anybody's unsaved typing, in one file. */
function copyDatabase({ folder, key, mark }: CopyTask, path: string): void {
  const secret = Buffer.from(key);
  const original = openConnection(join(folder, storeName), secret);
  original.prepare('vacuum into ?').run(path);
  original.close();
  const copy = openConnection(path, secret);
  copy.exec('delete from draft');
  copy
    .prepare(
      'insert into copy_mark (copied_at, copied_by, seq) values (?, ?, (select coalesce(max(seq), 0) from change))',
    )
    .run(mark.copiedAt, mark.copiedBy);
  copy.pragma('journal_mode = DELETE');
  copy.exec('vacuum');
  copy.close();
  secret.fill(0);
}

function pack({ folder, keys }: CopyTask, path: string): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    [storeName]: readFileSync(path),
    [keyFileName]: new TextEncoder().encode(JSON.stringify(keys)),
  };
  const attachments = join(folder, attachmentsName);
  for (const name of existsSync(attachments) ? readdirSync(attachments) : []) {
    files[`${attachmentsName}/${name}`] = readFileSync(join(attachments, name));
  }
  // What is encrypted cannot be made smaller.
  return new Uint8Array(zipSync(files, { level: 0 }));
}

function answer(): CopyAnswer {
  const path = join(task.folder, `copy-${process.pid}.part`);
  try {
    rmSync(path, { force: true });
    copyDatabase(task, path);
    return { content: pack(task, path) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    rmSync(path, { force: true });
  }
}

parentPort?.postMessage(answer());
