import { randomBytes } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { keepAttachment, readAttachment } from '../../../electron/engine/attachments.ts';
import { openConnection } from '../../../electron/engine/connection.ts';
import { openDatabase, type Database } from '../../../shared/storage/database.ts';
import { migrateToLatest } from '../../../shared/storage/migrate.ts';
import { listChanges, listRecords, RecordWriter, StaleRecord } from '../../../shared/storage/records.ts';
import { issueNumber } from '../../../shared/storage/numberSeries.ts';
import { developmentKey } from '../../../electron/engine/developmentVault.ts';
import { openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';

const key = Buffer.alloc(32, 7);
const officeId = '01935a00-0000-7000-8000-000000000001';

function writerOn(db: Database): RecordWriter {
  let count = 1;
  const newId = (): string => `01935a00-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  return new RecordWriter(db, {
    deedId: newId(),
    operation: 'persons.add',
    user: { id: officeId, name: 'Lê Giả Định' },
    officeId,
    at: '2026-11-24T07:05:00.000Z',
    newId,
    hash: (value) => `hash of ${value.length} characters`,
  });
}

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

test('a personal field is kept, audited as a hash and can be purged', async () => {
  await using folder = await temporaryFolder();
  const db = openDatabase(openConnection(join(folder.path, 'store.db'), key));
  await migrateToLatest(db);
  const records = writerOn(db);
  const unit = { country: 'VN', kind: 'border-guard', level: 'post', province: 'quang-tri' } as const;
  const name = { vi: 'Đồn Biên phòng Cha Lo', lo: 'ຄ້າຍທະຫານຊາຍແດນຈາລໍ' };
  const organisation = await records.insert('organisation', {
    ...unit,
    name,
    validFrom: '2024-01-01',
    validTo: null,
    successorId: null,
  });
  const person = await records.insert('person', {
    organisationId: organisation.id,
    fullName: { vi: 'Trần Thí Dụ', lo: 'ເຈິ່ນ ທີ ຢູ' },
    rank: null,
    position: { vi: 'Đồn trưởng', lo: 'ຫົວໜ້າຄ້າຍ' },
    roles: ['head'],
    identityDocument: 'C1234567',
  });
  expect((await listRecords(db, 'person'))[0]).toEqual(person);
  await records.update('person', person.id, 1, { identityDocument: null });
  const changes = await listChanges(db, 'person', person.id);
  expect(
    changes.filter(({ field }) => field === 'identityDocument').map(({ before, after }) => [before, after]),
  ).toEqual([
    ['hash of 8 characters', null],
    [null, 'hash of 8 characters'],
  ]);
  expect(JSON.stringify(changes)).not.toContain('C1234567');
  await expect(records.update('person', person.id, 1, { identityDocument: 'X' })).rejects.toThrow(
    StaleRecord,
  );
  await db.destroy();
});

test('the record of changes can only be added to', async () => {
  await using folder = await temporaryFolder();
  const db = openDatabase(openConnection(join(folder.path, 'store.db'), key));
  await migrateToLatest(db);
  await writerOn(db).insert('office', { code: 'QT', name: { vi: 'Biên phòng Quảng Trị', lo: '' } });
  await expect(sql`update change set after = 'x'`.execute(db)).rejects.toThrow('append-only');
  await expect(sql`delete from change`.execute(db)).rejects.toThrow('append-only');
  await db.destroy();
});

test('a migration that fails midway leaves nothing behind', async () => {
  await using folder = await temporaryFolder();
  const db = openDatabase(openConnection(join(folder.path, 'store.db'), key));
  const half = {
    up: async (schema: typeof db): Promise<void> => {
      await sql`create table half (id text)`.execute(schema);
      throw new Error('power cut');
    },
  };
  await expect(migrateToLatest(db, { '0001-half': half })).rejects.toThrow('power cut');
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'half'`.execute(db);
  expect(tables.rows).toEqual([]);
  await db.destroy();
});

test('no name lies in plain text in the folder, in UTF-8 or UTF-16', async () => {
  await using folder = await temporaryFolder();
  const engine = await openTestEngine(folder.path);
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
  await expect(openTestEngine(folder.path)).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
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

test('a store of a newer program is told so and nothing in it is changed', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'giao-ban.db');
  await (await openTestEngine(folder.path)).close();
  const connection = openConnection(path, developmentKey());
  connection.exec(
    "insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')",
  );
  connection.close();
  await expect(openTestEngine(folder.path)).rejects.toMatchObject({ code: 'STORE_NEWER' });
});

test('a store of the first schema opens with everything in it', async () => {
  await using folder = await temporaryFolder();
  const fixture = new URL('../../fixtures/store-0001.db', import.meta.url);
  await copyFile(fixture, join(folder.path, 'giao-ban.db'));
  const engine = await openTestEngine(folder.path);
  const client = await signedIn(engine, 'can.bo');
  expect(await client.meetings.list({})).toHaveLength(18);
  expect(await client.commitments.list()).toHaveLength(29);
  const places = (await client.directory.list()).places.map(({ name }) => name.vi);
  expect(places).toContain('Thà Khẹc');
  await engine.close();
});

test('numbers of a series follow each other within a year and carry the code of the office', async () => {
  await using folder = await temporaryFolder();
  const db = openDatabase(openConnection(join(folder.path, 'store.db'), key));
  await migrateToLatest(db);
  const records = writerOn(db);
  await records.insert('office', { code: 'QT', name: { vi: 'Biên phòng Quảng Trị', lo: '' } });
  const give = (
    kind: string,
    year: number,
    channel: { id: string; code: string } | null = null,
  ): Promise<string> => issueNumber(db, records, { kind, channel, year });
  expect(await give('BB', 2026)).toBe('01/BB-QT');
  expect(await give('BB', 2026)).toBe('02/BB-QT');
  expect(await give('KH', 2026)).toBe('01/KH-QT');
  expect(await give('BB', 2027)).toBe('01/BB-QT');
  await db.destroy();
});

test('files that no record names are gone at the next start', async () => {
  await using folder = await temporaryFolder();
  await (await openTestEngine(folder.path)).close();
  const attachments = join(folder.path, 'attachments');
  await keepAttachment(attachments, key, Buffer.from('tệp của lần nhập hỏng'));
  await (await openTestEngine(folder.path)).close();
  expect(await readdir(attachments)).toEqual([]);
});

test('a record that could not be read back is never written', async () => {
  await using folder = await temporaryFolder();
  const db = openDatabase(openConnection(join(folder.path, 'store.db'), key));
  await migrateToLatest(db);
  const office = { code: 'quảng trị', name: { vi: 'Biên phòng Quảng Trị', lo: '' } };
  await expect(writerOn(db).insert('office', office)).rejects.toThrow('invalid_format');
  expect(await listRecords(db, 'office')).toEqual([]);
  await db.destroy();
});
