import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { issueNumber } from '../../../shared/storage/numberSeries.ts';
import {
  findRow,
  listChanges,
  listChangesOfDeed,
  listChangesSince,
  listRecords,
  StaleRecord,
} from '../../../shared/storage/records.ts';
import { head, newId, office, openTestStore, post, writerOn } from './testStore.ts';

test('a personal field is kept, audited as a hash and can be purged', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const records = writerOn(db);
  const organisation = await records.insert('organisation', post);
  const person = await records.insert('person', { ...head, organisationId: organisation.id });
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
});

test('the record of changes can only be added to', async () => {
  await using store = await openTestStore();
  const { db } = store;
  await writerOn(db).insert('office', office);
  await expect(sql`update change set after = 'x'`.execute(db)).rejects.toThrow('append-only');
  await expect(sql`delete from change`.execute(db)).rejects.toThrow('append-only');
});

test('a record that could not be read back is never written', async () => {
  await using store = await openTestStore();
  const { db } = store;
  await expect(writerOn(db).insert('office', { ...office, code: 'quảng trị' })).rejects.toThrow(
    'invalid_format',
  );
  expect(await listRecords(db, 'office')).toEqual([]);
});

test('what a deleted record held can be given to a new one, and not to two', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const user = {
    userName: 'can.bo',
    displayName: 'Lê Giả Định',
    roles: ['officer' as const],
    disabled: false,
    passwordSetAt: null,
  };
  const first = await writerOn(db).insert('user', user);
  await expect(writerOn(db).insert('user', user)).rejects.toThrow('UNIQUE');
  await writerOn(db).remove('user', first.id, 1);
  const second = await writerOn(db).insert('user', user);
  expect(await listRecords(db, 'user')).toEqual([second]);
});

test('numbers of a series follow each other within a year and carry the code of the office', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const records = writerOn(db);
  await records.insert('office', office);
  const give = (
    kind: string,
    year: number,
    channel: { id: string; code: string } | null = null,
  ): Promise<string> => issueNumber(db, records, { kind, channel, year });
  expect(await give('BB', 2026)).toBe('01/BB-QT');
  expect(await give('BB', 2026)).toBe('02/BB-QT');
  expect(await give('KH', 2026)).toBe('01/KH-QT');
  expect(await give('BB', 2027)).toBe('01/BB-QT');
});

test('a deleted record comes back as it was, one revision later', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const organisation = await writerOn(db).insert('organisation', post);
  await writerOn(db).remove('organisation', organisation.id, 1);
  const { id } = organisation;
  expect(await findRow(db, 'organisation', id)).toEqual({
    record: { ...organisation, rev: 2 },
    deletedAt: '2026-11-24T07:05:00.000Z',
  });
  await expect(writerOn(db).restore('organisation', id, 1)).rejects.toThrow(StaleRecord);
  await expect(writerOn(db).update('organisation', id, 2, { province: 'quang-binh' })).rejects.toThrow(
    StaleRecord,
  );
  const deed = { deedId: newId(), operation: 'history.restore' };
  expect(await writerOn(db, deed).restore('organisation', id, 2)).toEqual({ ...organisation, rev: 3 });
  expect(await listRecords(db, 'organisation')).toEqual([{ ...organisation, rev: 3 }]);
  expect(await listChangesOfDeed(db, deed.deedId)).toMatchObject([
    { ...deed, recordId: id, field: 'deletedAt', before: '2026-11-24T07:05:00.000Z', after: null },
  ]);
  await expect(writerOn(db).restore('organisation', id, 3)).rejects.toThrow(StaleRecord);
  expect(await findRow(db, 'organisation', newId())).toBeUndefined();
});

test('what came after an entry is listed in its order', async () => {
  await using store = await openTestStore();
  const { db } = store;
  await writerOn(db).insert('office', office);
  const organisation = await writerOn(db).insert('organisation', post);
  const [last] = await listChanges(db, 'organisation', organisation.id);
  await writerOn(db).update('organisation', organisation.id, 1, { validTo: '2026-06-30', level: 'district' });
  await writerOn(db).noteBackwardClock('2026-11-24T09:00:00.000Z');
  const later = await listChangesSince(db, last?.seq ?? 0);
  expect(later.map(({ entity, field, before, after }) => [entity, field, before, after])).toEqual([
    ['organisation', 'validTo', null, '2026-06-30'],
    ['organisation', 'level', 'post', 'district'],
    ['clock', 'time', '2026-11-24T09:00:00.000Z', '2026-11-24T07:05:00.000Z'],
  ]);
});

test('half a character, as a broken paste leaves it, is kept as the mark of one', async () => {
  await using store = await openTestStore();
  const { db } = store;
  const province = `quang-tri${'😀'.slice(0, 1)}`;
  const { id } = await writerOn(db).insert('organisation', { ...post, province });
  expect((await listRecords(db, 'organisation', { id }))[0]?.province).toBe('quang-tri\uFFFD');
});
