import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveScreen } from '../../../electron/engine/screen.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const origin = 'http://giaoban.localhost:4321';

function builtScreen(): string {
  const parent = temporaryFolder();
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'giao-ban.db'), 'the store');
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="%NONCE%"><script nonce="%NONCE%" src="./assets/main.js"></script>',
  );
  writeFileSync(join(folder, 'assets/main.js'), 'document.title = "Giao Ban";');
  writeFileSync(join(folder, 'assets/noto-sans-lao.woff2'), 'wOF2');
  return folder;
}

function get(path: string, method = 'GET'): Promise<Response> {
  return serveScreen(builtScreen())(new Request(origin + path, { method }));
}

test('the page comes with a nonce that its policy header names, another one for each answer', async () => {
  const serve = serveScreen(builtScreen());
  const nonces = new Set<string>();
  for (const _ of [1, 2]) {
    const response = await serve(new Request(`${origin}/`));
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    const html = await response.text();
    expect(html.split(`nonce="${nonce}"`)).toHaveLength(3);
    expect(html).not.toContain('%NONCE%');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test('the policy lets nothing in from elsewhere and asks for trusted types', async () => {
  const policy = (await get('/')).headers
    .get('content-security-policy')
    ?.replaceAll(/nonce-[^']+/g, 'nonce-N');
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'nonce-N'; style-src 'self' 'nonce-N'; font-src 'self'; " +
      "img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; " +
      "form-action 'none'; require-trusted-types-for 'script'",
  );
});

test.each([
  ['/', 'text/html; charset=utf-8', 'no-store'],
  ['/assets/main.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/assets/noto-sans-lao.woff2', 'font/woff2', 'no-cache'],
])('%s is %s and never guessed at', async (path, type, caching) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('cache-control')).toBe(caching);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/../giao-ban.db',
  '/%2e%2e/giao-ban.db',
  '/%2e%2e%2fgiao-ban.db',
  '/..%5cgiao-ban.db',
  '/assets',
  '/main.js',
])('%s is not part of the screen', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('HEAD tells the size and sends nothing, POST is refused', async () => {
  const head = await get('/assets/main.js', 'HEAD');
  expect(head.headers.get('content-length')).toBe('28');
  expect(await head.text()).toBe('');
  expect((await get('/', 'POST')).status).toBe(405);
});
