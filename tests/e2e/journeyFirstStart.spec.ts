import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { firstMessage, removeFolder, startNode, stopProcess } from '../support/hostProcess.ts';

const password = 'suối Sê Băng Hiêng';

async function enterCode(page: Page): Promise<void> {
  const groups = await page.locator('.code-card b').allInnerTexts();
  const fields = page.locator('.groups input');
  await expect(page.getByText(/^Còn thiếu nhóm \d$/)).toBeVisible();
  for (const index of [0, 1]) {
    const label = await page.locator('.groups label').nth(index).innerText();
    const group = groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '';
    await fields.nth(index).fill(group.toLowerCase());
  }
  await expect(page.getByText('Hãy niêm phong rồi đánh dấu')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Hai bản đã cho vào phong bì' }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

test('an office begins: profile, administrator, sealed code, then lock, wrong passwords and the way back by the code', async ({
  page,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-e2e-'));
  const args = ['--office', '--data', join(folder, 'kho')];
  const host = startNode('tests/support/browserHost.ts', args, folder);
  try {
    await page.goto(
      await firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined)),
    );
    await expect(page.getByRole('heading', { name: 'Cơ quan giữ dữ liệu này' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Tên cơ quan, tiếng Việt').fill('Bộ Chỉ huy Biên phòng Quảng Trị');
    await page.getByLabel('Tên cơ quan, tiếng Lào').fill('ກອງບັນຊາການທະຫານຊາຍແດນກວາງຈິ');
    await page.getByLabel('Mã cơ quan').fill('qt');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Họ và tên').fill('Lê Giả Định');
    await page.getByLabel('Tên đăng nhập').fill('le.gia.dinh');
    await page.locator('input[name="newPassword"]').fill('ngắn');
    await page.locator('input[name="again"]').fill(password);
    await page.getByRole('button', { name: 'Tạo kho dữ liệu' }).click();
    await expect(page.getByText('Mới có 4 ký tự, cần ít nhất 10')).toBeVisible();
    await page.locator('input[name="newPassword"]').fill(password);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tạo kho dữ liệu' }).click();
    await expect(page.getByRole('heading', { name: 'In mã khôi phục và niêm phong' })).toBeVisible();
    const code = (await page.locator('.code-card b').allInnerTexts()).slice(0, 8).join(' ');
    expect(await accessibilityFaults(page)).toEqual([]);
    await enterCode(page);
    await expect(page.getByText('Chưa có cuộc nào trong lịch.')).toBeVisible();

    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible();
    await expect(page.getByText(/^Đã khóa lúc \d\d:\d\d$/)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.content()).not.toContain('Biên phòng Quảng Trị');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('le.gia.dinh');
    for (let tries = 0; tries < 4; tries += 1) {
      await page.locator('input[name="password"]').fill('sai mật khẩu');
      await page.getByRole('button', { name: 'Mở khóa' }).click();
      await expect(page.getByRole('alert').or(page.getByRole('timer')).first()).toBeVisible();
      await expect(page.locator('.busy')).toHaveCount(0);
    }
    await expect(page.getByRole('timer')).toHaveText(/^Thử lại sau \d giây$/);
    await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeDisabled();

    await page.getByRole('button', { name: 'Quên mật khẩu' }).click();
    await page.getByLabel('Mã khôi phục').fill(code);
    await page.locator('input[name="newPassword"]').fill('mật khẩu mới 1234');
    await page.locator('input[name="again"]').fill('mật khẩu mới 1234');
    await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
    await expect(page.getByText('Lê Giả Định')).toBeVisible();
    await page.getByRole('link', { name: 'Cài đặt' }).click();
    await page.getByRole('link', { name: 'Người dùng' }).click();
    await expect(page.getByRole('row', { name: /Lê Giả Định/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  } finally {
    await stopProcess(host);
    removeFolder(folder);
  }
});
