import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/host.ts';
import { firstMessage, startNode, stopProcess } from '../support/hostProcess.ts';

test('the window does not leave the program', async ({ app: { page, origin, refused, forgive } }) => {
  forgive(/ERR_ABORTED|Failed to load resource/);
  await page.evaluate(() => {
    location.href = 'http://example.vn/';
  });
  await expect.poll(() => refused).toEqual(['navigate http://example.vn/']);
  expect(page.url().startsWith(origin)).toBe(true);
});

test('no second window opens', async ({ app: { page, refused } }) => {
  await page.evaluate(() => {
    window.open('about:blank');
  });
  await expect.poll(() => refused).toEqual(['open']);
  await expect.poll(() => page.context().pages()).toHaveLength(1);
});

test('every permission is refused, asked for or looked up', async ({ app: { ask } }) => {
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
    expect(await ask({ ask: 'permission', name }), name).toEqual({ isGranted: false, isReported: false });
  }
  expect(await ask({ ask: 'webview' })).toBe(false);
});

test('only the own scheme passes the network filter', async ({ app: { ask } }) => {
  expect(await ask({ ask: 'request', url: 'app://giaoban/rpc/meetings/list' })).toBe(true);
  expect(await ask({ ask: 'request', url: 'blob:app://giaoban/2f1c' })).toBe(true);
  expect(await ask({ ask: 'request', url: 'https://example.vn/' })).toBe(false);
  expect(await ask({ ask: 'request', url: 'ws://127.0.0.1:9/' })).toBe(false);
});

test('the save dialog is offered the name of the file, Vietnamese and Lao', async ({ app: { ask } }) => {
  const name = 'Biên bản – ບົດບັນທຶກ.docx';
  expect(await ask({ ask: 'download', name })).toEqual({ defaultPath: name });
});

test('closing the window closes the store and ends the program, and its place is kept', async ({ app }) => {
  const ended = once(app.process, 'exit');
  await app.ask({ ask: 'close' });
  expect((await ended)[0]).toBe(0);
  const kept = JSON.parse(readFileSync(join(app.folder, 'config/config.json'), 'utf8')) as object;
  expect(kept).toMatchObject({ window: { width: 1366, height: 768 } });
});

test('a second program on the same folder says who holds it, in a box, and ends', async ({ app }) => {
  const second = startNode(
    'tests/support/fakeElectron/run.ts',
    ['out/desktop/main.js', '--demo', '--data', join(app.folder, 'kho')],
    app.folder,
  );
  try {
    const ended = once(second, 'exit');
    const box = await firstMessage(second, (message) => (message.kind === 'error-box' ? message : undefined));
    expect(box.title).toBe('Không mở được Giao Ban');
    expect(box.content).toContain(`pid ${app.process.pid}`);
    expect((await ended)[0]).toBe(3);
  } finally {
    await stopProcess(second);
  }
});
