import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Door } from '../../../electron/engine/types.ts';
import { importSample, openTestEngine, temporaryFolder } from '../../support/engine.ts';
import { rights } from '../../support/roleMatrix.ts';

const requestCount = 10_000;

/** Operations that take nothing would be carried out whatever the body holds. */
const takeNothing = new Set(['sessions.signOut', 'vault.confirmRecovery', 'integrity.checkpoint']);
const paths = rights.map(({ operation }) => operation).filter((operation) => !takeNothing.has(operation));

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '../', '%00', 'đ', 'ກ'),
);
const pathOf = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...paths).map((operation) => operation.replace('.', '/')) },
  { weight: 1, arbitrary: text.map((one) => `sessions/${encodeURIComponent(one.toWellFormed())}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__/x', 'sessions/__proto__', 'constructor', '', '//', 'a/b/c/d'),
  },
);
const body = fc.oneof(
  fc.json().map((json) => `{"json":${json}}`),
  fc.json(),
  text,
  fc.json({ maxDepth: 6 }).map((json) => `{"json":{"id":${json},"rev":-1,"text":${json}},"meta":[[1,"x"]]}`),
  fc.nat(200).map((depth) => `{"json":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  fc.json().map((json) => `{"json":${json}`),
);
const request = fc.record({
  path: pathOf,
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH'),
  type: fc.constantFrom(
    'application/json',
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    '',
  ),
  body,
});

async function storeHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted()) {
    if (name === 'attachments') continue;
    hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

test(
  `${requestCount} malformed requests crash nothing, show no stack and write nothing`,
  { timeout: 240_000 },
  async () => {
    await using folder = await temporaryFolder();
    const engine = await openTestEngine(folder.path);
    const { sessions } = await importSample(engine);
    const outside = engine.openDoor();
    const inside = engine.openDoor();
    await inside.client.sessions.signIn({ userName: 'quan.tri', password: 'giaoban-demo' });
    const before = await storeHash(folder.path);
    const statuses = new Map<number, number>();
    const send = async (
      door: Door,
      one: { path: string; method: string; type: string; body: string },
    ): Promise<void> => {
      const { path, method, type } = one;
      const init = { method, headers: type === '' ? {} : { 'content-type': type } };
      const content = method === 'GET' ? {} : { body: one.body };
      const response = await door.handle(
        new Request(`http://giaoban.localhost/rpc/${path}`, { ...init, ...content }),
      );
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
        await response.body?.cancel();
        return;
      }
      const answer = await response.text();
      expect(response.status, `${method} ${path} ${one.body}`).toBeLessThan(500);
      expect(answer).not.toMatch(/ {4}at |node_modules|\.ts:\d/);
    };
    await fc.assert(
      fc.asyncProperty(request, fc.boolean(), (one, isInside) => send(isInside ? inside : outside, one)),
      { numRuns: requestCount },
    );
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(requestCount);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(100);
    expect(await storeHash(folder.path)).toBe(before);
    expect((await sessions.current()).user?.userName).toBe('quan.tri');
    await engine.close();
  },
);
