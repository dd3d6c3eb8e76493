import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/types.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { openTestEngine, temporaryFolder } from '../../support/engine.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

/** The operations that anyone may call, written by hand. */
const open = [
  'sessions.current',
  'sessions.signIn',
  'sessions.signOut',
  'preferences.get',
  'preferences.set',
];

const operations = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group)
    .filter(([, operation]) => isContractProcedure(operation))
    .map(([name]) => `${area}.${name}`),
);

async function call(operation: string, body: string): Promise<Response> {
  const request = new Request(`http://giaoban.localhost/rpc/${operation.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return engine.openDoor().handle(request);
}

test('the contract is walked whole', () => {
  expect(operations.length).toBeGreaterThanOrEqual(26);
});

test.each(operations.filter((operation) => !open.includes(operation)))(
  '%s answers SIGNED_OUT without a session, even to nonsense',
  async (operation) => {
    const response = await call(operation, '{"json":{"nonsense":[1,2]}}');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ json: { code: 'SIGNED_OUT' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  },
);

test('a wrong password and an unknown user get the same answer', async () => {
  const answers = await Promise.all(
    [
      { userName: 'thu.ky', password: 'sai' },
      { userName: 'khong.co', password: 'giaoban-demo' },
    ].map(async (json) => (await call('sessions.signIn', JSON.stringify({ json }))).text()),
  );
  expect(answers[0]).toContain('WRONG_PASSWORD');
  expect(answers[1]).toBe(answers[0]);
});

test('no name of an office or a person is told before sign-in', async () => {
  const answer: unknown = await (await call('sessions.current', '{}')).json();
  expect(answer).toEqual({ json: { user: null, officeName: null, today: '2026-11-24', demo: true } });
});
