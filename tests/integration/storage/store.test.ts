import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepAttachment, readAttachment } from '../../../electron/engine/attachments.ts';
import { openConnection } from '../../../electron/engine/connection.ts';
import { openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';

const key = Buffer.alloc(32, 7);

test('every pragma of the architecture is in force', async () => {
  await using folder = await temporaryFolder();
  const connection = openConnection(join(folder.path, 'store.db'), key);
  const value = (pragma: string): unknown => connection.pragma(pragma, { simple: true });
  expect(value('cipher')).toBe('sqlcipher');
  expect(Number(value('legacy'))).toBe(4);
  expect(value('journal_mode')).toBe('wal');
  expect(value('synchronous')).toBe(2);
  expect(value('temp_store')).toBe(2);
  expect(value('foreign_keys')).toBe(1);
  connection.close();
});

test('no name lies in plain text in the folder, in UTF-8 or UTF-16', async () => {
  await using folder = await temporaryFolder();
  const engine = await openTestEngine(folder.path);
  await signedIn(engine, 'quan.tri');
  const files = await readdir(folder.path);
  expect(files).toContain('giao-ban.db-wal');
  for (const file of files) {
    const content = await readFile(join(folder.path, file));
    for (const name of ['Biên phòng Quảng Trị', 'ທະຫານຊາຍແດນ', 'Lê Giả Định']) {
      expect(content.includes(Buffer.from(name, 'utf8')), file).toBe(false);
      expect(content.includes(Buffer.from(name, 'utf16le')), file).toBe(false);
    }
  }
  await engine.close();
});

test('a second opener is refused with the process that holds the folder', async () => {
  await using folder = await temporaryFolder();
  const engine = await openTestEngine(folder.path);
  await expect(openTestEngine(folder.path)).rejects.toMatchObject({ code: 'DATA_FOLDER_BUSY' });
  await engine.close();
  await (await openTestEngine(folder.path)).close();
});

test('a foreign file is not taken for a store and stays as it was', async () => {
  await using folder = await temporaryFolder();
  const foreign = randomBytes(8192);
  await writeFile(join(folder.path, 'giao-ban.db'), foreign);
  await expect(openTestEngine(folder.path)).rejects.toMatchObject({ code: 'KEY_FILE_MISSING' });
  expect((await readFile(join(folder.path, 'giao-ban.db'))).equals(foreign)).toBe(true);
});

test('an attachment is kept encrypted under its hash, and a changed one is refused', async () => {
  await using folder = await temporaryFolder();
  const scan = Buffer.from('Biên bản đã ký, bản quét');
  const hash = await keepAttachment(folder.path, key, scan);
  expect((await readFile(join(folder.path, hash))).includes(scan)).toBe(false);
  expect((await readAttachment(folder.path, key, hash)).equals(scan)).toBe(true);
  const file = await readFile(join(folder.path, hash));
  file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
  await writeFile(join(folder.path, hash), file);
  await expect(readAttachment(folder.path, key, hash)).rejects.toThrow('authenticate');
});

test('a store with a broken page is told as damaged and stays as it was', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'giao-ban.db');
  await (await openTestEngine(folder.path)).close();
  const content = await readFile(path);
  const broken = Buffer.from(content);
  broken[20_000] = (content[20_000] ?? 0) ^ 1;
  await writeFile(path, broken);
  await expect(openTestEngine(folder.path)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  expect((await readFile(path)).equals(broken)).toBe(true);
});

test('files that no record names are gone at the next start', async () => {
  await using folder = await temporaryFolder();
  await (await openTestEngine(folder.path)).close();
  const attachments = join(folder.path, 'attachments');
  await keepAttachment(attachments, key, Buffer.from('tệp của lần nhập hỏng'));
  await (await openTestEngine(folder.path)).close();
  expect(await readdir(attachments)).toEqual([]);
});
