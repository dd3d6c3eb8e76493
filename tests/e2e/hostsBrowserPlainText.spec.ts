import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from '../support/host.ts';
import { copyStore, firstMessage, removeFolder, startNode, stopProcess } from '../support/hostProcess.ts';

/** Texts of the sample that the journey below shows, types or stores. */
const secrets = [
  'Hai bên thống nhất tuần tra song phương tại mốc 524',
  'ສອງຝ່າຍເຫັນດີລາດຕະເວນສອງຝ່າຍ',
  'Biên phòng Quảng Trị',
  'ທະຫານຊາຍແດນກວາງຈິ',
  'Lê Giả Định',
  'Vũ Phiên Dịch',
];

/** Where a text lies in plain, in any file under the folders. */
function findPlain(folders: readonly string[]): { files: number; found: string[] } {
  const forms = secrets.flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ text, bytes: Buffer.from(text, encoding) })),
  );
  const found: string[] = [];
  let files = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      files += 1;
      for (const { text, bytes } of forms) if (content.includes(bytes)) found.push(`${path}: ${text}`);
    }
  }
  return { files, found };
}

test('during work and after it no text of the records lies in plain: store, preferences, profile, temp', async ({
  template,
}) => {
  test.slow();
  const folder = copyStore(template);
  const profile = join(folder, 'profile');
  // What either program puts into the system's temporary folder is searched too.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  const downloads = mkdtempSync(join(folder, 'tai-ve-'));
  const host = startNode('tests/support/browserHost.ts', ['--demo', '--data', join(folder, 'kho')], folder);
  const url = await firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined));
  const context = await chromium.launchPersistentContext(profile, { downloadsPath: downloads });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.locator('form input').first().fill('thu.ky');
  await page.locator('input[name="password"]').fill('giaoban-demo');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  await page.getByRole('textbox', { name: '2.1, tiếng Việt' }).fill(`${secrets[0]}.`);
  await page.getByRole('textbox', { name: '2.1, tiếng Lào' }).fill(`${secrets[1]}.`);
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  const during = findPlain([folder]);
  expect(during.files).toBeGreaterThan(10);
  expect(during.found).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await context.close();
  await stopProcess(host);
  delete process.env['TMPDIR'];
  expect(findPlain([folder]).found).toEqual([]);
  // The demo's user names stand in the program itself, but what was typed is not remembered.
  expect(readFileSync(join(profile, 'Default', 'Web Data')).includes('thu.ky')).toBe(false);
  removeFolder(folder);
});
