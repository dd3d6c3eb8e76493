import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { press, writeIn } from '../support/keyboard.ts';

function button(scope: Page | Locator, name: string): Locator {
  return scope.getByRole('button', { name, exact: true });
}

test('a wrong number is found while it is typed, gone to, mended; a warning is left with a reason and taken back; an error keeps the print from being made', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await press(page, page.getByRole('link', { name: 'Giao ban lần thứ 28' }));
  await press(page, button(page, 'Bắt đầu biên bản trống'));
  const vi = page.getByRole('textbox', { name: '2.1, tiếng Việt' });
  const lo = page.getByRole('textbox', { name: '2.1, tiếng Lào' });
  const panel = page.getByRole('tabpanel', { name: /^Kiểm tra/ });
  const numbers = panel.getByRole('listitem').filter({ hasText: 'Số liệu' });
  await writeIn(page, vi, 'Hai bên đã đã tuần tra, thu giữ 15.200 viên.');
  await writeIn(page, lo, 'ສອງຝ່າຍໄດ້ພົບກັນ, ຍຶດໄດ້ 12.500 ເມັດ.');
  await expect(numbers).toContainText('15.200 viên');
  await expect(numbers).toContainText('12.500 ເມັດ');
  await expect(numbers).toContainText('Đoạn 2.1');
  await expect(lo).toBeFocused();
  await expect(lo).toHaveValue('ສອງຝ່າຍໄດ້ພົບກັນ, ຍຶດໄດ້ 12.500 ເມັດ.');
  expect(await accessibilityFaults(page)).toEqual([]);

  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press('F7');
    const selected = await page.evaluate(() => getSelection()?.toString());
    if (selected === '15.200 viên') break;
  }
  await expect(vi).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('15.200 viên');
  await page.keyboard.insertText('12.500 viên');
  await expect(numbers).toHaveCount(0);

  const term = panel.getByRole('listitem').filter({ hasText: 'Thiếu thuật ngữ' });
  await button(term.first(), 'Chèn').press('Enter');
  await expect(lo).toBeFocused();
  await expect(lo).toHaveValue('ສອງຝ່າຍໄດ້ພົບກັນ, ຍຶດໄດ້ 12.500 ເມັດ.ການລາດຕະເວນ');

  const doubled = panel.getByRole('listitem').filter({ hasText: 'Lặp từ' });
  await button(doubled, 'Bỏ qua…').press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(button(question, 'Bỏ qua')).toBeDisabled();
  await writeIn(page, question.getByRole('textbox', { name: 'Lý do' }), 'Chép đúng lời phát biểu');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button(question, 'Bỏ qua'));
  const left = panel.getByRole('group').filter({ hasText: 'Đã bỏ qua' });
  await left.locator('summary').press('Enter');
  await expect(left).toContainText('Chép đúng lời phát biểu');
  await expect(left).toContainText('Thư ký (mẫu)');
  await button(left, 'Lấy lại').press('Enter');
  await expect(left).toHaveCount(0);
  await expect(button(doubled, 'Bỏ qua…')).toBeVisible();

  const remaining = page.getByRole('button', { name: /^Còn \d+ lỗi, \d+ cảnh báo$/ });
  await remaining.press('Enter');
  await expect(page.getByRole('tab', { name: /^Kiểm tra/ })).toBeFocused();
  await button(page, 'In để ký').press('Enter');
  await expect(question).toContainText('lỗi');
  await expect(button(question, 'In để ký')).toBeDisabled();
});
