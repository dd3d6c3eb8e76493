import type { Page } from '@playwright/test';
import { expect, test } from '../support/host.ts';
import { openUnsavedMinutes } from '../support/unsavedMinutes.ts';

const vietnamese = 'Hai bên thống nhất tuần tra song phương tại mốc 524.';

async function enter(page: Page, userName: string, typed: string): Promise<void> {
  await page.locator('input[name="userName"]').fill(userName);
  await page.locator('input[name="password"]').fill(typed);
  await page.locator('button[type="submit"]').click();
}

test('the last administrator stays one, and the screen says why', async ({ app: { page, signIn } }) => {
  await signIn('quan.tri');
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Người dùng' }).click();
  await page.getByRole('row', { name: 'quan.tri' }).getByRole('button').click();
  await expect(page.getByRole('checkbox', { name: 'Quản trị' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Ngừng người dùng' })).toBeDisabled();
  await expect(page.getByText('Là quản trị viên duy nhất')).toHaveCount(2);
});

test('typing that cannot be stored is there again after a lock', async ({ app }) => {
  test.slow();
  const { page } = app;
  const field = await openUnsavedMinutes(app);
  await field.fill(vietnamese);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible();
  await enter(page, 'thu.ky', 'giaoban-demo');
  await expect(field).toHaveValue(vietnamese);
});
