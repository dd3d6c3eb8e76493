import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const mostTabs = 40;

/** Goes to an element as a person without a mouse does, forwards or backwards. */
async function tabTo(page: Page, target: Locator, tab = 'Tab'): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(tab);
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('an officer adds a make-up working day and a flood season by keyboard, and no plan lies in it', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await press(page, page.getByRole('link', { name: 'Lịch giao ban' }));
  await press(page, page.getByRole('link', { name: 'Ngày nghỉ' }));
  await expect(page.getByRole('heading', { name: 'Các ngày của năm 2027' })).toBeVisible();
  await expect(page.getByRole('row', { name: /T7 06\/02\/2027 1\/1 Việt Nam/ })).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Thêm ngày' }));
  const day = page.getByRole('region', { name: 'Thêm ngày' });
  await expect(day.getByRole('textbox', { name: 'Ngày' }).first()).toBeFocused();
  await page.keyboard.type('30/02/2026');
  await type(page, day.getByRole('textbox', { name: 'Tên ngày, tiếng Việt' }), 'Làm bù ngày 15/3');
  await expect(day.getByText('Không có ngày 30/02/2026')).toBeVisible();
  await tabTo(page, day.getByRole('textbox', { name: 'Ngày' }).first(), 'Shift+Tab');
  await type(page, day.getByRole('textbox', { name: 'Ngày' }).first(), '13/03/2027');
  await expect(day.getByText('Âm lịch 6/2')).toBeVisible();
  await tabTo(page, day.getByRole('combobox', { name: 'Loại' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await type(page, day.getByRole('textbox', { name: 'Số văn bản' }), '123/TB-VPCP');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /T7 13\/03\/2027 6\/2 Việt Nam Làm bù Làm bù ngày 15\/3/ });
  await expect(row).toContainText('Đã thông báo, 123/TB-VPCP');
  await expect(page.getByRole('button', { name: 'Thêm ngày' })).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Thời gian tránh' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Thêm thời gian tránh' }));
  const season = page.getByRole('region', { name: 'Thêm thời gian tránh' });
  await expect(season.getByRole('textbox', { name: 'Tên, tiếng Việt' })).toBeFocused();
  await page.keyboard.type('Mùa lũ đường 12A');
  await type(page, season.getByRole('textbox', { name: 'Từ ngày' }), '01/12/2026');
  await type(page, season.getByRole('textbox', { name: 'Đến hết ngày' }), '01/11/2026');
  await press(page, season.getByRole('button', { name: 'Lưu' }));
  await expect(season.getByText(/01\/12\/2026/)).toBeVisible();
  await expect(season.getByRole('textbox', { name: 'Đến hết ngày' })).toBeFocused();
  await type(page, season.getByRole('textbox', { name: 'Đến hết ngày' }), '31/12/2026');
  await press(page, season.getByRole('checkbox', { name: 'Lặp lại hằng năm' }), 'Space');
  await press(page, season.getByText('Kênh', { exact: true }));
  await press(page, season.getByRole('checkbox', { name: /Khăm Muộn, KM$/ }), 'Space');
  await type(page, season.getByRole('textbox', { name: 'Tuyến đường' }), 'đường 12A');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(season).toBeHidden();

  await page.reload();
  const kept = page.getByRole('row', { name: /^Mùa lũ đường 12A/ });
  await expect(kept).toContainText('01/12–31/12 hằng năm');
  await expect(kept).toContainText('Không xếp lịch');

  await press(page, page.getByRole('link', { name: 'Lịch giao ban' }).first());
  await press(page, page.getByRole('button', { name: 'Lập kế hoạch 2027' }));
  await expect(
    page.getByRole('gridcell', { name: /^Kỳ 32, Khăm Muộn, T3 30\/11\/2027, đề xuất/ }),
  ).toBeAttached();
  await expect(page.getByRole('gridcell', { name: /^Kỳ 31, .*15\/09\/2027, đề xuất/ })).toBeAttached();
});
