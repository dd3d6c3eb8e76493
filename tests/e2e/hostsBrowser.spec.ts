import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import { isolationFlags } from '../../electron/browser/window.ts';
import { expect, test } from '../support/host.ts';
import { collectOutput, copyStore, removeFolder, root } from '../support/hostProcess.ts';
import { chromiumPath } from '../support/tools.ts';

interface Program {
  url: Promise<string>;
  stop: () => Promise<number | null>;
}

/** The host as `giaoban serve` starts it. */
function startProgram(folder: string, ...args: string[]): Program {
  const entry = join(root, 'electron/browser/main.ts');
  const env = { ...process.env, GIAOBAN_CONFIG: join(folder, 'config') };
  const child = spawn(process.execPath, [entry, '--no-window', '--data', join(folder, 'kho'), ...args], {
    env,
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const found = /^Giao Ban: (http:\S+)\n$/.exec(String(chunk));
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    const output = collectOutput(child);
    child.once('exit', () => reject(new Error(output())));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill();
      return ((await ended) as [number | null])[0];
    },
  };
}

test('the window can reach no other address, by name or by number', async () => {
  const other = createServer((_request, response) => response.end('reached'));
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  const args = ['--no-sandbox', ...isolationFlags('giaoban.localhost')];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://giaoban.localhost:${port}/`);
    await expect(page.getByText('reached')).toBeVisible();
    for (const host of ['127.0.0.1', 'localhost', 'other.localhost', 'example.vn']) {
      await expect(page.goto(`http://${host}:${port}/`), host).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    }
  } finally {
    await browser.close();
    other.close();
  }
});

test('the program starts, shows who may sign in, and ends in good order when it is told to', async ({
  page,
  template,
}) => {
  const folder = copyStore(template);
  const start = performance.now();
  const program = startProgram(folder);
  try {
    await page.goto(await program.url);
    await page.getByRole('button', { name: 'thu.ky' }).waitFor();
    const seconds = (performance.now() - start) / 1000;
    test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(2) });
    expect(await program.stop()).toBe(0);
  } finally {
    await program.stop();
    removeFolder(folder);
  }
});

test('a port in use is told by its number, and the store is free again', async ({ template }) => {
  const folder = copyStore(template);
  const first = startProgram(folder);
  const { port } = new URL(await first.url);
  const other = copyStore(template);
  const second = startProgram(other, `--port=${port}`);
  try {
    await expect(second.url).rejects.toThrow(`Cổng ${port} đang được chương trình khác sử dụng.`);
    expect(await second.stop()).toBe(3);
    const third = startProgram(other);
    expect(await third.url).toContain('http://giaoban.localhost:');
    await third.stop();
  } finally {
    await first.stop();
    for (const one of [folder, other]) removeFolder(one);
  }
});

test('a second program on the same folder says who holds it', async ({ template }) => {
  const folder = copyStore(template);
  const first = startProgram(folder);
  await first.url;
  const second = startProgram(folder);
  try {
    await expect(second.url).rejects.toThrow(
      /Dữ liệu đang được mở trong một chương trình Giao Ban khác \(browser, pid \d+/,
    );
    expect(await second.stop()).toBe(3);
  } finally {
    await first.stop();
    removeFolder(folder);
  }
});
