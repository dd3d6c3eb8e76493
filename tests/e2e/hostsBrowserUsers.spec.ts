import type { ChildProcess } from 'node:child_process';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { openUnsavedMinutes } from '../support/unsavedMinutes.ts';
import { emptyFolder, firstMessage, removeFolder, startNode, stopProcess } from '../support/hostProcess.ts';

const vietnamese = 'Hai bên thống nhất tuần tra song phương tại mốc 524.';
const password = 'đường 9 Nam Lào';

/** A window of its own at the same engine. */
async function openSecond(page: Page, host: ChildProcess): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const url = firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined));
  host.send('one more');
  const second = await (await browser.newContext()).newPage();
  await second.goto(await url);
  return second;
}

async function enter(page: Page, userName: string, typed: string): Promise<void> {
  await page.locator('input[name="userName"]').fill(userName);
  await page.locator('input[name="password"]').fill(typed);
  await page.locator('button[type="submit"]').click();
}

test('an administrator adds a user, who signs in elsewhere and is put out when disabled', async ({ app }) => {
  const { page, signIn } = app;
  await signIn('quan.tri');
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Người dùng' }).click();
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  await page.getByLabel('Họ và tên').fill('Trần Phiên Dịch');
  await page.getByLabel('Tên đăng nhập').fill('thu.ky');
  await page.getByRole('checkbox', { name: 'Phiên dịch' }).click();
  await page.locator('input[name="newPassword"]').fill(password);
  await page.locator('input[name="again"]').fill(password);
  const panel = page.getByRole('region', { name: 'Người dùng mới' });
  await panel.getByRole('button', { name: 'Thêm người dùng' }).click();
  await expect(page.getByText('Tên đăng nhập thu.ky đã có người dùng.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Tên đăng nhập').fill('tran.dich');
  await panel.getByRole('button', { name: 'Thêm người dùng' }).click();
  await expect(page.getByRole('row', { name: 'Trần Phiên Dịch' })).toBeVisible();

  const second = await openSecond(page, app.process);
  await enter(second, 'tran.dich', password);
  await expect(second.locator('.shell')).toBeVisible();
  await second.getByRole('link', { name: 'Cài đặt' }).click();
  await expect(second.getByRole('link', { name: 'Người dùng' })).toHaveCount(0);
  await second.evaluate(() => {
    location.hash = '/settings/users';
  });
  await expect(second.getByText('Việc này dành cho: Quản trị.')).toBeVisible();
  await second.getByRole('link', { name: 'Kênh giao ban' }).click();

  await page.getByRole('button', { name: 'Ngừng người dùng' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Ngừng Trần Phiên Dịch?');
  expect(await accessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Ngừng người dùng' }).click();
  await expect(page.getByRole('row', { name: 'Trần Phiên Dịch' }).getByText('Đã ngừng')).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await enter(second, 'tran.dich', password);
  await expect(second.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await second.context().close();
  // The dialog has gone, and readers find the page behind it again.
  await expect(page.getByRole('link', { name: 'Trang chủ' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a read-only copy opens on another machine, shows its date on every page and offers nothing that would change it', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Bản sao chỉ đọc' }).click();
  await expect(page.getByText('Chọn ít nhất một người')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Lê Giả Định (mẫu) – Cán bộ liên lạc' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tạo bản sao' }).click();
  const copy = await download;
  expect(copy.suggestedFilename()).toBe('giao-ban-qt-2026-11-24.gbcopy');

  const folder = emptyFolder();
  const host = startNode('tests/support/browserHost.ts', ['--data', `${folder}/kho`], folder);
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const other = await (await browser.newContext({ viewport: { width: 1366, height: 688 } })).newPage();
  try {
    await other.goto(
      await firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined)),
    );
    await other.getByRole('button', { name: 'Mở bản sao chỉ đọc' }).click();
    const open = other.locator('input[type="file"]');
    await open.setInputFiles({
      name: 'khac.gbcopy',
      mimeType: '',
      buffer: Buffer.from('không phải bản sao'),
    });
    await expect(other.getByText('Đây không phải tệp bản sao của Giao Ban.')).toBeVisible();
    await open.setInputFiles(await copy.path());
    await enter(other, 'can.bo', 'giaoban-demo');
    for (const name of ['Trang chủ', 'Lịch giao ban', 'Kênh giao ban', 'Lịch sử', 'Cài đặt']) {
      await other.getByRole('link', { name, exact: true }).click();
      await expect(other.getByText(/^Bản sao chỉ đọc ngày \d\d\/\d\d\/\d{4}\.$/)).toBeVisible();
      expect(await accessibilityFaults(other)).toEqual([]);
    }
    await other.getByRole('link', { name: 'Trang chủ' }).click();
    await other.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
    await expect(other.getByRole('button', { name: 'Bắt đầu biên bản' })).toHaveCount(0);
    await expect(other.getByText('Chỉ đọc: đây là bản sao').first()).toBeVisible();
    await other.screenshot({ path: 'out/e2e/copy.png' });
  } finally {
    await other.context().close();
    await stopProcess(host);
    removeFolder(folder);
  }
});

test('typing that cannot be stored is there again after the page was killed', async ({ app }) => {
  test.slow();
  const { page } = app;
  // A closing page may still send one.
  const field = await openUnsavedMinutes(app);
  const context = page.context();
  const kept = page.waitForResponse((response) => response.url().includes('/rpc/drafts/keep'));
  await field.fill(vietnamese);
  await expect(page.getByText('Chưa lưu được, sẽ thử lại').first()).toBeVisible();
  expect((await kept).status()).toBe(200);
  const url = page.url();
  await page.close();
  await context.unroute('**/rpc/minutes/saveSegment');
  const next = await context.newPage();
  await next.goto(url);
  await expect(next.getByRole('textbox', { name: '3.1, tiếng Việt' })).toHaveValue(vietnamese);
});
