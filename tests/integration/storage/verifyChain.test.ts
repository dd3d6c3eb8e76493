import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkpointCode, parseCheckpointCode } from '../../../shared/domain/checkpointCode.ts';
import { hashEntry } from '../../../shared/storage/chain.ts';
import { signCheckpoint } from '../../../shared/storage/checkpoints.ts';
import type { ChangeRow, Database } from '../../../shared/storage/database.ts';
import { findStrayRecords, lastValues } from '../../../shared/storage/strayRecords.ts';
import { verifyChain, type ChainCheck } from '../../../shared/storage/verifyChain.ts';
import { hash, openTestStore, sha256, writerOn } from './testStore.ts';

const office = generateKeyPairSync('ed25519');
const signText = (text: string): string =>
  sign(null, Buffer.from(text), office.privateKey).toString('base64');
const tools = {
  sha256,
  pause: () => setImmediate(),
  isSigned: (text: string, signature: string) =>
    verify(null, Buffer.from(text), office.publicKey, Buffer.from(signature, 'base64')),
};

const places = ['Cha Lo', 'Lao Bảo', 'La Lay', 'Cà Roòng', 'Bản Cheng', 'Thanh'];

/** Six places with both names, the last of them renamed: 19 entries. */
async function fill(db: Database): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, vi] of places.entries()) {
    const records = writerOn(db, { at: `2026-11-24T0${index}:00:00.000Z` });
    const gate = { country: 'VN', kind: 'gate', name: { vi, lo: 'ດ່ານ' }, pairId: null } as const;
    ids.push((await records.insert('place', gate)).id);
  }
  const records = writerOn(db, { at: '2026-11-24T09:00:00.000Z' });
  await records.update('place', ids[5] ?? '', 1, { name: { vi: 'Thanh (mới)', lo: 'ດ່ານ' } });
  return ids;
}

async function withoutGuards(db: Database): Promise<void> {
  for (const table of ['change', 'checkpoint']) {
    for (const act of ['update', 'delete']) {
      await sql.raw(`drop trigger if exists ${table}_no_${act}`).execute(db);
    }
  }
}

async function rechain(db: Database, from: number): Promise<void> {
  const rows = await db.selectFrom('change').selectAll().orderBy('seq').execute();
  let previous = rows.find((row) => row.seq === from - 1)?.hash ?? '0'.repeat(64);
  for (const row of rows.filter(({ seq }) => seq >= from)) {
    previous = hashEntry(sha256, previous, row);
    await db.updateTable('change').set({ hash: previous }).where('seq', '=', row.seq).execute();
  }
}

const whole = { from: 'start' } as const;

/** What verification says of a filled store after an attack with the store's own key. */
async function attacked(
  attack: (db: Database) => Promise<unknown>,
  hasCheckpoint = false,
): Promise<ChainCheck> {
  await using store = await openTestStore();
  await fill(store.db);
  if (hasCheckpoint) await signCheckpoint(store.db, signText, '2026-11-24T10:00:00.000Z');
  await withoutGuards(store.db);
  await attack(store.db);
  return await verifyChain(store.db, tools, whole);
}

test('an untouched history is whole, from the start and from its checkpoint', async () => {
  await using store = await openTestStore();
  await fill(store.db);
  const before = await verifyChain(store.db, tools, whole);
  expect(before).toMatchObject({ fault: null, backwardClocks: 0, lastCheckpoint: null });
  const { seq } = await signCheckpoint(store.db, signText, '2026-11-24T10:00:00.000Z');
  expect(seq).toBe(before.entries);
  expect(await signCheckpoint(store.db, signText, '2026-11-24T11:00:00.000Z')).toMatchObject({ seq });
  expect(await verifyChain(store.db, tools, { from: 'checkpoint' })).toMatchObject({
    entries: 0,
    fault: null,
  });
  await writerOn(store.db, { at: '2020-01-01T00:00:00.000Z' }).noteBackwardClock('2026-11-24T09:00:00.000Z');
  expect(await verifyChain(store.db, tools, { from: 'checkpoint' })).toMatchObject({
    entries: 1,
    fault: null,
  });
  expect(await verifyChain(store.db, tools, whole)).toMatchObject({ backwardClocks: 1, fault: null });
});

const attacks: [string, (db: Database) => Promise<unknown>, ChainCheck['fault']][] = [
  [
    'a value is edited',
    (db) => sql`update change set after = 'LA' where seq = 6`.execute(db),
    { seq: 6, kind: 'altered' },
  ],
  [
    'a value is emptied',
    (db) => sql`update change set after = null where seq = 6`.execute(db),
    { seq: 6, kind: 'altered' },
  ],
  [
    'a name is edited',
    (db) => sql`update change set user_name = 'Đỗ Thử Nghiệm' where seq = 9`.execute(db),
    { seq: 9, kind: 'altered' },
  ],
  [
    'a time is edited',
    (db) => sql`update change set at = '2026-11-20T00:00:00.000Z' where seq = 1`.execute(db),
    { seq: 1, kind: 'altered' },
  ],
  [
    'an entry is deleted',
    (db) => sql`delete from change where seq = 7`.execute(db),
    { seq: 7, kind: 'missing' },
  ],
  [
    'the first entry is deleted',
    (db) => sql`delete from change where seq = 1`.execute(db),
    { seq: 1, kind: 'missing' },
  ],
  [
    'an entry is deleted and the rest moved up',
    async (db) => {
      await sql`delete from change where seq = 7`.execute(db);
      await sql`update change set seq = -seq where seq > 7`.execute(db);
      await sql`update change set seq = -seq - 1 where seq < 0`.execute(db);
    },
    { seq: 7, kind: 'altered' },
  ],
  [
    'two entries change places',
    async (db) => {
      await sql`update change set seq = -1 where seq = 4`.execute(db);
      await sql`update change set seq = 4 where seq = 5`.execute(db);
      await sql`update change set seq = 5 where seq = -1`.execute(db);
    },
    { seq: 4, kind: 'altered' },
  ],
  [
    'an entry is forged at the end',
    (db) =>
      sql`insert into change select max(seq) + 1, deed_id, operation, entity, record_id, field, before, after, user_id, user_name, office_id, at, hash from change`.execute(
        db,
      ),
    { seq: 20, kind: 'altered' },
  ],
];

test.each(attacks)('it is found and named when %s', async (_what, attack, fault) => {
  expect((await attacked(attack)).fault).toEqual(fault);
});

test('an edit whose chain was made anew is found by the checkpoint, and so is a forged checkpoint', async () => {
  const edit = async (db: Database): Promise<void> => {
    await sql`update change set after = 'LA' where seq = 6`.execute(db);
    await rechain(db, 6);
  };
  expect((await attacked(edit)).fault).toBeNull();
  expect((await attacked(edit, true)).fault).toMatchObject({ kind: 'altered' });
  const forge = async (db: Database): Promise<void> => {
    await edit(db);
    await sql`update checkpoint set hash = (select hash from change order by seq desc limit 1)`.execute(db);
  };
  expect((await attacked(forge, true)).fault).toMatchObject({ kind: 'signature' });
});

test('a cut tail is found by a checkpoint in the store, and by a code on paper when that was cut too', async () => {
  await using store = await openTestStore();
  const { db } = store;
  await fill(db);
  const { seq, hash: last } = await signCheckpoint(db, signText, '2026-11-24T10:00:00.000Z');
  const witness = parseCheckpointCode(checkpointCode(seq, last).toLowerCase().replaceAll('-', ' '));
  expect(witness).not.toBeNull();
  expect((await verifyChain(db, tools, { ...whole, witness })).fault).toBeNull();
  await withoutGuards(db);
  await sql`delete from change where seq > 12`.execute(db);
  expect((await verifyChain(db, tools, whole)).fault).toEqual({ seq: 12, kind: 'truncated' });
  await sql`delete from checkpoint`.execute(db);
  expect((await verifyChain(db, tools, whole)).fault).toBeNull();
  expect((await verifyChain(db, tools, { ...whole, witness })).fault).toEqual({ seq: 12, kind: 'truncated' });
  const other = { seq: 12, letters: 'A'.repeat(16) };
  expect((await verifyChain(db, tools, { ...whole, witness: other })).fault).toMatchObject({
    kind: 'other-history',
  });
});

test('a record changed past the program is told by its field, a deleted and an invented one too', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const [first = '', second = ''] = await fill(db);
  const strays = async () => {
    const said = lastValues();
    await verifyChain(db, tools, { ...whole, onEntry: said.learn });
    return await findStrayRecords(db, said, hash);
  };
  expect(await strays()).toEqual([]);
  await sql`update place set country = 'LA' where id = ${first}`.execute(db);
  await sql`update place set deleted_at = '2026-11-24T09:00:00.000Z' where id = ${second}`.execute(db);
  expect(await strays()).toEqual([
    { entity: 'place', id: first, field: 'country' },
    { entity: 'place', id: second, field: 'deletedAt' },
  ]);
});

test('any edit of any field of any entry is found at that entry', { timeout: 60_000 }, async () => {
  await using store = await openTestStore();
  const { db } = store;
  await fill(db);
  await withoutGuards(db);
  const rows = await db.selectFrom('change').selectAll().orderBy('seq').execute();
  const fields = [
    'deedId',
    'operation',
    'entity',
    'recordId',
    'field',
    'before',
    'after',
    'userId',
    'userName',
    'officeId',
    'at',
    'hash',
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rows),
      fc.constantFrom(...fields),
      fc.string({ minLength: 1, maxLength: 3 }),
      async (row, field, added) => {
        const edited: Partial<ChangeRow> = { [field]: `${row[field] ?? ''}${added}` };
        await db.updateTable('change').set(edited).where('seq', '=', row.seq).execute();
        const { fault } = await verifyChain(db, tools, whole);
        await db
          .updateTable('change')
          .set({ [field]: row[field] })
          .where('seq', '=', row.seq)
          .execute();
        expect(fault).toEqual({ seq: row.seq, kind: 'altered' });
      },
    ),
    { numRuns: 300 },
  );
});
