import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBrowserHost, type BrowserHost } from '../../../electron/browser/server.ts';
import { fakeEngine, type FakeEngine } from './fakeEngine.ts';

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: Readable | string;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let engine: FakeEngine;
let host: BrowserHost;
let port: number;

beforeEach(async () => {
  engine = fakeEngine();
  host = await startBrowserHost({ engine });
  port = Number(new URL(host.origin).port);
});
afterEach(() => host.close());

/** Plain http to 127.0.0.1: `fetch` would not let a test forge Host and Origin. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { host: new URL(host.origin).host, ...headers },
    };
    const request = httpRequest(options, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject,
      );
    });
    request.on('error', reject);
    if (body instanceof Readable) body.pipe(request);
    else request.end(body);
  });
}

function pathOf(url: string): string {
  return url.slice(host.origin.length);
}

async function enter(url = host.url): Promise<string> {
  const { headers } = await ask(pathOf(url));
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

test('the server listens on loopback alone', async () => {
  expect(host.origin).toMatch(/^http:\/\/giaoban\.localhost:\d+$/);
  const { networkInterfaces } = await import('node:os');
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.internal === false && one.family === 'IPv4');
  if (outside === undefined) return;
  await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow();
});

test('a launch token is worth a strict cookie, once', async () => {
  const first = await ask(pathOf(host.url));
  expect(first.status).toBe(303);
  expect(first.headers['location']).toBe('/');
  expect(String(first.headers['set-cookie'])).toMatch(
    /^giaoban=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect((await ask(pathOf(host.url))).status).toBe(403);
});

test('a wrong token is refused', async () => {
  expect((await ask(`/launch?token=${'A'.repeat(43)}`)).status).toBe(403);
  expect((await ask('/launch')).status).toBe(403);
  expect(engine.doors).toBe(0);
});

test('nobody comes in without a cookie or with a wrong one', async () => {
  await enter();
  expect((await ask('/')).status).toBe(401);
  expect((await ask('/', { headers: { cookie: `giaoban=${'A'.repeat(43)}` } })).status).toBe(401);
  expect(engine.requests).toEqual([]);
});

test('each window has its own door, and the engine never sees its cookie', async () => {
  const [first, second] = [await enter(), await enter(host.invite())];
  expect((await ask('/', { headers: { cookie: first } })).body).toBe('door 1');
  expect((await ask('/', { headers: { cookie: second } })).body).toBe('door 2');
  expect((await ask('/', { headers: { cookie: `other=1; ${first}` } })).body).toBe('door 1');
  expect(engine.requests.map(({ headers }) => headers.get('cookie'))).toEqual([null, null, null]);
});

test('another host name is refused, as a rebound DNS name would bring it', async () => {
  const cookie = await enter();
  expect((await ask('/', { headers: { cookie, host: `evil.example:${port}` } })).status).toBe(421);
  expect((await ask('/', { headers: { cookie, host: `127.0.0.1:${port}` } })).status).toBe(421);
  expect(engine.requests).toEqual([]);
});

test('a command without an origin or from a foreign one is refused', async () => {
  const cookie = await enter();
  const post = { method: 'POST', body: '{}' };
  expect((await ask('/rpc/minutes/saveSegment', { ...post, headers: { cookie } })).status).toBe(403);
  const foreign = { cookie, origin: 'http://evil.example' };
  expect((await ask('/rpc/minutes/saveSegment', { ...post, headers: foreign })).status).toBe(403);
  const otherPort = { cookie, origin: 'http://giaoban.localhost:1' };
  expect((await ask('/rpc/minutes/saveSegment', { ...post, headers: otherPort })).status).toBe(403);
  expect(engine.requests).toEqual([]);
});

test('a command of the own origin arrives with its body', async () => {
  const cookie = await enter();
  const headers = { cookie, origin: host.origin, 'content-type': 'application/json' };
  const body = '{"json":{"userName":"can.bo"}}';
  const answer = await ask('/rpc/sessions/signIn', { method: 'POST', headers, body });
  expect(answer).toMatchObject({ status: 200, body: 'door 1' });
  expect(answer.headers['x-answer']).toBe('engine');
  expect(engine.requests).toMatchObject([{ method: 'POST', path: '/rpc/sessions/signIn', body }]);
});

test('no operation can be called by a link or an image', async () => {
  const cookie = await enter();
  for (const path of [
    '/rpc/sessions/signOut',
    '/x/../rpc/sessions/signOut',
    `${host.origin}/rpc/sessions/signOut`,
  ]) {
    for (const method of ['GET', 'HEAD']) {
      expect((await ask(path, { method, headers: { cookie } })).status, `${method} ${path}`).toBe(405);
    }
  }
  expect(engine.requests).toEqual([]);
});

test('a body of more than 70 MB is refused, announced or not', async () => {
  const cookie = await enter();
  const headers = { cookie, origin: host.origin };
  const announced = { ...headers, 'content-length': '70000001' };
  expect((await ask('/rpc/exchange/preview', { method: 'POST', headers: announced })).status).toBe(413);
  const chunk = Buffer.alloc(1_000_000);
  const chunks = Readable.from(Array.from({ length: 71 }, () => chunk));
  const answer = await ask('/rpc/exchange/preview', { method: 'POST', headers, body: chunks }).catch(
    (error: NodeJS.ErrnoException) => error.code,
  );
  // The server answers and hangs up while the rest is still being sent; the sender may see either.
  if (typeof answer === 'string') expect(['ECONNRESET', 'EPIPE']).toContain(answer);
  else expect(answer).toMatchObject({ status: 413 });
  expect(engine.requests).toEqual([]);
});

test('a stream ends for the engine when its window goes', async () => {
  const cookie = await enter();
  const leaving = new AbortController();
  const { host: name } = new URL(host.origin);
  const first = new Promise<string>((resolve) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: '/rpc/events/changes',
      method: 'POST',
      signal: leaving.signal,
    };
    const request = httpRequest(
      { ...options, headers: { host: name, cookie, origin: host.origin } },
      (response) => {
        response.on('error', () => response.destroy());
        response.once('data', (chunk) => {
          resolve(String(chunk));
          leaving.abort();
        });
      },
    );
    request.on('error', () => request.destroy());
    request.end();
  });
  expect(await first).toBe('event: message\n\n');
  await engine.streamEnded;
});

test('a port that is taken is told by its number', async () => {
  await expect(startBrowserHost({ engine, port })).rejects.toMatchObject({
    key: 'portInUse',
    values: { port },
  });
});
