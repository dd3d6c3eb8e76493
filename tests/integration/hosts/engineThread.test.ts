import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startEngineThread, type EngineThread } from '../../../electron/engine/engineThread.ts';
import { findPlaces, type Places } from '../../../electron/engine/places.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const entry = pathToFileURL(join(import.meta.dirname, '../../../electron/desktop/main.ts')).href;
const silentPlanner = pathToFileURL(join(import.meta.dirname, '../../support/silentPlanner.ts')).href;
const MEASURE_MS = 500;

function placesIn(folder: string): Places {
  return {
    ...findPlaces(entry, { data: join(folder, 'kho'), demo: true }),
    configFolder: join(folder, 'config'),
  };
}

let seeded: string;

// Seeding takes seconds; each test works on a copy.
beforeAll(async () => {
  seeded = mkdtempSync(join(tmpdir(), 'giao-ban-seeded-'));
  const engine = await startEngineThread({ places: placesIn(seeded), demo: true });
  await engine.close();
});
afterAll(() => {
  rmSync(seeded, { recursive: true, force: true });
});

function freshPlaces(): Places {
  const folder = temporaryFolder();
  cpSync(seeded, folder, { recursive: true });
  return placesIn(folder);
}

async function start(places: Places): Promise<EngineThread> {
  const engine = await startEngineThread({ places, demo: true });
  onTestFinished(() => engine.close());
  return engine;
}

function clientOf({ handle }: EngineThread): ContractRouterClient<Contract> {
  const link = new RPCLink({ url: 'app://giaoban/rpc', fetch: (request) => handle(request) });
  return createORPCClient(link);
}

/** Milliseconds of processor time this process and its threads take in half a second. */
async function measureWork(): Promise<number> {
  const before = process.cpuUsage();
  await wait(MEASURE_MS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('the demo is seeded, answered and closed from a thread of its own', async () => {
  const engine = await start(freshPlaces());
  const client = clientOf(engine);
  await expect(client.channels.list()).rejects.toMatchObject({ code: 'SIGNED_OUT', status: 401 });
  await client.sessions.signIn({ userName: 'phien.dich', password: 'giaoban-demo' });
  expect((await client.channels.list()).map(({ code }) => code).toSorted()).toEqual(['3', 'KM', 'SV']);
  const preview = client.exchange.preview({
    memoranda: new File(['{}'], 'sample-mou.json'),
    meetings: new File(['{}'], 'sample-meetings.json'),
  });
  await expect(preview).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
});

test('the folder of a running engine is refused to a second one, with the number of the process', async () => {
  const places = freshPlaces();
  await start(places);
  await expect(startEngineThread({ places, demo: true })).rejects.toMatchObject({
    code: 'DATA_FOLDER_BUSY',
    detail: expect.stringContaining(`pid ${process.pid}`) as string,
  });
});

test('a change reaches a stream that waits, and leaving the stream ends it', async () => {
  const engine = await start(freshPlaces());
  const client = clientOf(engine);
  await client.sessions.signIn({ userName: 'can.bo', password: 'giaoban-demo' });
  const changes = await client.events.changes();
  const first = changes.next();
  const [meeting] = await client.meetings.upcoming({ limit: 1 });
  await client.minutes.begin({ meetingId: meeting?.id ?? '' });
  expect((await first).value).toEqual({ topics: ['minutes', 'meetings'] });
  await changes.return?.();
});

test('a silent planner stops when its stream is left', async () => {
  const places = freshPlaces();
  const engine = await start({ ...places, workers: { ...places.workers, planner: silentPlanner } });
  const client = clientOf(engine);
  await client.sessions.signIn({ userName: 'can.bo', password: 'giaoban-demo' });
  const body = JSON.stringify({ json: { year: 2027 } });
  const headers = { 'content-type': 'application/json' };
  const answer = await engine.handle(
    new Request('app://giaoban/rpc/plans/propose', { method: 'POST', headers, body }),
  );
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  await wait(MEASURE_MS);
  expect(await measureWork()).toBeGreaterThan(MEASURE_MS / 3);
  await answer.body?.cancel();
  await wait(MEASURE_MS);
  expect(await measureWork()).toBeLessThan(MEASURE_MS / 5);
});
