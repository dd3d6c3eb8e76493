import type { ChildProcess } from 'node:child_process';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { firstMessage } from '../support/hostProcess.ts';

const password = 'đường 9 Nam Lào';
const vietnamese = 'Hai bên thống nhất tuần tra song phương tại mốc 524.';

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

test('an administrator adds a user, who signs in elsewhere and is put out when disabled', async ({
  app,
  host,
}) => {
  test.skip(host !== 'browser', 'one window');
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

  await page.getByRole('button', { name: 'Ngừng đăng nhập' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Ngừng đăng nhập của Trần Phiên Dịch?');
  expect(await accessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Ngừng đăng nhập' }).click();
  await expect(page.getByRole('row', { name: 'Trần Phiên Dịch' }).getByText('Đã ngừng')).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await enter(second, 'tran.dich', password);
  await expect(second.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await second.context().close();
});

test('the last administrator stays one, and the screen says why', async ({ app: { page, signIn } }) => {
  await signIn('quan.tri');
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Người dùng' }).click();
  await page.getByRole('row', { name: 'quan.tri' }).getByRole('button').click();
  await expect(page.getByRole('checkbox', { name: 'Quản trị' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Ngừng đăng nhập' })).toBeDisabled();
  await expect(page.getByText('Quản trị cuối cùng: trao vai trò')).toHaveCount(2);
});

test('typing that cannot be stored is there again after a lock, and after the page was killed', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const field = page.getByRole('textbox', { name: '3.1, tiếng Việt' });
  await page.route('**/rpc/minutes/saveSegment', (route) => route.abort());
  await field.fill(vietnamese);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible();
  await enter(page, 'thu.ky', 'giaoban-demo');
  await expect(field).toHaveValue(vietnamese);

  await field.fill(`${vietnamese} Viết thêm.`);
  await expect(page.getByText('Chưa lưu được, sẽ thử lại').first()).toBeVisible();
  const context = page.context();
  const url = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(url);
  await expect(next.getByRole('textbox', { name: '3.1, tiếng Việt' })).toHaveValue(
    `${vietnamese} Viết thêm.`,
  );
  await expect(next.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
});

test('a read-only copy shows its date on every page and offers nothing that would change it', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Bản sao chỉ đọc' }).click();
  await expect(page.getByText('Chọn ít nhất một người')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Nguyễn Văn Thử (mẫu) – Chỉ huy' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lập bản sao' }).click();
  expect((await download).suggestedFilename()).toBe('giao-ban-qt-2026-11-24.gbcopy');
});
