import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/engine.ts';
import {
  administrator,
  codeOf,
  founded,
  interpreter,
  office,
  openOffice as open,
} from '../../support/officeStore.ts';

test('the last window to leave closes the store; the lock tells whose window it was', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  const [first, second] = [engine.openDoor().client, engine.openDoor().client];
  await first.sessions.signIn(administrator);
  await second.sessions.signIn(administrator);
  const locked = await first.sessions.lock({ reason: 'demand' });
  expect(locked).toMatchObject({
    user: null,
    officeName: null,
    lock: { reason: 'demand', userName: 'le.gia.dinh' },
  });
  expect((await second.office.get()).name).toEqual(office.name);
  await second.sessions.signOut();
  // The store is closed now: its database can be moved, and the file beside it is gone.
  const files = await readdir(folder.path);
  expect(files).not.toContain('giao-ban.db-wal');
  await first.sessions.signIn(administrator);
  expect((await first.sessions.current()).lock).toBeNull();
  await engine.close();
});

test('a window at which nobody works is locked by the engine, one at which somebody works is not', async () => {
  await using folder = await temporaryFolder();
  await (await founded(folder.path)).engine.close();
  let time = Date.parse('2026-11-24T07:00:00Z');
  const engine = await open(folder.path, { clock: () => time });
  const [idle, working] = [engine.openDoor().client, engine.openDoor().client];
  await idle.sessions.signIn(administrator);
  await working.sessions.signIn(administrator);
  time += 15 * 60_000;
  await working.sessions.stillHere();
  time += 2 * 60_000;
  engine.lockIdleDoors();
  await expect.poll(async () => (await idle.sessions.current()).lock?.reason).toBe('idle');
  expect((await working.sessions.current()).user?.userName).toBe('le.gia.dinh');
  await engine.close();
});

test('a power cut while the store is founded leaves a folder that can be founded', async () => {
  await using folder = await temporaryFolder();
  await using cut = await temporaryFolder();
  const { engine } = await founded(folder.path);
  await engine.close();
  await rename(join(folder.path, 'giao-ban.db'), join(cut.path, 'giao-ban.db'));
  await writeFile(join(cut.path, 'founding.part'), '');
  const again = await open(cut.path);
  await again.openDoor().client.vault.found({ office, administrator });
  expect(await codeOf(again.openDoor().client.vault.found({ office, administrator }))).toBe(
    'ALREADY_FOUNDED',
  );
  await again.close();
});

test('a disabled user has no way in, the open window closes, the deeds stay and the last administrator too', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  const { client } = engine.openDoor();
  await client.sessions.signIn(administrator);
  const added = await client.users.add(interpreter);
  const theirs = engine.openDoor().client;
  await theirs.sessions.signIn(interpreter);
  expect(await codeOf(client.users.add(interpreter))).toBe('USER_NAME_TAKEN');
  const [admin] = (await client.users.list()).filter((user) => user.userName === 'le.gia.dinh');
  if (!admin) throw new Error('the administrator is missing');
  const self = { id: admin.id, rev: admin.rev };
  expect(await codeOf(client.users.disable(self))).toBe('LAST_ADMINISTRATOR');
  const roles = { ...self, displayName: admin.displayName, roles: ['officer' as const] };
  expect(await codeOf(client.users.change(roles))).toBe('LAST_ADMINISTRATOR');
  await client.users.disable(added);
  expect((await theirs.sessions.current()).user).toBeNull();
  expect(await codeOf(theirs.directory.list())).toBe('SIGNED_OUT');
  expect(await codeOf(theirs.sessions.signIn(interpreter))).toBe('WRONG_PASSWORD');
  expect((await client.users.list()).map((user) => [user.userName, user.disabled])).toContainEqual([
    'vu.phien.dich',
    true,
  ]);
  const password = 'mật khẩu cấp lại';
  await client.users.setPassword({ id: added.id, rev: added.rev + 1, password });
  await theirs.sessions.signIn({ userName: 'vu.phien.dich', password });
  await engine.close();
});

test('an earlier clock is told at the sign-in and stands in the history', async () => {
  await using folder = await temporaryFolder();
  let time = Date.parse('2026-11-24T07:00:00Z');
  const engine = await open(folder.path, { clock: () => time });
  const { client } = engine.openDoor();
  await client.vault.found({ office, administrator });
  await client.sessions.signOut();
  time = Date.parse('2020-01-01T00:00:00Z');
  const session = await client.sessions.signIn(administrator);
  expect(session.clockBehind).toBe('2026-11-24T07:00:00.000Z');
  const { id } = await client.office.get();
  expect(await client.history.ofRecord({ entity: 'clock', id })).toMatchObject([
    { field: 'time', before: '2026-11-24T07:00:00.000Z', after: '2020-01-01T00:00:00.000Z' },
  ]);
  await engine.close();
});

test('unsaved typing is kept in the encrypted store for its typist alone', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  const { client } = engine.openDoor();
  await client.sessions.signIn(administrator);
  await client.users.add(interpreter);
  const place = {
    entity: 'segment' as const,
    id: '01935a00-0000-7000-8000-000000000001',
    side: 'lo' as const,
  };
  const text = 'ສອງຝ່າຍເຫັນດີລາດຕະເວນສອງຝ່າຍ ຢູ່ຫຼັກໝາຍ 524.';
  await client.drafts.keep({ ...place, rev: 3, text: 'ສອງຝ່າຍ' });
  await client.drafts.keep({ ...place, rev: 3, text });
  await client.sessions.lock({ reason: 'demand' });
  for (const name of await readdir(folder.path)) {
    expect((await readFile(join(folder.path, name))).includes(Buffer.from('ສອງຝ່າຍ')), name).toBe(false);
  }
  await client.sessions.signIn(interpreter);
  expect(await client.drafts.list()).toEqual([]);
  await client.sessions.signIn(administrator);
  expect(await client.drafts.list()).toMatchObject([{ ...place, rev: 3, text }]);
  await client.drafts.discard(place);
  expect(await client.drafts.list()).toEqual([]);
  await engine.close();
});
