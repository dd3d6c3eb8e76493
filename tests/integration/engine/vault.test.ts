import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { waitSeconds } from '../../../electron/engine/vault/attempts.ts';
import { temporaryFolder, testEngineOptions } from '../../support/engine.ts';
import {
  administrator,
  codeOf,
  founded,
  interpreter,
  office,
  openOffice as open,
} from '../../support/officeStore.ts';

test('a new folder is founded with real key derivation, closed, and opened by its password alone', async () => {
  await using folder = await temporaryFolder();
  const { derive: _quick, ...real } = testEngineOptions(folder.path);
  const engine = await openEngine({ ...real, demo: false });
  const { client } = engine.openDoor();
  expect(await client.sessions.current()).toMatchObject({ founded: false, user: null, officeName: null });
  const code = await client.vault.found({ office, administrator });
  expect(code.groups.join(' ')).toMatch(/^([A-HJ-NP-Z2-9]{4} ){7}[A-HJ-NP-Z2-9]{4}$/);
  expect(await client.sessions.current()).toMatchObject({ founded: true, recoveryPending: true });
  expect(await client.vault.confirmRecovery()).toEqual({ recoveryPending: false });
  await client.sessions.signOut();
  const started = performance.now();
  expect(await codeOf(client.sessions.signIn({ userName: 'le.gia.dinh', password: 'sai mật khẩu' }))).toBe(
    'WRONG_PASSWORD',
  );
  // Half of what one derivation takes on the fastest PC: a quick stand-in would answer in a millisecond.
  expect(performance.now() - started).toBeGreaterThan(100);
  const session = await client.sessions.signIn(administrator);
  expect(session).toMatchObject({ user: { displayName: 'Lê Giả Định' }, officeName: office.name });
  await engine.close();
});

test('deriving a key leaves the engine free to answer', async () => {
  await using folder = await temporaryFolder();
  const { derive: _quick, ...real } = testEngineOptions(folder.path);
  const engine = await openEngine({ ...real, demo: false });
  const { client } = engine.openDoor();
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await codeOf(client.sessions.signIn({ userName: 'khong.co', password: 'sai' }));
  await client.vault.found({ office, administrator });
  clearInterval(timer);
  // The store is made meanwhile too; a derivation in this thread alone would take longer than half a second.
  expect(longest).toBeLessThan(400);
  await engine.close();
});

test('the recovery code opens a copied folder on another machine and sets a new password', async () => {
  await using folder = await temporaryFolder();
  await using other = await temporaryFolder();
  const { engine, code } = await founded(folder.path);
  await engine.close();
  await cp(folder.path, other.path, { recursive: true });
  const elsewhere = await open(other.path);
  const { client } = elsewhere.openDoor();
  const recovery = { code: code.toLowerCase(), userName: 'le.gia.dinh', newPassword: 'mật khẩu mới 1234' };
  expect(await codeOf(client.sessions.recover({ ...recovery, code: 'AAAA-BBBB' }))).toBe('WRONG_CODE');
  const session = await client.sessions.recover(recovery);
  expect(session.user?.userName).toBe('le.gia.dinh');
  await client.sessions.signOut();
  expect(await codeOf(client.sessions.signIn(administrator))).toBe('WRONG_PASSWORD');
  await client.sessions.signIn({ userName: 'le.gia.dinh', password: 'mật khẩu mới 1234' });
  const renewed = await client.vault.renewRecovery({ password: 'mật khẩu mới 1234' });
  await client.sessions.signOut();
  expect(await codeOf(client.sessions.recover(recovery))).toBe('WRONG_CODE');
  await client.sessions.recover({ ...recovery, code: renewed.groups.join('') });
  await elsewhere.close();
});

test('a change of password wraps the key anew and leaves the store as it is', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  const { client } = engine.openDoor();
  await client.sessions.signIn(administrator);
  const secondWindow = engine.openDoor().client;
  await secondWindow.sessions.signIn(administrator);
  const newPassword = 'đồn Biên phòng 2026';
  expect(await codeOf(client.sessions.changePassword({ password: 'sai', newPassword }))).toBe(
    'WRONG_PASSWORD',
  );
  await client.sessions.changePassword({ password: administrator.password, newPassword });
  expect((await client.sessions.current()).user).not.toBeNull();
  expect((await secondWindow.sessions.current()).user).toBeNull();
  await client.sessions.signOut();
  expect(await codeOf(client.sessions.signIn(administrator))).toBe('WRONG_PASSWORD');
  // Another keyboard writes the same letters decomposed.
  await client.sessions.signIn({ userName: 'LE.GIA.DINH ', password: newPassword.normalize('NFD') });
  await engine.close();
});

test('a tampered wrap, swapped ways in and lowered costs open nothing; the untouched file opens again', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  const { client } = engine.openDoor();
  await client.sessions.signIn(administrator);
  await client.users.add(interpreter);
  await engine.close();
  const path = join(folder.path, 'keys.json');
  const second = join(folder.path, 'keys.second.json');
  const original = await readFile(path, 'utf8');
  interface Keys {
    users: {
      userId: string;
      nameTag: string;
      kdf: { N: number; salt: string };
      key: { content: string; tag: string };
    }[];
  }
  const attack = async (change: (keys: Keys) => void): Promise<string> => {
    const keys = JSON.parse(original) as Keys;
    change(keys);
    await writeFile(path, JSON.stringify(keys));
    await writeFile(second, JSON.stringify(keys));
    await rm(join(folder.path, 'attempts.json'), { force: true });
    const attacked = await open(folder.path);
    const code = await codeOf(attacked.openDoor().client.sessions.signIn(interpreter));
    await attacked.close();
    return code;
  };
  const flip = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  const [admin = 0, other = 1] = [0, 1];
  const attacks: ((keys: Keys) => void)[] = [
    ({ users }) => void (users[other] && (users[other].key.content = flip(users[other].key.content))),
    ({ users }) => void (users[other] && (users[other].key.tag = flip(users[other].key.tag))),
    ({ users }) => void (users[other] && (users[other].kdf.salt = flip(users[other].kdf.salt))),
    ({ users }) => void (users[other] && (users[other].kdf.N = 2 ** 18)),
    ({ users }) => void (users[other] && users[admin] && (users[other].userId = users[admin].userId)),
    ({ users }) => {
      const [a, b] = users;
      if (a && b) [a.nameTag, b.nameTag] = [b.nameTag, a.nameTag];
    },
    ({ users }) => {
      const [a, b] = users;
      if (a && b) [a.key, b.key] = [b.key, a.key];
    },
    (keys) => void (keys.users = keys.users.slice(0, 1)),
  ];
  for (const change of attacks) expect(await attack(change)).toBe('WRONG_PASSWORD');
  // Costs below the floor are refused with the file: no file of ours has them.
  await expect(attack(({ users }) => void (users[0] && (users[0].kdf.N = 2 ** 14)))).rejects.toMatchObject({
    code: 'KEY_FILE_DAMAGED',
  });
  expect(await attack(() => {})).toBe('nothing refused it');
});

test('one damaged key file is mended from its second; two are told and change nothing', async () => {
  await using folder = await temporaryFolder();
  const { engine } = await founded(folder.path);
  await engine.close();
  const path = join(folder.path, 'keys.json');
  const whole = await readFile(path, 'utf8');
  await writeFile(path, whole.slice(0, 300));
  const mended = await open(folder.path);
  await mended.openDoor().client.sessions.signIn(administrator);
  await mended.close();
  expect(await readFile(path, 'utf8')).toBe(whole);
  await writeFile(path, whole.slice(0, 300));
  await writeFile(join(folder.path, 'keys.second.json'), '');
  const store = await readFile(join(folder.path, 'giao-ban.db'));
  await expect(open(folder.path)).rejects.toMatchObject({ code: 'KEY_FILE_DAMAGED' });
  expect(await readFile(path, 'utf8')).toBe(whole.slice(0, 300));
  expect((await readFile(join(folder.path, 'giao-ban.db'))).equals(store)).toBe(true);
  await rm(path);
  await rm(join(folder.path, 'keys.second.json'));
  await expect(open(folder.path)).rejects.toMatchObject({ code: 'KEY_FILE_MISSING' });
});

test('the keys of one store do not open another, and neither is changed', async () => {
  await using folder = await temporaryFolder();
  await using other = await temporaryFolder();
  for (const { path } of [folder, other]) await (await founded(path)).engine.close();
  for (const name of ['keys.json', 'keys.second.json']) {
    await cp(join(other.path, name), join(folder.path, name));
  }
  const before = await readFile(join(folder.path, 'giao-ban.db'));
  const engine = await open(folder.path);
  const { client } = engine.openDoor();
  expect(await codeOf(client.sessions.signIn(administrator))).toBe('STORE_FOREIGN');
  expect((await client.sessions.current()).user).toBeNull();
  await engine.close();
  expect((await readFile(join(folder.path, 'giao-ban.db'))).equals(before)).toBe(true);
  await rm(join(folder.path, 'giao-ban.db'));
  const without = await open(folder.path);
  expect(await codeOf(without.openDoor().client.sessions.signIn(administrator))).toBe('STORE_DAMAGED');
  await without.close();
  expect(await readdir(folder.path)).not.toContain('giao-ban.db');
});

test('wrong passwords make the way in rest, longer each time and over restarts', async () => {
  await using folder = await temporaryFolder();
  await (await founded(folder.path)).engine.close();
  let time = Date.parse('2026-11-24T07:00:00Z');
  const clock = (): number => time;
  let engine = await open(folder.path, { clock });
  const wrong = { userName: 'le.gia.dinh', password: 'sai mật khẩu' };
  const attempt = (): Promise<string> => codeOf(engine.openDoor().client.sessions.signIn(wrong));
  expect(await Promise.all([attempt(), attempt(), attempt(), attempt()])).toEqual([
    'WRONG_PASSWORD',
    'WRONG_PASSWORD',
    'WRONG_PASSWORD',
    'TRY_LATER',
  ]);
  await engine.close();
  engine = await open(folder.path, { clock });
  expect(await codeOf(engine.openDoor().client.sessions.signIn(administrator))).toBe('TRY_LATER');
  time += 5000;
  expect(await attempt()).toBe('WRONG_PASSWORD');
  time += 9000;
  expect(await attempt()).toBe('TRY_LATER');
  time += 1000;
  await engine.openDoor().client.sessions.signIn(administrator);
  await engine.close();
  expect(await readdir(folder.path)).not.toContain('attempts.json');
  expect([0, 2, 3, 4, 5, 20].map(waitSeconds)).toEqual([0, 0, 5, 10, 20, 900]);
});
