import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const field = (page: Page, no: string, language = 'tiếng Việt'): Locator =>
  page.getByRole('textbox', { name: `${no}, ${language}`, exact: true });

test('a secretary begins from the last minutes and orders them by keys alone', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).press('Enter');
  await page.getByRole('button', { name: 'Từ biên bản kỳ 27' }).press('Enter');

  await expect(field(page, '2.1')).toHaveValue(
    'Hai bên đã tổ chức […] đợt tuần tra song phương với […] lượt cán bộ, chiến sĩ tham gia.',
  );
  await page.keyboard.press('F8');
  await page.keyboard.type('3');
  await page.keyboard.press('F8');
  await page.keyboard.type('28');
  await expect(field(page, '2.1')).toHaveValue(
    'Hai bên đã tổ chức 3 đợt tuần tra song phương với 28 lượt cán bộ, chiến sĩ tham gia.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(field(page, '2.2')).toBeFocused();

  await page.keyboard.press('Control+Shift+Enter');
  await expect(field(page, '2.3')).toBeFocused();
  await page.keyboard.type('Câu một. Câu hai.');
  for (let letter = 0; letter < 'Câu hai.'.length; letter += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F9');
  await expect(field(page, '2.4')).toBeFocused();
  await expect(field(page, '2.3')).toHaveValue('Câu một.');
  await expect(field(page, '2.4')).toHaveValue('Câu hai.');

  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, '2.3')).toHaveValue('Câu hai.');
  await expect(field(page, '2.3')).toBeFocused();
  await page.keyboard.press('Control+F9');
  await expect(field(page, '2.3')).toHaveValue('Câu hai. Câu một.');
  await expect(field(page, '2.4')).toHaveCount(0);

  await field(page, '2.3').press('Control+d');
  await expect(field(page, '2.3', 'tiếng Lào')).toHaveValue('Câu hai. Câu một.');
  await page.getByRole('button', { name: 'Đoạn 2.3' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Xóa đoạn' }).press('Enter');
  await expect(field(page, '2.3')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await expect(field(page, '2.3')).toHaveValue('Câu hai. Câu một.');

  await field(page, '2.3').focus();
  await page.getByRole('tab', { name: 'Ghi chú' }).press('Enter');
  await page.getByRole('textbox', { name: 'Ghi chú cho 2.3 · Tiếng Việt' }).focus();
  await page.keyboard.type('Phiên dịch xem giúp câu này.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Phiên dịch xem giúp câu này.' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Ghi chú 1' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a paste from Word keeps its paragraphs, and one that is too long changes nothing', async ({
  app: { page, signIn },
}) => {
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).press('Enter');
  await page.getByRole('button', { name: 'Bắt đầu biên bản trống' }).press('Enter');
  const paste = (target: Locator, text: string): Promise<void> =>
    target.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const first = field(page, '2.1');
  await first.focus();
  await paste(first, 'Hai\u00a0bên thống nhất.\u0007\r\nTuần tra chung.');
  await expect(page.getByText('Dán 2 đoạn văn thành 2 đoạn biên bản?')).toBeVisible();
  await page.getByRole('button', { name: 'Tách thành đoạn' }).press('Enter');
  await expect(first).toHaveValue('Hai bên thống nhất.');
  await expect(field(page, '2.2')).toHaveValue('Tuần tra chung.');

  await paste(first, 'Biên bản. '.repeat(200_000));
  await expect(page.getByText('một đoạn chứa được 20.000')).toBeVisible();
  await expect(first).toHaveValue('Hai bên thống nhất.');
});
