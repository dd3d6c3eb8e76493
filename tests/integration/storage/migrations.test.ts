import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openConnection } from '../../../electron/engine/connection.ts';
import { openDatabase, type Database } from '../../../shared/storage/database.ts';
import { migrateToLatest, NewerStore } from '../../../shared/storage/migrate.ts';
import { listRecords } from '../../../shared/storage/records.ts';
import { openTestStore, sha256, writerOn } from './testStore.ts';

/** A store as the first schema left it: the sample, imported and worked on. */
async function openFirstStore(): Promise<AsyncDisposable & { db: Database }> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  const path = join(folder, 'giao-ban.db');
  await copyFile(new URL('../../fixtures/store-0001.db', import.meta.url), path);
  const key = createHash('sha256').update('giao-ban development store').digest();
  const db = openDatabase(openConnection(path, key));
  return {
    db,
    [Symbol.asyncDispose]: async () => {
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function rowsOf(db: Database, table: string): Promise<unknown[]> {
  return (await sql`select * from ${sql.table(table)} order by 1`.execute(db)).rows;
}

async function foreignKeys(db: Database): Promise<unknown> {
  return (await sql`pragma foreign_keys`.execute(db)).rows;
}

test('a migration that fails midway leaves nothing behind', async () => {
  await using store = await openTestStore('none');
  const { db } = store;
  const half = {
    up: async (schema: typeof db): Promise<void> => {
      await sql`create table half (id text)`.execute(schema);
      throw new Error('power cut');
    },
  };
  await expect(migrateToLatest(db, { sha256, steps: { '0001-half': half } })).rejects.toThrow('power cut');
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'half'`.execute(db);
  expect(tables.rows).toEqual([]);
  expect(await foreignKeys(db)).toEqual([{ foreignKeys: 1 }]);
});

test('a migration that leaves a reference to nothing is refused and leaves nothing behind', async () => {
  await using store = await openTestStore('none');
  const { db } = store;
  const lost = {
    up: async (schema: typeof db): Promise<void> => {
      await sql`create table channel (id text primary key)`.execute(schema);
      await sql`create table meeting (channel_id text references channel)`.execute(schema);
      await sql`insert into meeting values ('nowhere')`.execute(schema);
    },
  };
  await expect(migrateToLatest(db, { sha256, steps: { '0001-lost': lost } })).rejects.toThrow(
    '1 broken references, the first in meeting',
  );
  expect((await sql`select name from sqlite_master where name = 'meeting'`.execute(db)).rows).toEqual([]);
});

test('a store of a newer program is told so and nothing in it is changed', async () => {
  await using store = await openFirstStore();
  const { db } = store;
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
  await expect(migrateToLatest(db, { sha256 })).rejects.toThrow(NewerStore);
  expect((await sql`select name from sqlite_master where name = 'checkpoint'`.execute(db)).rows).toEqual([]);
});

test('tables that are made anew keep their rows', async () => {
  await using store = await openFirstStore();
  const { db } = store;
  const kept = ['channel', 'minutes', 'commitment', 'phrase', 'imported_key', 'number_series', 'meeting'];
  const before = new Map<string, unknown[]>();
  for (const table of kept) before.set(table, await rowsOf(db, table));
  await migrateToLatest(db, { sha256 });
  expect(before.get('commitment')).toHaveLength(29);
  expect(before.get('imported_key')).toHaveLength(177);
  // Columns that a later step added are empty there and stand beside the kept ones.
  for (const table of kept) expect(await rowsOf(db, table), table).toMatchObject(before.get(table) ?? []);
  expect(await foreignKeys(db)).toEqual([{ foreignKeys: 1 }]);
});

test('a store of the first schema can be read and worked on', async () => {
  await using store = await openFirstStore();
  const { db } = store;
  await migrateToLatest(db, { sha256 });
  const [office] = await listRecords(db, 'office');
  expect(office).toMatchObject({ code: 'QT', level: 'province', lockAfterMinutes: 15 });
  const [user] = await listRecords(db, 'user', { userName: 'can.bo' });
  expect(user).toMatchObject({ displayName: 'Lê Giả Định (mẫu)', passwordSetAt: null });
  const [channel] = await listRecords(db, 'channel');
  await writerOn(db).update('channel', channel?.id ?? '', 1, { level: 'post' });
  expect((await listRecords(db, 'channel', { level: 'post' })).map(({ id }) => id)).toContain(channel?.id);
});

test('old entries keep what they say and become a chain', async () => {
  await using store = await openFirstStore();
  const { db } = store;
  const before = await rowsOf(db, 'change');
  await migrateToLatest(db, { sha256 });
  const rows = await db.selectFrom('change').selectAll().orderBy('seq').execute();
  expect(rows.map((row) => ({ ...row, hash: undefined }))).toEqual(before);
  expect(rows).toHaveLength(3428);
  let previous = '0000000000000000000000000000000000000000000000000000000000000000';
  for (const row of rows) {
    const { seq, deedId, operation, entity, recordId, field, before: old, after, ...who } = row;
    const values = [seq, deedId, operation, entity, recordId, field, old, after];
    const text = JSON.stringify([...values, who.userId, who.userName, who.officeId, who.at]);
    expect(row.hash).toBe(sha256(previous + text));
    previous = row.hash;
  }
  await expect(sql`update change set after = 'x'`.execute(db)).rejects.toThrow('append-only');
});
