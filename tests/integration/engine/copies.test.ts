import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import type { Engine } from '../../../electron/engine/types.ts';
import {
  importSample,
  openTestEngine,
  signedIn,
  temporaryFolder,
  testEngineOptions,
} from '../../support/engine.ts';
import { codeOf } from '../../support/officeStore.ts';

const password = 'giaoban-demo';
let home: Awaited<ReturnType<typeof temporaryFolder>>;
let copy: File;

beforeAll(async () => {
  home = await temporaryFolder();
  const engine = await openTestEngine(home.path);
  const client = await importSample(engine);
  await client.drafts.keep({
    entity: 'segment',
    id: '01935a00-0000-7000-8000-000000000001',
    side: 'vi',
    rev: 1,
    text: 'Chữ gõ dở của quản trị',
  });
  const chosen = (await client.copies.users()).filter(({ roles }) => roles.includes('commander'));
  copy = await client.copies.make({ userIds: chosen.map(({ id }) => id) });
  await engine.close();
});

afterAll(() => home[Symbol.asyncDispose]());

/** The program on another machine, in an empty folder. */
async function elsewhere(folder: string): Promise<Engine> {
  return openEngine(testEngineOptions(folder));
}

async function attempt(engine: Engine, userName: string): Promise<string> {
  return codeOf(engine.openDoor().client.sessions.signIn({ userName, password }));
}

test('a copy opens on another machine for the chosen users alone, and nobody can change it', async () => {
  await using folder = await temporaryFolder();
  expect(copy.name).toBe('giao-ban-qt-2026-11-24.gbcopy');
  const engine = await elsewhere(folder.path);
  const { client } = engine.openDoor();
  expect(await client.copies.open({ file: copy })).toEqual({ founded: true });
  expect(await attempt(engine, 'can.bo')).toBe('WRONG_PASSWORD');
  const session = await client.sessions.signIn({ userName: 'lanh.dao', password });
  expect(session.copiedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(await client.channels.list()).toHaveLength(3);
  expect(await client.drafts.list()).toEqual([]);
  const newPassword = 'một mật khẩu khác';
  expect(await codeOf(client.sessions.changePassword({ password, newPassword }))).toBe('READ_ONLY_COPY');
  await client.sessions.signOut();
  const store = await readFile(join(folder.path, 'giao-ban.db'));
  await client.sessions.signIn({ userName: 'lanh.dao', password });
  await client.sessions.signOut();
  expect((await readFile(join(folder.path, 'giao-ban.db'))).equals(store)).toBe(true);
  await engine.close();
});

test('a copy holds no name in plain text, no recovery code and no key of the office', async () => {
  const content = Buffer.from(await copy.arrayBuffer());
  for (const name of ['Biên phòng Quảng Trị', 'Nguyễn Văn Thử', 'lanh.dao', 'ແຂວງຄຳມ່ວນ']) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(content.includes(Buffer.from(name, encoding)), name).toBe(false);
    }
  }
  const keys: unknown = JSON.parse(new TextDecoder().decode(unzipSync(content)['keys.json']));
  expect(keys).toMatchObject({ recovery: null, office: { privateKey: null }, users: [{}] });
});

test('a copy put in the place of the original is still a copy', async () => {
  await using folder = await temporaryFolder();
  await cp(home.path, folder.path, { recursive: true });
  const database = unzipSync(new Uint8Array(await copy.arrayBuffer()))['giao-ban.db'];
  if (!database) throw new Error('the copy holds no database');
  await writeFile(join(folder.path, 'giao-ban.db'), database);
  const engine = await elsewhere(folder.path);
  const client = await signedIn(engine, 'can.bo');
  expect((await client.sessions.current()).copiedAt).not.toBeNull();
  expect(await codeOf(client.plans.accept({ meetings: [] }))).toBe('READ_ONLY_COPY');
  await engine.close();
});

test('an original under the keys of a copy is refused, and not changed', async () => {
  await using folder = await temporaryFolder();
  await cp(home.path, folder.path, { recursive: true });
  const keys = unzipSync(new Uint8Array(await copy.arrayBuffer()))['keys.json'];
  for (const name of ['keys.json', 'keys.second.json']) await writeFile(join(folder.path, name), keys ?? '');
  const before = await readFile(join(folder.path, 'giao-ban.db'));
  const engine = await elsewhere(folder.path);
  expect(await attempt(engine, 'lanh.dao')).toBe('STORE_FOREIGN');
  await engine.close();
  expect((await readFile(join(folder.path, 'giao-ban.db'))).equals(before)).toBe(true);
});

test('a copy does not replace an original, only an older copy of the same store', async () => {
  await using folder = await temporaryFolder();
  await cp(home.path, folder.path, { recursive: true });
  const original = await elsewhere(folder.path);
  expect(await codeOf(original.openDoor().client.copies.open({ file: copy }))).toBe('ALREADY_FOUNDED');
  await original.close();
  await using machine = await temporaryFolder();
  const engine = await elsewhere(machine.path);
  const { client } = engine.openDoor();
  await client.copies.open({ file: copy });
  await client.copies.open({ file: copy });
  await client.sessions.signIn({ userName: 'lanh.dao', password });
  expect(await codeOf(client.copies.open({ file: copy }))).toBe('ALREADY_FOUNDED');
  await engine.close();
});

test('what is no copy, torn, or names a path of its own is refused and leaves the folder empty', async () => {
  await using folder = await temporaryFolder();
  const engine = await elsewhere(folder.path);
  const { client } = engine.openDoor();
  const files = unzipSync(new Uint8Array(await copy.arrayBuffer()));
  const attacks = [
    new Uint8Array(await copy.slice(0, 5000).arrayBuffer()),
    new TextEncoder().encode('Biên bản giao ban lần thứ 27'),
    zipSync({ ...files, '../ra-ngoai.txt': new Uint8Array([1]) }),
    zipSync({ ...files, 'attachments/..': new Uint8Array([1]) }),
    zipSync({ ...files, 'keys.json': new TextEncoder().encode('{') }),
    zipSync({ 'keys.json': files['keys.json'] ?? new Uint8Array() }),
  ];
  for (const content of attacks) {
    const file = new File([new Uint8Array(content)], 'ban-sao.gbcopy');
    expect(await codeOf(client.copies.open({ file }))).toBe('FILE_REFUSED');
  }
  expect(await readdir(folder.path)).toEqual(['giao-ban.lock']);
  expect((await client.sessions.current()).founded).toBe(false);
  await engine.close();
});
