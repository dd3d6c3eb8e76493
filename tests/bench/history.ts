/** Measures what the history costs: its verification, and one edit through the whole engine. */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openConnection } from '../../electron/engine/connection.ts';
import { sha256 } from '../../electron/engine/sha256.ts';
import { signCheckpoint } from '../../shared/storage/checkpoints.ts';
import { openDatabase } from '../../shared/storage/database.ts';
import { migrateToLatest } from '../../shared/storage/migrate.ts';
import { RecordWriter } from '../../shared/storage/records.ts';
import { verifyChain } from '../../shared/storage/verifyChain.ts';
import { foundDemo } from '../../electron/engine/demo.ts';
import { openEngine } from '../../electron/engine/engine.ts';
import { importSample, openTestEngine, signedIn, testEngineOptions } from '../support/engine.ts';

const entryCount = 100_000;
const runs = 5;
const edits = 300;
const folder = mkdtempSync(join(tmpdir(), 'giao-ban-bench-'));
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function report(what: string, values: number[], limit: number, unit: string): void {
  const middle = median(values);
  const list = values.map((value) => value.toFixed(2)).join(' ');
  console.log(`${what}: ${middle.toFixed(2)} ${unit} of ${limit} ${unit} allowed (${list})`);
  if (middle > limit) process.exitCode = 1;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measureVerification(): Promise<void> {
  const db = openDatabase(openConnection(join(folder, 'chain.db'), Buffer.alloc(32, 7)));
  await migrateToLatest(db, { sha256 });
  const id = v7();
  await db.transaction().execute(async (transaction) => {
    const records = new RecordWriter(transaction, {
      deedId: id,
      operation: 'vocabulary.importTerms',
      user: { id, name: 'Vũ Phiên Dịch' },
      officeId: id,
      at: '2026-11-24T07:05:00.000Z',
      newId: v7,
      hash: sha256,
      sha256,
    });
    const text = { vi: 'giao ban luân phiên', lo: 'ກອງປະຊຸມສະຫຼັບກັນ', en: 'rotating meeting' };
    const rest = {
      source: 'seed',
      confidence: 'low',
      review: 'spot',
      reviewedBy: null,
      reviewedAt: null,
    } as const;
    for (let count = 0; count < entryCount / 8; count += 1) {
      await records.insert('term', { ...text, ...rest, category: 'meeting', note: `số ${count}` });
    }
  });
  const pair = generateKeyPairSync('ed25519');
  const tools = {
    sha256,
    pause: () => setImmediate(),
    isSigned: (text: string, signature: string) =>
      verify(null, Buffer.from(text), pair.publicKey, Buffer.from(signature, 'base64')),
  };
  const check = async (from: 'start' | 'checkpoint', least: number): Promise<void> => {
    const { entries, fault } = await verifyChain(db, tools, { from });
    if (fault !== null || entries < least) throw new Error(`the history is not whole: ${entries}`);
  };
  const whole: number[] = [];
  for (let run = 0; run < runs; run += 1) whole.push(await timed(() => check('start', entryCount)));
  report(`verification of ${entryCount} entries from the start`, whole, 1500, 'ms');
  await signCheckpoint(
    db,
    (text) => sign(null, Buffer.from(text), pair.privateKey).toString('base64'),
    '2026-11-24T08:00:00.000Z',
  );
  const since: number[] = [];
  for (let run = 0; run < runs; run += 1) since.push(await timed(() => check('checkpoint', 0)));
  report('verification from the last checkpoint', since, 50, 'ms');
  await db.destroy();
}

/** From the password to the open store, with the real derivation. */
async function measureUnlocking(): Promise<void> {
  const { derive: _quick, ...options } = testEngineOptions(join(folder, 'vault'));
  const engine = await openEngine(options);
  const { client } = engine.openDoor();
  await foundDemo({ client });
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await client.sessions.signOut();
    const signIn = { userName: 'thu.ky', password: 'giaoban-demo' };
    seconds.push((await timed(() => client.sessions.signIn(signIn))) / 1000);
  }
  report('unlocking', seconds, 2, 's');
  await engine.close();
}

/** Durable commits of an update and its log row on a connection like the engine's own. */
function rawCommits(): number {
  const connection = openConnection(join(folder, 'raw.db'), Buffer.alloc(32, 7));
  connection.exec(
    'create table segment (id text primary key, vi text, rev integer); create table log (seq integer primary key, body text)',
  );
  connection.prepare("insert into segment values ('a', '', 1)").run();
  const update = connection.prepare("update segment set vi = ?, rev = rev + 1 where id = 'a'");
  const log = connection.prepare('insert into log (body) values (?)');
  const start = performance.now();
  for (let count = 0; count < edits; count += 1) {
    connection.exec('begin');
    update.run(`Tuần tra lần ${count}`);
    log.run(`Tuần tra lần ${count}`);
    connection.exec('commit');
  }
  const taken = performance.now() - start;
  connection.close();
  return taken / edits;
}

async function measureEdit(): Promise<void> {
  const store = join(folder, 'engine');
  const engine = await openTestEngine(store);
  const administrator = await importSample(engine);
  const coming = (await administrator.meetings.upcoming({ limit: 1 })).at(0);
  if (!coming) throw new Error('the sample has a coming meeting');
  const secretary = await signedIn(engine, 'thu.ky');
  await secretary.minutes.begin({ meetingId: coming.id });
  const { segments } = await secretary.meetings.get({ id: coming.id });
  const [segment] = segments;
  if (!segment) throw new Error('minutes begin with a segment');
  let { rev } = segment;
  const door = engine.openDoor();
  await door.client.sessions.signIn({ userName: 'thu.ky', password: 'giaoban-demo' });
  const edit = async (count: number): Promise<void> => {
    const json = { id: segment.id, rev, side: 'vi', text: `Tuần tra lần ${count}` };
    const response = await door.handle(
      new Request('http://giaoban.localhost/rpc/minutes/saveSegment', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      }),
    );
    rev = ((await response.json()) as { json: { rev: number } }).json.rev;
  };
  for (let count = 0; count < 50; count += 1) await edit(count);
  const ratios: number[] = [];
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const raw = rawCommits();
    const taken = await timed(async () => {
      for (let count = 0; count < edits; count += 1) await edit(1000 * (run + 1) + count);
    });
    times.push(taken / edits);
    ratios.push(taken / edits / raw);
    rmSync(join(folder, 'raw.db'), { force: true });
  }
  console.log(`one edit through the whole engine: ${median(times).toFixed(2)} ms`);
  report('one edit through the engine against a raw commit', ratios, 3, 'times');
  await engine.close();
}

try {
  await measureVerification();
  await measureEdit();
  await measureUnlocking();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
