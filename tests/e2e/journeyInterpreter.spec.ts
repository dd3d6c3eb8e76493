import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const vi = (page: Page) => page.getByRole('textbox', { name: '2.1, tiếng Việt' });
const lo = (page: Page) => page.getByRole('textbox', { name: '2.1, tiếng Lào' });

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).press('Enter');
  await page.locator('input[name="userName"]').waitFor();
}

/** Opens a line of the first page, once all of that is there. */
async function openHome(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Lượt chủ trì' }).getByText('kế tiếp').first()).toBeVisible();
  await page.getByRole('link', { name }).press('Enter');
}

test('an interpreter sees what waits, translates and checks it, and checks again what was changed', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await openHome(page, 'Giao ban lần thứ 28');
  await page.getByRole('button', { name: 'Bắt đầu biên bản trống' }).press('Enter');
  await vi(page).pressSequentially('Tuần tra với 26 lượt cán bộ.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await leave(page);

  await signIn('phien.dich');
  await openHome(page, '1 đoạn chưa có tiếng Lào');
  await expect(lo(page)).toBeFocused();
  await page.keyboard.type('ລາດຕະເວນ 26 ເທື່ອຄົນ.');
  await page.keyboard.press('Control+Enter');
  const row = page.locator('.text-row').filter({ has: page.getByText('2.1', { exact: true }) });
  await expect(row.getByText('Đã soát')).toBeVisible();
  await leave(page);

  await signIn('thu.ky');
  await openHome(page, 'Giao ban lần thứ 28');
  await vi(page).fill('Tuần tra với 28 lượt cán bộ.');
  await expect(row.getByText('Cần soát lại')).toBeVisible();
  await leave(page);

  await signIn('phien.dich');
  await openHome(page, '1 đoạn cần soát lại');
  await expect(lo(page)).toBeFocused();
  await expect(row.locator('del')).toContainText('26');
  await expect(row.locator('ins')).toContainText('28');
  expect(await accessibilityFaults(page)).toEqual([]);
  await lo(page).fill('ລາດຕະເວນ 28 ເທື່ອຄົນ.');
  await page.keyboard.press('Control+Enter');
  await expect(row.getByText('Đã soát')).toBeVisible();
  await expect(row.locator('del')).toHaveCount(0);
});
