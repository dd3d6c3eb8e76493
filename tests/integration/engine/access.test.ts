import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { openTestEngine, temporaryFolder } from '../../support/engine.ts';
import { columns, rights } from '../../support/roleMatrix.ts';

const password = 'giaoban-demo';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
let administrator: Door['client'];

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
  administrator = engine.openDoor().client;
  await administrator.sessions.signIn({ userName: 'quan.tri', password });
  for (const role of columns) {
    const user = { userName: `chi.${role}`, displayName: `Chỉ ${role}`, roles: [role] };
    await administrator.users.add({ ...user, password });
  }
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

const operations = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group)
    .filter(([, operation]) => isContractProcedure(operation))
    .map(([name]) => `${area}.${name}`),
);

const nonsense = '{"json":{"nonsense":[1,2]}}';

async function call(door: Door, operation: string, body = nonsense): Promise<Response> {
  const request = new Request(`http://giaoban.localhost/rpc/${operation.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return door.handle(request);
}

/** What the middleware answered: the refusal, or `through` for whatever came after it. */
async function outcome(door: Door, operation: string): Promise<string> {
  const response = await call(door, operation);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return 'through';
  }
  if (type.startsWith('multipart/form-data')) {
    await response.arrayBuffer();
    return 'through';
  }
  const { json } = (await response.json()) as { json?: { code?: string } };
  const code = json?.code ?? '';
  return ['SIGNED_OUT', 'NOT_ALLOWED', 'READ_ONLY_COPY'].includes(code) ? code : 'through';
}

async function doorOf(userName: string): Promise<Door> {
  const door = engine.openDoor();
  await door.client.sessions.signIn({ userName, password });
  return door;
}

test('every operation has its row in the hand-written matrix', () => {
  expect(rights.map(({ operation }) => operation).toSorted()).toEqual(operations.toSorted());
});

test.each(columns)('a %s may do just what the matrix says', async (role) => {
  const answers: Record<string, string> = {};
  for (const { operation } of rights) {
    const door = await doorOf(`chi.${role}`);
    answers[operation] = await outcome(door, operation);
    await door.client.sessions.signOut();
  }
  const expected = rights.map(({ operation, roles }) => [operation, roles[role] ? 'through' : 'NOT_ALLOWED']);
  expect(answers).toEqual(Object.fromEntries(expected));
});

test.each(['nobody', 'a locked window'])(
  '%s may do just what the matrix says, even with nonsense',
  async (who) => {
    const answers: Record<string, string> = {};
    for (const { operation } of rights) {
      const door = await doorOf('chi.officer');
      if (who === 'nobody') await door.client.sessions.signOut();
      else await door.client.sessions.lock({ reason: 'idle' });
      answers[operation] = await outcome(door, operation);
    }
    const expected = rights.map(({ operation, nobody }) => [operation, nobody ? 'through' : 'SIGNED_OUT']);
    expect(answers).toEqual(Object.fromEntries(expected));
  },
);

test('a refusal names the roles that may', async () => {
  const door = await doorOf('chi.commander');
  const answer: unknown = await (await call(door, 'plans.accept')).json();
  expect(answer).toMatchObject({ json: { code: 'NOT_ALLOWED', status: 403, data: { needed: ['officer'] } } });
});

test('a wrong password and an unknown user get the same answer', async () => {
  const answers = await Promise.all(
    [
      { userName: 'thu.ky', password: 'sai' },
      { userName: 'khong.co', password: 'giaoban-demo' },
    ].map(async (json) =>
      (await call(engine.openDoor(), 'sessions.signIn', JSON.stringify({ json }))).text(),
    ),
  );
  expect(answers[0]).toContain('WRONG_PASSWORD');
  expect(answers[1]).toBe(answers[0]);
});

test('no name of an office or a person is told before sign-in', async () => {
  const answer: unknown = await (await call(engine.openDoor(), 'sessions.current', '{}')).json();
  expect(answer).toEqual({
    json: {
      founded: true,
      user: null,
      officeName: null,
      today: '2026-11-24',
      demo: true,
      lock: null,
      lockAfterMinutes: null,
      copiedAt: null,
      clockBehind: null,
      recoveryPending: false,
    },
  });
});
