import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { press, tabTo, writeIn } from '../support/keyboard.ts';

/** The file is chosen in the system's own window, which no key of the page reaches. */
async function choose(page: Page, button: string, lines: string[]): Promise<void> {
  const picking = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: button }));
  const buffer = Buffer.from(['vi,lo,category', ...lines].join('\n'));
  await (await picking).setFiles({ name: 'tu-moi.csv', mimeType: 'text/csv', buffer });
}

test('an interpreter finds, mends and approves a term, imports a file after mending it, and exports', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('phien.dich');
  await press(page, page.getByRole('link', { name: 'Thuật ngữ' }));
  const search = page.getByRole('textbox', { name: 'Tìm tiếng Việt hoặc tiếng Lào' });
  await search.waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('vanh dai');
  await expect(page.getByText('1 trong 578 mục')).toBeVisible();
  await tabTo(page, page.getByRole('row', { name: /vành đai biên giới/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chưa ai duyệt')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, page.getByRole('button', { name: 'Sửa' }));
  await writeIn(page, page.getByRole('textbox', { name: 'Hai ngôn ngữ, tiếng Lào' }), 'chu cu');
  await press(page, page.getByRole('button', { name: 'Lưu' }));
  await expect(page.getByText('Ô tiếng Lào không có chữ Lào.')).toBeVisible();
  await writeIn(page, page.getByRole('textbox', { name: 'Hai ngôn ngữ, tiếng Lào' }), 'ແລວຊາຍແດນ');
  await writeIn(page, page.getByRole('textbox', { name: 'Ghi chú' }), 'đã hỏi bên bạn');
  await press(page, page.getByRole('button', { name: 'Lưu' }));
  await press(page, page.getByRole('button', { name: 'Duyệt', exact: true }));
  await expect(page.getByText(/Vũ Phiên Dịch \(mẫu\) duyệt \d\d\/\d\d\/\d{4}/)).toBeVisible();
  await expect(page.getByRole('row', { name: /vành đai biên giới/ })).toContainText('Đã duyệt');
  await page.screenshot({ path: 'out/e2e/vocabulary-approved-vi.png' });

  await press(page, page.getByRole('button', { name: 'Nhập từ tệp' }));
  await choose(page, 'Chọn tệp', ['suối Tà Rì,ຫ້ວຍຕາຣີ,place', 'bến Mẫu,ben,place']);
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('1 chỗ cần sửa');
  await expect(refusal.getByRole('row', { name: '3 Tiếng Lào Không có chữ Lào' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await choose(page, 'Chọn tệp khác', ['suối Tà Rì,ຫ້ວຍຕາຣີ,place', 'Vành đai biên giới,ແລວຊາຍແດນລາວ,border']);
  await expect(refusal).toBeHidden();
  await expect(page.getByRole('row', { name: /^3 Đổi/ })).toContainText('Mất duyệt');
  await press(page, page.getByRole('button', { name: 'Nhập 2 mục' }));
  await expect(page.getByText('Đã nhập 2 mục từ tu-moi.csv.')).toBeVisible();

  const leaving = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Xuất CSV' }));
  const file = await leaving;
  expect(file.suggestedFilename()).toBe('thuat-ngu.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('suối Tà Rì,ຫ້ວຍຕາຣີ,,place');
  expect(text).toContain('Vành đai biên giới,ແລວຊາຍແດນລາວ,');
});

test('a secretary has a phrase put into both languages by a few letters', async ({
  app: { page, signIn },
}) => {
  await signIn('thu.ky');
  await press(page, page.getByRole('link', { name: 'Giao ban lần thứ 28' }));
  await press(page, page.getByRole('button', { name: 'Bắt đầu biên bản' }));
  const field = page.getByRole('textbox', { name: '3.1, tiếng Việt' });
  const offers = page.getByRole('listbox');
  await tabTo(page, field);
  await page.keyboard.insertText('bao luu y kien');
  await page.keyboard.press('Control+Space');
  await expect(offers.getByRole('option', { selected: true })).toContainText('Bên {bên} bảo lưu ý kiến');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('Bên {bên} bảo lưu ý kiến về nội dung: {nội dung}');
  const selected = () =>
    field.evaluate((input: HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart, input.selectionEnd),
    );
  await expect.poll(selected).toBe('{bên}');
  await page.keyboard.insertText('Lào');
  await page.keyboard.press('Tab');
  await expect.poll(selected).toBe('{nội dung}');
  await page.keyboard.insertText('mốc 524');
  await expect(field).toHaveValue('Bên Lào bảo lưu ý kiến về nội dung: mốc 524');
  await expect(page.getByRole('textbox', { name: '3.1, tiếng Lào' })).toHaveValue(
    'ຝ່າຍ {ຝ່າຍ} ສະຫງວນຄຳເຫັນກ່ຽວກັບເນື້ອໃນ: {ເນື້ອໃນ}',
  );

  const next = page.getByRole('textbox', { name: '4.1, tiếng Việt' });
  await tabTo(page, next);
  await page.keyboard.insertText('vanh dai');
  await page.keyboard.press('Control+Shift+Space');
  await expect(offers.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Chèn lời Lào tin cậy thấp?' });
  await expect(question).toBeVisible();
  await press(page, question.getByRole('button', { name: 'Không chèn' }));
  await expect(next).toHaveValue('vanh dai');
  await expect(next).toBeFocused();
});
