import { accessibilityFaults } from '../support/accessibility.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/host.ts';

const mostTabs = 60;

/** Goes to an element as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

test('an officer plans 2027 and takes the plan into the calendar by keyboard alone', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await tabTo(page, page.getByRole('link', { name: 'Lịch giao ban' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lịch giao ban' })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Lập kế hoạch 2027' }));
  await page.keyboard.press('Enter');
  const proposal = page.getByRole('region', { name: 'Đề xuất cho năm 2027' });
  await expect(proposal.getByRole('row')).toHaveCount(7);
  await expect(proposal.getByRole('row', { name: 'T3 16/03/2027' }).getByText('Việt Nam')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await tabTo(page, proposal.getByRole('checkbox', { name: 'Giao ban lần thứ 32' }));
  await page.keyboard.press('Space');
  await tabTo(page, proposal.getByRole('button', { name: 'Đưa 5 cuộc vào lịch' }));
  await page.keyboard.press('Enter');

  const year = page.getByRole('region', { name: 'Các cuộc năm 2027' });
  await expect(proposal).toBeHidden();
  await expect(year.getByRole('row')).toHaveCount(8);
  await expect(year.getByRole('row', { name: 'T3 16/03/2027' })).toBeVisible();
  await expect(year.getByText('T5 16/12/2027')).toBeHidden();
});
