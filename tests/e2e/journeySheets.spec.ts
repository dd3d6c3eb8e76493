import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { sheetFile, type SheetRows } from '../support/sheetRows.ts';

/** A post and a company of the border, their channel, and its two last meetings. */
function postRows(day: string): Partial<SheetRows> {
  const party = (id: string, letter: string, vi: string, unit: string) => [id, letter, vi, '', unit];
  return {
    organisation: [
      [
        'RM',
        'Đồn Biên phòng Ra Mai',
        'ຄ້າຍທະຫານຊາຍແດນຣາມາຍ',
        'VN',
        'biên phòng',
        'đồn',
        'Quảng Trị',
        '01/07/2025',
        '',
        '',
      ],
      ['311', 'Đại đội Biên phòng 311', '', 'LA', 'quân sự', 'đại đội', 'Khăm Muộn', '01/01/2024', '', ''],
    ],
    channel: [
      ['RM', 'Đồn Ra Mai - Đại đội 311', '', 'biên giới', 'đồn'].concat(
        party('VN', 'V', 'Việt Nam', 'RM'),
        party('LA-KM', 'K', 'Khăm Muộn', '311'),
        Array.from({ length: 10 }, () => ''),
        ['LA-KM; VN', '3', 'giữ lượt', 'giữ lượt', 'không'],
        ['Biên bản lần thứ 4', '20/08/2026', '01/10/2026', '', '', ''],
      ),
    ],
    meeting: [
      ['RM', 3, '20/05/2026', 'LA-KM', '', 'đã họp'],
      ['RM', 4, day, 'VN', '', 'đã họp'],
    ],
  };
}

async function pick(page: Page, rows: Partial<SheetRows>, name: string): Promise<void> {
  const file = await sheetFile(rows, name);
  const buffer = Buffer.from(await file.arrayBuffer());
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: file.type, buffer });
}

test('an officer fills in the template, mends a cell, imports, and takes all of it back as one', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await page.getByRole('link', { name: 'Kênh giao ban' }).click();
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lịch .ics' }).click();
  expect((await calendar).suggestedFilename()).toBe('giao-ban.ics');
  expect(readFileSync(await (await calendar).path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);

  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click();
  expect((await template).suggestedFilename()).toBe('giao-ban-mau.xlsx');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'ghi-chu.xlsx', mimeType: '', buffer: Buffer.from('Kênh;Kỳ') });
  await expect(page.getByRole('alert')).toContainText('ghi-chu.xlsx: Đây không phải tệp Excel .xlsx.');

  await pick(page, postRows('30/02/2026'), 'don-ra-mai.xlsx');
  const problems = page.getByRole('region', { name: '1 ô cần sửa' });
  await expect(problems.getByRole('row', { name: 'Cuộc họp!C5 Không có ngày 30/02/2026' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập 4 bản ghi' })).toBeDisabled();
  await expect(page.getByText('Sửa các ô này trong Excel, lưu rồi chọn lại tệp')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/sheets-problems-vi.png' });

  await pick(page, postRows('20/08/2026'), 'don-ra-mai.xlsx');
  await expect(problems).toBeHidden();
  await expect(page.getByRole('row', { name: 'Cuộc họp A5 RM · kỳ 4, 20/08/2026' })).toBeVisible();
  await page.screenshot({ path: 'out/e2e/sheets-preview-vi.png' });
  await page.getByRole('button', { name: 'Nhập 5 bản ghi' }).click();
  await expect(page.getByText('Đã nhập 5 bản ghi từ don-ra-mai.xlsx')).toBeVisible();
  await page.getByRole('link', { name: 'Mở kênh giao ban' }).click();
  await expect(page.getByRole('link', { name: 'RM · Đồn Ra Mai - Đại đội 311' })).toBeVisible();

  await page.getByRole('link', { name: 'Lịch sử' }).first().click();
  const deed = page.getByRole('listitem').filter({ hasText: /Nhập \d+ bản ghi từ Excel/ });
  await deed.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('button', { name: 'Hoàn tác 1 việc' }).click();
  await expect(page.getByText('Đã hoàn tác 1 việc.')).toBeVisible();
  await page.getByRole('link', { name: 'Kênh giao ban' }).click();
  await expect(page.getByRole('link', { name: /^KM · / })).toBeVisible();
  await expect(page.getByRole('link', { name: /^RM · / })).toBeHidden();
});
