import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test, type App } from '../support/host.ts';
import { press, tabTo, writeIn } from '../support/keyboard.ts';
import { callFrom } from '../support/pageCalls.ts';
import { checkAll, readyMinutes } from '../support/readyMinutes.ts';
import { exeBytes, pdfBytes } from '../support/scans.ts';

const password = 'giaoban-demo';

/** A small post has one person for everything; the journey is theirs. */
async function addAllRounder(page: Page): Promise<void> {
  const roles = ['secretary', 'officer', 'interpreter', 'commander'];
  await callFrom(page, 'users.add', { userName: 'kiem.nhiem', displayName: 'Kiêm Nhiệm', roles, password });
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await tabTo(page, field);
  await field.selectOption({ label: option });
}

async function pickScan(page: Page, name: string, content: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, button(page, 'Chọn tệp'));
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(content) };
  await (await chooser).setFiles(file);
}

/** The colour in the middle of the square that the PDF of the tests draws on each page. */
async function colourDrawn(page: Page): Promise<number[]> {
  return page.locator('canvas.pdf-page').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const at = [canvas.width * (200 / 595), canvas.height * (592 / 842)] as const;
    return Array.from(canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? []);
  });
}

/** Signs in as somebody with every role, on minutes that both sides could agree to. */
async function openReady({ page, signIn }: App): Promise<string> {
  await signIn('quan.tri');
  await addAllRounder(page);
  await press(page, button(page, 'Đăng xuất'));
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signIn('kiem.nhiem');
  const meetingId = await readyMinutes(page);
  await page.goto(`${page.url().split('#')[0]}#/meetings/${meetingId}`);
  return meetingId;
}

test('minutes are agreed, printed, voided at the table and printed again with a new code', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const meetingId = await openReady(app);
  const stages = page.getByRole('list', { name: 'Các bước của biên bản' });
  await expect(stages.locator('[aria-current]')).toHaveText(/Hai bên thống nhất/);
  const before = page.getByRole('region', { name: 'Trước khi in để ký' });
  await expect(before.getByText('11/11')).toBeVisible();
  await expect(before.getByText('0/1', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, page.getByRole('button', { name: 'Sửa trách nhiệm, hạn 1' }));
  await choose(
    page,
    page.getByRole('combobox', { name: 'Đơn vị chủ trì' }),
    'Bộ Chỉ huy Quân sự tỉnh Khăm Muộn',
  );
  await choose(page, page.getByRole('combobox', { name: 'Người phụ trách bên ta' }), 'Lê Giả Định');
  await writeIn(page, page.getByRole('textbox', { name: 'Hạn' }), '31/03/2027');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button(page, 'Lưu'));
  await expect(page.getByText('hạn 31/03/2027')).toBeVisible();
  await expect(before.getByText('1/1', { exact: true })).toBeVisible();

  await press(page, button(page, 'Hai bên thống nhất'));
  await expect(stages.locator('[aria-current]')).toHaveText(/In để ký/);

  await press(page, button(page, 'In để ký'));
  const question = page.getByRole('alertdialog');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, question.getByRole('button', { name: 'In để ký' }));
  await expect(question.getByRole('heading', { name: 'Đã in để ký' })).toBeVisible();
  await expect(question.getByText('01/BB-QT-KM')).toBeVisible();
  const code = (await question.locator('.code').textContent()) ?? '';
  expect(code).toMatch(/^\d+(-[A-Z2-9]{4}){4}$/);
  await press(page, question.getByRole('button', { name: 'Xong' }));
  await expect(page.getByText('Chỉ đọc: biên bản đã in để ký. Muốn sửa, hủy bản in.')).toBeVisible();

  await press(page, button(page, 'Hủy bản in'));
  await writeIn(page, question.getByRole('textbox', { name: 'Lý do' }), 'Sửa số mốc tại bàn');
  await press(page, question.getByRole('button', { name: 'Hủy bản in' }));
  const field = page.getByRole('textbox', { name: '2.1, tiếng Việt' });
  await writeIn(page, field, 'Hai bên thống nhất tuần tra mốc 524.');
  const lao = page.getByRole('textbox', { name: '2.1, tiếng Lào' });
  await writeIn(page, lao, 'ສອງຝ່າຍເຫັນດີລາດຕະເວນ ຫຼັກໝາຍ 524.');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await checkAll(page, meetingId);
  await press(page, button(page, 'Hai bên thống nhất'));
  await expect(stages.locator('[aria-current]')).toHaveText(/In để ký/);
  await press(page, button(page, 'In để ký'));
  await press(page, question.getByRole('button', { name: 'In để ký' }));
  await expect(question.getByText('01/BB-QT-KM')).toBeVisible();
  expect(await question.locator('.code').textContent()).not.toBe(code);
  const download = page.waitForEvent('download');
  await press(page, question.getByRole('button', { name: 'Lưu các bản' }));
  expect((await download).suggestedFilename()).toBe('bien-ban-km-28-vn.docx');
  await expect(question).toHaveCount(0);
  await expect(page.getByText('Đã hủy: Sửa số mốc tại bàn')).toBeVisible();
});

test('printed minutes are signed with a scan that is shown, and changed by an annex only', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const meetingId = await openReady(app);
  const { minutes } = await callFrom<{ minutes: { id: string; rev: number } }>(page, 'meetings.get', {
    id: meetingId,
  });
  const forced = { id: minutes.id, rev: minutes.rev, forcedReason: 'Trưởng đoàn đã đồng ý tại bàn' };
  await callFrom(page, 'signing.print', forced);
  const question = page.getByRole('alertdialog');
  await press(page, button(page, 'Ký'));
  await pickScan(page, 'ban-ky.pdf', exeBytes);
  await choose(page, question.getByRole('combobox', { name: 'Quyết định 1 thành' }), 'Sửa KM-12');
  await press(page, question.getByRole('button', { name: 'Ký', exact: true }));
  await expect(question.getByText(/Tệp không phải PDF, PNG hay JPEG, dù tên là gì\./)).toBeVisible();
  await pickScan(page, 'ban-ky.pdf', pdfBytes);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, question.getByRole('button', { name: 'Ký', exact: true }));
  await expect(
    page.getByText('Chỉ đọc: biên bản đã ký ngày 24/11/2026. Muốn đổi, lập phụ lục.'),
  ).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('cam kết KM-12')).toBeVisible();
  const { segments } = await callFrom<{ segments: { id: string; rev: number }[] }>(page, 'meetings.get', {
    id: meetingId,
  });
  const edit = { ...segments[0], side: 'vi', text: 'Sửa' };
  await expect(callFrom(page, 'minutes.saveSegment', edit)).rejects.toThrow('MINUTES_FROZEN');

  await press(page, button(page, 'Xem bản ký'));
  await expect(page.getByText('Trang 1/2')).toBeVisible();
  await expect.poll(() => colourDrawn(page)).toEqual([255, 0, 0, 255]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, button(page, 'Trang sau'));
  await expect(page.getByText('Trang 2/2')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await press(page, button(page, 'Lập phụ lục'));
  await expect(page.getByRole('heading', { name: 'Phụ lục 1 · Biên bản giao ban lần thứ 28' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Thêm đoạn' }).first());
  await expect(page.getByRole('textbox', { name: '1.1, tiếng Việt' })).toBeFocused();
  await press(page, button(page, 'Thêm quyết định'));
  await expect(page.getByRole('textbox', { name: '1, tiếng Việt' })).toBeVisible();
  await page.getByRole('tab', { name: 'Bản in và chữ ký' }).press('Enter');
  await press(page, page.getByRole('link', { name: 'Biên bản chính' }));
  await expect(page.getByRole('link', { name: 'Phụ lục 1' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
