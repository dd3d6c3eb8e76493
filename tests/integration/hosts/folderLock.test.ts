import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../../electron/engine/folderLock.ts';
import { StartFailure } from '../../../electron/engine/types.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const lockModule = pathToFileURL(join(import.meta.dirname, '../../../electron/engine/folderLock.ts')).href;

async function lockInOtherProcess(folder: string): Promise<ChildProcess> {
  const program = `
    const { lockFolder } = await import(${JSON.stringify(lockModule)});
    await lockFolder(${JSON.stringify(folder)});
    process.send('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );
}

test('a folder is made, held once and free again after its release', async () => {
  const folder = join(temporaryFolder(), 'office');
  const taken = await lockFolder(folder);
  expect(await failureOf(lockFolder(folder))).toMatchObject({ code: 'DATA_FOLDER_BUSY' });
  await taken.release();
  const lock = await lockFolder(folder);
  expect(readFileSync(join(folder, 'giao-ban.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
  await lock.release();
  expect(existsSync(join(folder, 'giao-ban.lock'))).toBe(false);
});

test('a folder that another process holds is refused with the number of that process', async () => {
  const folder = temporaryFolder();
  const holder = await lockInOtherProcess(folder);
  const failure = await failureOf(lockFolder(folder));
  expect(failure).toBeInstanceOf(StartFailure);
  expect(failure).toMatchObject({ code: 'DATA_FOLDER_BUSY' });
  expect((failure as StartFailure).detail).toContain(`pid ${holder.pid}`);
});

test('the lock of a process that was killed is taken over', async () => {
  const folder = temporaryFolder();
  const holder = await lockInOtherProcess(folder);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = await lockFolder(folder);
  expect(readFileSync(join(folder, 'giao-ban.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
  await lock.release();
});

test.runIf(process.platform === 'linux')(
  'a later process with the same number does not keep a dead lock alive',
  async () => {
    const folder = temporaryFolder();
    const dead = {
      pid: process.ppid,
      program: 'browser',
      since: '2026-11-23T01:00:00.000Z',
      birth: 'earlier boot 17',
    };
    writeFileSync(join(folder, 'giao-ban.lock'), JSON.stringify(dead));
    const lock = await lockFolder(folder);
    expect(readFileSync(join(folder, 'giao-ban.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
    await lock.release();
  },
);

test.each(['', '{"pid":'])('a lock that was only half written (%j) is taken over', async (content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'giao-ban.lock'), content);
  const lock = await lockFolder(folder);
  expect(readFileSync(join(folder, 'giao-ban.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
  await lock.release();
});

test('a folder that cannot be written is named', async () => {
  const file = join(temporaryFolder(), 'ghi-chu.txt');
  writeFileSync(file, 'a file where the folder should be');
  const folder = join(file, 'office');
  expect(await failureOf(lockFolder(folder))).toMatchObject({
    code: 'DATA_FOLDER_NOT_WRITABLE',
    detail: folder,
  });
});
