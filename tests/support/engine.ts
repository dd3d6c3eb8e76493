import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../electron/engine/engine.ts';
import { foundDemo } from '../../electron/engine/demo.ts';
import type { Door, Engine, EngineOptions } from '../../electron/engine/types.ts';
import type { Derive } from '../../electron/engine/vault/keyDerivation.ts';

const data = new URL('../../shared/data/', import.meta.url);
const workers = new URL('../../electron/engine/workers/', import.meta.url);

/** A file of the shipped sample as an operation takes it; `edit` makes a broken copy. */
export async function sampleFile(
  name: string,
  edit: (text: string) => string = (text) => text,
): Promise<File> {
  return new File([edit(await readFile(new URL(name, data), 'utf8'))], name);
}

/** A new folder that goes with `dispose`. */
export async function temporaryFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'giao-ban-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A second for each sign-in would be minutes for all; the tests of the vault and the journeys use scrypt. */
const quickDerive: Derive = (password, { salt }) =>
  Promise.resolve(
    createHash('sha256')
      .update(`${salt} ${password.normalize('NFC')}`)
      .digest(),
  );

/** What a test's engine is opened with: a demo store in `folder`. */
export function testEngineOptions(folder: string): EngineOptions {
  return {
    dataFolder: folder,
    screenFolder: folder,
    workers: {
      planner: new URL('planner.ts', workers),
      documents: new URL('documents.ts', workers),
      copier: new URL('copier.ts', workers),
      sheets: new URL('sheets.ts', workers),
    },
    derive: quickDerive,
    fontFolder: fileURLToPath(new URL('../../node_modules/@expo-google-fonts/phetsarath', import.meta.url)),
    preferences: { read: () => ({ language: 'vi', largeType: false }), write: () => {} },
    demo: true,
  };
}

/** The engine on a demo store in `folder`: with its users, still empty where the folder is new. */
export async function openTestEngine(folder: string): Promise<Engine> {
  const engine = await openEngine(testEngineOptions(folder));
  const door = engine.openDoor();
  await foundDemo(door);
  await door.client.sessions.signOut();
  return engine;
}

/** A door at which the user has signed in. */
export async function signedIn(engine: Engine, userName: string): Promise<Door['client']> {
  const { client } = engine.openDoor();
  await client.sessions.signIn({ userName, password: 'giaoban-demo' });
  return client;
}

/** Brings in the sample's channels, memoranda and meetings and the calendar; returns the administrator's door. */
export async function importSample(engine: Engine): Promise<Door['client']> {
  const client = await signedIn(engine, 'quan.tri');
  await client.exchange.importOffice({
    memoranda: await sampleFile('sample-mou.json'),
    meetings: await sampleFile('sample-meetings.json'),
  });
  await client.calendar.importDays({ file: await sampleFile('holidays.json') });
  return client;
}
