import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeedRow, UndoPreview } from '../../../shared/contract/historyShapes.ts';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import { importSample, openTestEngine, sampleFile, signedIn, temporaryFolder } from '../../support/engine.ts';

type Client = Door['client'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
let administrator: Client;

beforeEach(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
  administrator = await importSample(engine);
});

afterEach(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

async function newest(client: Client): Promise<DeedRow> {
  const [deed] = (await client.history.deeds({})).deeds;
  if (!deed) throw new Error('nothing was done');
  return deed;
}

async function ofOperation(client: Client, operation: string): Promise<DeedRow> {
  const deed = (await client.history.deeds({})).deeds.find((row) => row.operation === operation);
  if (!deed) throw new Error(`nobody did ${operation}`);
  return deed;
}

async function preview(client: Client, { deedId }: DeedRow, also: DeedRow[] = []): Promise<UndoPreview> {
  return client.history.previewUndo({ deedId, also: also.map((row) => row.deedId) });
}

async function undo(client: Client, deed: DeedRow, also: DeedRow[] = []): Promise<DeedRow> {
  const { deedIds, seq } = await preview(client, deed, also);
  await client.history.undo({ deedIds, expectedSeq: seq });
  return newest(client);
}

/** The first segment of the next meeting's minutes, begun by the secretary. */
async function begunSegment(client: Client) {
  const [meeting] = await client.meetings.upcoming({ limit: 1 });
  const meetingId = meeting?.id ?? '';
  await client.minutes.begin({ meetingId });
  const read = async () => {
    const { segments } = await client.meetings.get({ id: meetingId });
    const [segment] = segments;
    if (!segment) throw new Error('the minutes have no segment');
    return segment;
  };
  return { meetingId, read };
}

const first = 'Hai bên trao đổi 26 lượt cán bộ.';
const second = 'Hai bên trao đổi 28 lượt cán bộ.';

test('an edit is told in words, taken back, and put in force again', async () => {
  const secretary = await signedIn(engine, 'thu.ky');
  const { meetingId, read } = await begunSegment(secretary);
  const { id } = await read();
  await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
  await secretary.minutes.saveSegment({ id, rev: 2, side: 'vi', text: second });
  const edit = await newest(secretary);
  expect(edit).toMatchObject({
    operation: 'minutes.saveSegment',
    userName: 'Thư ký (mẫu)',
    subject: {
      form: 'segment',
      values: { no: '1.1' },
      of: { form: 'meeting', values: { ordinal: 28, code: 'KM' } },
    },
    change: { field: 'vi', before: { is: 'text', text: first }, after: { is: 'text', text: second } },
    standing: { is: 'open' },
  });

  const undone = await undo(secretary, edit);
  expect((await read()).vi).toBe(first);
  expect(undone).toMatchObject({
    operation: 'history.undo',
    undoing: { is: 'undo', deed: { deedId: edit.deedId } },
  });
  const rows = (await secretary.history.deeds({ record: { entity: 'meeting', id: meetingId } })).deeds;
  expect(rows.find(({ deedId }) => deedId === edit.deedId)?.standing).toEqual({ is: 'undone' });
  await expect(preview(secretary, edit)).rejects.toMatchObject({ code: 'STALE_RECORD' });

  const redone = await undo(secretary, undone);
  expect((await read()).vi).toBe(second);
  expect(redone.undoing).toMatchObject({ is: 'redo', deed: { deedId: edit.deedId } });
  expect((await undo(secretary, redone)).undoing).toMatchObject({ is: 'undo' });
  expect((await read()).vi).toBe(first);
});

test('a later value stays unless it is taken along', async () => {
  const secretary = await signedIn(engine, 'thu.ky');
  const { read } = await begunSegment(secretary);
  const { id } = await read();
  await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
  const early = await newest(secretary);
  await secretary.minutes.saveSegment({ id, rev: 2, side: 'vi', text: second });
  const late = await newest(secretary);
  const alone = await preview(secretary, early);
  expect(alone.dependents).toMatchObject([{ deed: { deedId: late.deedId }, required: false, chosen: false }]);
  expect(alone.records).toEqual([]);
  await undo(secretary, early, [late]);
  expect(await read()).toMatchObject({ vi: '', state: 'empty' });
});

test('minutes that were begun go with everything written in them', async () => {
  const secretary = await signedIn(engine, 'thu.ky');
  const { meetingId, read } = await begunSegment(secretary);
  const { id } = await read();
  await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
  const begun = await ofOperation(secretary, 'minutes.begin');
  const shown = await preview(secretary, begun);
  expect(shown.dependents).toMatchObject([
    { deed: { operation: 'minutes.saveSegment' }, required: true, chosen: true },
  ]);
  expect(shown.records.every(({ act }) => act === 'remove')).toBe(true);
  const undone = await undo(secretary, begun);
  expect((await secretary.meetings.get({ id: meetingId })).minutes).toBeNull();
  expect((await secretary.history.bin()).map(({ deedId }) => deedId)).toEqual([undone.deedId]);
  await undo(secretary, undone);
  expect((await read()).vi).toBe(first);
  expect(await secretary.history.bin()).toEqual([]);
});

test('an import is taken back as one and can be made again; then the first cannot come back beside it', async () => {
  const imported = await ofOperation(administrator, 'exchange.importOffice');
  expect(imported).toMatchObject({ act: 'insert', standing: { is: 'open' } });
  expect(imported.count).toBeGreaterThan(100);
  const undone = await undo(administrator, imported);
  expect(await administrator.channels.list()).toEqual([]);
  expect((await administrator.directory.list()).persons).toEqual([]);
  await administrator.exchange.importOffice({
    memoranda: await sampleFile('sample-mou.json'),
    meetings: await sampleFile('sample-meetings.json'),
  });
  expect((await administrator.channels.list()).length).toBeGreaterThan(1);
  const { deedIds, seq } = await preview(administrator, undone);
  await expect(administrator.history.undo({ deedIds, expectedSeq: seq })).rejects.toMatchObject({
    code: 'UNDO_CLASHES',
  });
  expect((await administrator.integrity.verify({ from: 'start' })).fault).toBeNull();
});

describe('what is refused', () => {
  test('an undoing prepared on an older history', async () => {
    const secretary = await signedIn(engine, 'thu.ky');
    const { read } = await begunSegment(secretary);
    const { id } = await read();
    const { deedIds, seq } = await preview(secretary, await ofOperation(secretary, 'minutes.begin'));
    await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
    await expect(secretary.history.undo({ deedIds, expectedSeq: seq })).rejects.toMatchObject({
      code: 'STALE_RECORD',
    });
    const now = await preview(secretary, await ofOperation(secretary, 'minutes.begin'));
    await expect(secretary.history.undo({ deedIds, expectedSeq: now.seq })).rejects.toMatchObject({
      code: 'STALE_RECORD',
    });
  });

  test('what the user may not do, and its undoing', async () => {
    const secretary = await signedIn(engine, 'thu.ky');
    const imported = await ofOperation(secretary, 'exchange.importOffice');
    expect(imported.standing).toEqual({ is: 'not-allowed', needed: ['administrator'] });
    const { deedIds, seq, refusal } = await preview(secretary, imported);
    expect(refusal).toEqual({ is: 'not-allowed', needed: ['administrator'] });
    await expect(secretary.history.undo({ deedIds, expectedSeq: seq })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      data: { needed: ['administrator'] },
    });
    const undone = await undo(administrator, imported);
    expect((await preview(secretary, undone)).refusal).toMatchObject({ is: 'not-allowed' });
  });

  test('the deed that founded the store', async () => {
    const founded = await ofOperation(administrator, 'vault.found');
    expect(founded.standing).toEqual({ is: 'never' });
    const { deedIds, seq } = await preview(administrator, founded);
    await expect(administrator.history.undo({ deedIds, expectedSeq: seq })).rejects.toMatchObject({
      code: 'NEVER_UNDONE',
    });
  });

  test('taking back what left a second administrator, once that one is the last', async () => {
    const all = await administrator.users.list();
    const own = all.find(({ userName }) => userName === 'quan.tri');
    const officer = all.find(({ userName }) => userName === 'can.bo');
    if (!own || !officer) throw new Error('the demo users are missing');
    const { id, rev, displayName } = officer;
    await administrator.users.change({ id, rev, displayName, roles: ['administrator', 'officer'] });
    const promoted = await newest(administrator);
    const other = await signedIn(engine, 'can.bo');
    await other.users.change({ ...own, roles: ['officer'] });
    const { deedIds, seq } = await preview(other, promoted);
    await expect(other.history.undo({ deedIds, expectedSeq: seq })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    expect((await other.sessions.current()).user?.roles).toContain('administrator');
  });
});

test('a user who was added and is taken back has no way in and no open window', async () => {
  const password = 'mat-khau-du-dai';
  const user = { userName: 'moi.den', displayName: 'Vũ Mới Đến', roles: ['interpreter' as const] };
  await administrator.users.add({ ...user, password });
  const added = await newest(administrator);
  const door = engine.openDoor().client;
  await door.sessions.signIn({ userName: 'moi.den', password });
  await undo(administrator, added);
  expect((await door.sessions.current()).user).toBeNull();
  await expect(door.sessions.signIn({ userName: 'moi.den', password })).rejects.toMatchObject({
    code: 'WRONG_PASSWORD',
  });
});

describe('the list of deeds', () => {
  test('comes in pages without repeating or leaving out any', async () => {
    const secretary = await signedIn(engine, 'thu.ky');
    const { read } = await begunSegment(secretary);
    const { id } = await read();
    for (let rev = 1; rev <= 60; rev += 1) {
      await secretary.minutes.saveSegment({ id, rev, side: 'vi', text: `Hai bên trao đổi ${rev} lượt.` });
    }
    const page = await secretary.history.deeds({});
    const rest = await secretary.history.deeds({ before: page.next ?? 0 });
    const all = [...page.deeds, ...rest.deeds].map(({ deedId }) => deedId);
    expect(rest.next).toBeNull();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(65);
  });

  test('can be narrowed to a user, a text and a record', async () => {
    const secretary = await signedIn(engine, 'thu.ky');
    const { meetingId, read } = await begunSegment(secretary);
    const { id } = await read();
    await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
    const operations = async (filter: Parameters<Client['history']['deeds']>[0]): Promise<string[]> =>
      (await secretary.history.deeds(filter)).deeds.map(({ operation }) => operation);
    const own = (await secretary.history.users()).find(({ userName }) => userName === 'Thư ký (mẫu)');
    expect(await operations({ userId: own?.userId ?? '' })).toEqual(['minutes.saveSegment', 'minutes.begin']);
    expect(await operations({ text: 'luot can bo' })).toEqual([
      'minutes.saveSegment',
      'exchange.importOffice',
    ]);
    expect(await operations({ record: { entity: 'meeting', id: meetingId } })).toEqual([
      'minutes.saveSegment',
      'minutes.begin',
      'exchange.importOffice',
    ]);
    expect(await operations({ record: { entity: 'segment', id } })).toEqual([
      'minutes.saveSegment',
      'minutes.begin',
    ]);
  });

  test('opens into fields without ids, structures or hashes', async () => {
    const imported = await ofOperation(administrator, 'exchange.importOffice');
    const { records, recordCount } = await administrator.history.deed({ deedId: imported.deedId });
    expect(recordCount).toBeGreaterThan(records.length);
    const channel = records.find(({ label }) => label.entity === 'channel');
    expect(channel?.changes.find(({ field }) => field === 'parties')?.after).toMatchObject({
      is: 'list',
      items: [{ is: 'pairs' }, { is: 'pairs' }],
    });
  });
});

test('the way back through a text is what was stored of it', async () => {
  const secretary = await signedIn(engine, 'thu.ky');
  const { read } = await begunSegment(secretary);
  const { id } = await read();
  await secretary.minutes.saveSegment({ id, rev: 1, side: 'vi', text: first });
  await secretary.minutes.saveSegment({ id, rev: 2, side: 'lo', text: 'ສອງຝ່າຍແລກປ່ຽນ.' });
  await secretary.minutes.saveSegment({ id, rev: 3, side: 'vi', text: second });
  const versions = { entity: 'segment', id, side: 'vi' } as const;
  expect(await secretary.history.textVersions(versions)).toEqual(['', first, second]);
  await secretary.minutes.saveSegment({ id, rev: 4, side: 'vi', text: first });
  expect(await secretary.history.textVersions(versions)).toEqual(['', first]);
});
