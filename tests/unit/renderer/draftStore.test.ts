import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createDraftStore,
  type Field,
  type SaveResult,
  type StoredText,
} from '../../../renderer/features/minutes/draftStore.ts';

const quietMs = 800;
const retryMs = 5000;
const id = '01935a00-0000-7000-8000-000000000001';
const field: Field = { kind: 'segment', id, side: 'vi' };
const stored: StoredText = { id, rev: 3, vi: 'Hai bên thống nhất.', lo: '' };

interface Call {
  rev: number;
  text: string;
  answer: (result: SaveResult) => void;
}

/** A store whose saves wait for the test to answer them. */
function openStore() {
  const calls: Call[] = [];
  /** What the engine keeps, by side. */
  const kept = new Map<string, { rev: number; text: string }>();
  const store = createDraftStore({
    save: (_field, rev, text) => new Promise((answer) => calls.push({ rev, text, answer })),
    keep: ({ field: { side }, rev, text }) => {
      kept.set(side, { rev, text });
      return Promise.resolve();
    },
    discard: ({ side }) => {
      kept.delete(side);
      return Promise.resolve();
    },
    now: () => '2026-11-24T07:05:00.000Z',
  });
  const stateOf = (side = field) => store.getSnapshot().drafts.get(`${side.id} ${side.side}`)?.state;
  return { store, calls, kept, stateOf };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('typing is saved once, when the typist pauses, on the revision it began with', async () => {
  const { store, calls, stateOf } = openStore();
  store.edit(field, 'Hai bên đã', stored);
  await pass(quietMs - 1);
  store.edit(field, 'Hai bên đã thống nhất.', stored);
  await pass(quietMs - 1);
  expect(calls).toEqual([]);
  await pass(1);
  expect(calls.map(({ rev, text }) => [rev, text])).toEqual([[3, 'Hai bên đã thống nhất.']]);
  calls[0]?.answer({ is: 'stored', record: { ...stored, rev: 4, vi: 'Hai bên đã thống nhất.' } });
  await pass(0);
  expect(stateOf()).toBeUndefined();
  expect(store.getSnapshot().lastSavedAt).toBe('2026-11-24T07:05:00.000Z');
});

test('typing that goes on during a save is saved after it, on the new revision', async () => {
  const { store, calls } = openStore();
  store.edit(field, 'Một', stored);
  await pass(quietMs);
  store.edit(field, 'Một hai', stored);
  calls[0]?.answer({ is: 'stored', record: { ...stored, rev: 4, vi: 'Một' } });
  await pass(quietMs);
  expect(calls.map(({ rev, text }) => [rev, text])).toEqual([
    [3, 'Một'],
    [4, 'Một hai'],
  ]);
});

test('what the engine did not take is kept and tried again', async () => {
  const { store, calls, stateOf } = openStore();
  store.edit(field, 'Giữ lại', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'unreachable', error: new Error('no answer') });
  await pass(0);
  expect(stateOf()).toBe('failed');
  await pass(retryMs);
  expect(calls.map(({ text }) => text)).toEqual(['Giữ lại', 'Giữ lại']);
});

test('a text that somebody else changed is never overwritten unasked', async () => {
  const { store, calls, stateOf } = openStore();
  store.edit(field, 'Của tôi', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'overtaken', current: { ...stored, rev: 4, vi: 'Của người khác' } });
  await pass(retryMs * 2);
  expect([stateOf(), calls.length]).toEqual(['stale', 1]);
  store.resolve(field, 'mine');
  await pass(0);
  expect(calls[1]).toMatchObject({ rev: 4, text: 'Của tôi' });
});

test('giving the typed text up leaves the other one', async () => {
  const { store, calls, stateOf } = openStore();
  store.edit(field, 'Của tôi', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'overtaken', current: { ...stored, rev: 4, vi: 'Của người khác' } });
  await pass(0);
  store.resolve(field, 'theirs');
  await pass(retryMs);
  expect([stateOf(), calls.length]).toEqual([undefined, 1]);
});

test('a change of the other language only moves the typing on to the new revision', async () => {
  const { store, calls, stateOf } = openStore();
  store.edit(field, 'Tiếng Việt mới', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'overtaken', current: { ...stored, rev: 4, lo: 'ສອງຝ່າຍເຫັນດີ.' } });
  await pass(0);
  expect(stateOf()).toBe('saving');
  expect(calls[1]).toMatchObject({ rev: 4, text: 'Tiếng Việt mới' });
});

test('typing that somebody else overtook is kept at once, and what is typed on as well', async () => {
  const { store, calls, kept } = openStore();
  store.edit(field, 'Của tôi', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'overtaken', current: { ...stored, rev: 4, vi: 'Của người khác' } });
  await pass(0);
  expect(kept.get('vi')?.text).toBe('Của tôi');
  store.edit(field, 'Của tôi, viết thêm', stored);
  await pass(quietMs);
  expect(kept.get('vi')?.text).toBe('Của tôi, viết thêm');
});

test('what was kept is discarded once the text is stored or given up', async () => {
  const { store, calls, kept } = openStore();
  store.edit(field, 'Giữ lại', stored);
  await pass(quietMs);
  calls[0]?.answer({ is: 'unreachable', error: new Error('no answer') });
  await pass(retryMs);
  expect(kept.get('vi')).toEqual({ rev: 3, text: 'Giữ lại' });
  calls[1]?.answer({ is: 'stored', record: { ...stored, rev: 4, vi: 'Giữ lại' } });
  await pass(0);
  expect(kept.size).toBe(0);
});

test('leaving saves what waits, and keeps what a save does not bring home in time', async () => {
  const { store, calls, kept } = openStore();
  store.edit(field, 'Hai bên đã', stored);
  const left = store.leave();
  await pass(0);
  expect(calls.map(({ text }) => text)).toEqual(['Hai bên đã']);
  expect(store.isSafe()).toBe(false);
  await pass(2000);
  await left;
  expect([kept.get('vi')?.text, store.isSafe()]).toEqual(['Hai bên đã', true]);
});

test('leaving waits for a save and keeps nothing then', async () => {
  const { store, calls, kept } = openStore();
  store.edit(field, 'Hai bên đã', stored);
  const left = store.leave();
  await pass(0);
  calls[0]?.answer({ is: 'stored', record: { ...stored, rev: 4, vi: 'Hai bên đã' } });
  await pass(100);
  await left;
  expect([kept.size, store.isSafe()]).toEqual([0, true]);
});

test('kept typing put back on its own revision is stored; a text that is there already is forgotten', async () => {
  const { store, calls, kept } = openStore();
  kept.set('vi', { rev: 3, text: 'Hai bên thống nhất.' });
  store.restore({ field, rev: 3, text: 'Hai bên thống nhất.' }, stored);
  expect([store.getSnapshot().drafts.size, kept.size]).toEqual([0, 0]);
  store.restore({ field, rev: 3, text: 'Viết dở' }, stored);
  await pass(0);
  expect(calls.map(({ rev, text }) => [rev, text])).toEqual([[3, 'Viết dở']]);
});

test('kept typing whose text moved on meanwhile is put back as a choice and overwrites nobody', async () => {
  const { store, calls, stateOf } = openStore();
  store.restore({ field, rev: 3, text: 'Của tôi' }, { ...stored, rev: 4, vi: 'Của người khác' });
  await pass(retryMs);
  expect([stateOf(), calls.length]).toEqual(['stale', 0]);
});

test('a conflict that was kept is still a conflict when it is put back', async () => {
  const first = openStore();
  first.store.edit(field, 'Của tôi', stored);
  await pass(quietMs);
  const current = { ...stored, rev: 4, vi: 'Của người khác' };
  first.calls[0]?.answer({ is: 'overtaken', current });
  await pass(0);
  const { rev = 0, text = '' } = first.kept.get('vi') ?? {};
  const second = openStore();
  second.store.restore({ field, rev, text }, current);
  await pass(retryMs);
  expect([second.stateOf(), second.calls.length]).toEqual(['stale', 0]);
});

test('whoever types without a pause is saved within two seconds', async () => {
  const { store, calls } = openStore();
  for (let elapsed = 0; elapsed < 2000; elapsed += 100) {
    store.edit(field, 'chữ '.repeat(elapsed / 100 + 1), stored);
    await pass(100);
  }
  expect(calls).toHaveLength(1);
});

test('a text is settled once all of it is stored, and not where the store does not answer', async () => {
  const { store, calls } = openStore();
  store.edit(field, 'Một', stored);
  const settled = store.settle(id);
  await pass(20);
  calls[0]?.answer({ is: 'stored', record: { ...stored, rev: 4, vi: 'Một' } });
  await pass(40);
  expect(await settled).toBe(true);
  store.edit(field, 'Hai', { ...stored, rev: 4, vi: 'Một' });
  const waiting = store.settle(id);
  await pass(2000);
  expect(await waiting).toBe(false);
});
