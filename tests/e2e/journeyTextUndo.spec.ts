import { expect, test } from '../support/host.ts';

test('Ctrl Z takes typing back across saves and a reload, and Ctrl Y brings it again', async ({
  app: { page, signIn },
}) => {
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const field = page.getByRole('textbox', { name: '2.1, tiếng Việt' });
  const saved = page.getByText(/^Đã lưu \d\d:\d\d$/);
  for (const text of ['Tuần tra 26 lượt.', 'Tuần tra 28 lượt.']) {
    const stored = page.waitForResponse((response) => response.url().includes('saveSegment'));
    await field.fill(text);
    await stored;
  }
  await expect(saved).toBeVisible();
  await field.press('Control+z');
  await expect(field).toHaveValue('Tuần tra 26 lượt.');
  await field.press('Control+y');
  await expect(field).toHaveValue('Tuần tra 28 lượt.');
  await page.waitForTimeout(1500);
  await page.reload();
  await field.focus();
  await field.press('Control+z');
  await expect(field).toHaveValue('Tuần tra 26 lượt.');
  await field.press('Control+z');
  await expect(field).toHaveValue('');
  await field.press('Control+Shift+z');
  await expect(field).toHaveValue('Tuần tra 26 lượt.');
});
