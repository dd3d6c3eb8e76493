import { accessibilityFaults } from '../support/accessibility.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/host.ts';

const mostTabs = 60;

/** Goes to an element as a person without a mouse does. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The cell of the board, or the day of the month, that has the focus. */
function focused(page: Page): Locator {
  return page.locator('[role=gridcell]:focus');
}

test('an officer plans 2027 on the year board by keyboard alone: some proposals, a move into Pi Mai, taken back', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await tabTo(page, page.getByRole('link', { name: 'Lịch giao ban' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Lịch giao ban' })).toBeVisible();
  const board = page.getByRole('grid', { name: 'Bảng năm 2027' });
  await expect(board.getByRole('gridcell', { name: 'Kỳ 15' })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Lập kế hoạch 2027' }));
  await press(page, 'Enter');
  await expect(board.getByRole('gridcell', { name: 'Kỳ 29, Việt Nam, T3 16/03/2027' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đưa 6 cuộc vào lịch' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await tabTo(page, board.locator('[data-card][tabindex="0"]'));
  await press(page, 'End');
  await expect(focused(page)).toHaveAccessibleName(/Kỳ 32, Khăm Muộn, T5 16\/12\/2027/);
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: 'Đưa 5 cuộc vào lịch' }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Lập kế hoạch 2027' })).toBeVisible();
  await expect(board.getByRole('gridcell', { name: 'Kỳ 32' })).toBeHidden();

  await tabTo(page, board.locator('[tabindex="0"]'));
  await press(page, 'Home', 'ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/^Kỳ 29, Việt Nam, T3 16\/03\/2027, Đề xuất/);
  await press(page, 'F2', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  const bar = page.getByRole('region', { name: 'Dời cuộc họp' });
  await expect(bar.getByRole('heading', { name: 'Dời kỳ 29 sang T3 13/04/2027' })).toBeVisible();
  await expect(bar.getByText('Trễ 13 ngày so với hạn 31/03')).toBeVisible();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(bar.getByText('2 cảnh báo, vẫn dời được')).toBeVisible();
  await expect(bar.getByText('Lào nghỉ Tết cổ truyền Lào')).toBeVisible();
  await expect(bar.getByRole('button', { name: 'T4 31/03' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Enter');
  await expect(bar.getByText('Ghi lý do bằng tiếng Việt')).toBeVisible();
  await page.keyboard.type('Trưởng đoàn Khăm Muộn đề nghị');
  await press(page, 'Enter');
  await expect(page.getByText('Đã dời kỳ 29 sang T5 15/04/2027').first()).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(board.getByRole('gridcell', { name: 'Kỳ 29, Việt Nam, T5 15/04/2027' })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Hoàn tác' }));
  await press(page, 'Enter');
  await expect(board.getByRole('gridcell', { name: 'Kỳ 29, Việt Nam, T3 16/03/2027' })).toBeVisible();
});

test('an officer settles a day and finds it again in the month and the list', async ({
  app: { page, signIn },
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn('can.bo');
  await tabTo(page, page.getByRole('link', { name: 'Lịch giao ban' }));
  await press(page, 'Enter');
  const board = page.getByRole('grid', { name: 'Bảng năm 2027' });
  await tabTo(page, board.locator('[tabindex="0"]'));
  await expect(focused(page)).toHaveAccessibleName(/^Kỳ 15, Savannakhet, T4 13\/01\/2027, Đề xuất/);
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: 'Đã thống nhất' }));
  await press(page, 'Enter');
  await expect(board.getByRole('gridcell', { name: /^Kỳ 15, .* Đã thống nhất/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(page.url().replace('/board/', '/month/'));
  await tabTo(page, page.locator('[data-day][tabindex="0"]'));
  await press(page, 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp');
  await press(page, 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowLeft', 'ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/Thứ Tư, 13\/01\/2027, âm lịch 6\/12, 1 cuộc/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/#\/meetings\//);
  await page.goBack();

  await page.goto(page.url().replace('/month/', '/list/'));
  await page.keyboard.press('Control+K');
  await page.keyboard.type('cong an ba ben');
  await expect(page.getByText('1 trên 2 cuộc')).toBeVisible();
  await tabTo(page, page.locator('[data-line][tabindex="0"]'));
  await expect(page.locator('[data-line]:focus')).toContainText('T4 18/08/2027');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/#\/meetings\//);
});
