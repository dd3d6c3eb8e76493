import { accessibilityFaults } from '../support/accessibility.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/host.ts';
import { press, tabTo, writeIn } from '../support/keyboard.ts';

async function openChannel(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Kênh giao ban' }));
  await press(page, page.getByRole('link', { name: 'KM ·' }));
  await expect(page.getByRole('heading', { name: 'Vì sao đến lượt họ?' })).toBeVisible();
}

/** Goes down a list of choices by keyboard. */
async function chooseNext(page: Page, choice: Locator, steps: number): Promise<void> {
  await tabTo(page, choice);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
}

function ledgerRow(page: Page, ordinal: number) {
  return page
    .getByRole('region', { name: 'Sổ lượt chủ trì' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: String(ordinal), exact: true }) });
}

test('an officer postpones, swaps and cancels by keyboard, and sees each time what it does to the turns', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await openChannel(page);
  await expect(page.getByText('Không có lượt nào bị đổi hay bỏ qua.')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Hoãn', exact: true }));
  const dialog = page.getByRole('alertdialog');
  await writeIn(page, dialog.getByRole('textbox', { name: 'Ngày mới' }), '30/02/2027');
  await page.keyboard.press('Tab');
  await expect(dialog.getByText('30/02/2027')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Hoãn kỳ 28' })).toBeDisabled();
  await writeIn(page, dialog.getByRole('textbox', { name: 'Ngày mới' }), '12/01/2027');
  await writeIn(page, dialog.getByRole('textbox', { name: 'Lý do, tiếng Việt' }), 'Lũ trên đường 12A');
  await chooseNext(page, dialog.getByLabel('Bên đề nghị'), 2);
  const effect = dialog.getByRole('row', { name: '28' });
  await expect(effect.getByText('Khăm Muộn')).toHaveCount(2);
  await expect(effect.getByText('T3 12/01/2027')).toBeVisible();
  await expect(dialog.getByText('Trễ 12 ngày')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, dialog.getByRole('button', { name: 'Hoãn kỳ 28' }));
  await expect(
    ledgerRow(page, 28).getByText('Hoãn từ 16/12/2026 sang 12/01/2027: Lũ trên đường 12A'),
  ).toBeVisible();
  await expect(ledgerRow(page, 28).getByText('chuyển sang năm sau')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kỳ 28 do Khăm Muộn chủ trì.' })).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Đổi lượt' }));
  await writeIn(page, dialog.getByRole('textbox', { name: 'Lý do, tiếng Việt' }), 'Đại hội tại Thà Khẹc');
  await expect(dialog.getByText('Cần số văn bản hai bên thống nhất.')).toBeVisible();
  await writeIn(page, dialog.getByRole('textbox', { name: 'Văn bản thống nhất' }), '12/CV-ĐN');
  await expect(dialog.getByRole('row', { name: '29' }).getByText('Việt Nam')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Đổi hai lượt' }));
  await expect(page.getByRole('heading', { name: 'Kỳ 28 do Việt Nam chủ trì.' })).toBeVisible();
  await expect(page.getByText('Theo quy tắc là lượt của Khăm Muộn')).toBeVisible();

  await press(page, ledgerRow(page, 29).getByRole('button', { name: 'Bỏ thỏa thuận' }));
  await expect(page.getByRole('heading', { name: 'Kỳ 28 do Khăm Muộn chủ trì.' })).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Hủy', exact: true }));
  await chooseNext(page, dialog.getByLabel('Lượt chủ trì'), 1);
  await writeIn(
    page,
    dialog.getByRole('textbox', { name: 'Lý do, tiếng Việt' }),
    'Hai bên thống nhất bỏ kỳ này',
  );
  await chooseNext(page, dialog.getByLabel('Bên đề nghị'), 1);
  await expect(dialog.getByText('Cần số văn bản hai bên thống nhất.')).toBeVisible();
  await writeIn(page, dialog.getByRole('textbox', { name: 'Văn bản thống nhất' }), '13/CV-ĐN');
  await expect(dialog.getByText('Khăm Muộn: mất 1 lượt')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Hủy kỳ 28' }));
  await expect(ledgerRow(page, 28).getByText('Khăm Muộn mất lượt')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kỳ 29 do Việt Nam chủ trì.' })).toBeVisible();
  await expect(page.getByText('Kỳ 28 đã hủy và dùng lượt của Khăm Muộn.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a meeting postponed without a day waits for one and gets it, as one postponement', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await openChannel(page);
  await press(page, page.getByRole('button', { name: 'Hoãn', exact: true }));
  const dialog = page.getByRole('alertdialog');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Chưa có ngày mới' }));
  await page.keyboard.press('Space');
  await writeIn(page, dialog.getByRole('textbox', { name: 'Lý do, tiếng Việt' }), 'Lũ trên đường 12A');
  await chooseNext(page, dialog.getByLabel('Bên đề nghị'), 1);
  await press(page, dialog.getByRole('button', { name: 'Hoãn kỳ 28' }));
  await expect(ledgerRow(page, 28).getByText('hoãn, chưa có ngày')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hoãn', exact: true })).toBeHidden();

  await press(page, page.getByRole('button', { name: 'Việc khác' }));
  await page.getByRole('menuitem', { name: 'Dời hoặc định ngày' }).press('Enter');
  await writeIn(page, dialog.getByRole('textbox', { name: 'Ngày mới' }), '23/12/2026');
  await expect(dialog.getByRole('heading', { name: 'Định ngày cho kỳ 28?' })).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Định ngày' }));
  await expect(
    ledgerRow(page, 28).getByText('Hoãn từ 16/12/2026 sang 23/12/2026: Lũ trên đường 12A'),
  ).toBeVisible();
  await expect(ledgerRow(page, 28).getByText('Dời từ')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Việc khác' })).toBeFocused();
});

test('a rule changes in mid-course with the first host chosen by hand, and an invited meeting keeps its own', async ({
  app: { page, signIn },
}) => {
  await signIn('can.bo');
  await openChannel(page);
  await press(page, page.getByRole('button', { name: 'Đổi quy tắc' }));
  const dialog = page.getByRole('alertdialog');
  await press(page, dialog.getByRole('button', { name: 'Việt Nam' }).first());
  await press(page, dialog.getByRole('button', { name: 'Khăm Muộn' }).first());
  await writeIn(page, dialog.getByRole('textbox', { name: 'Văn bản thống nhất' }), '02/BBGN-QT-KM');
  await expect(dialog.getByRole('checkbox', { name: 'Kỳ 28 đã mời' })).not.toBeChecked();
  await expect(dialog.getByRole('row', { name: '29' }).getByText('Khăm Muộn')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, dialog.getByRole('button', { name: 'Đổi quy tắc' }));
  await expect(ledgerRow(page, 28).getByText('Đã mời nên Khăm Muộn vẫn chủ trì')).toBeVisible();
  await expect(ledgerRow(page, 29).getByText('Khăm Muộn').first()).toBeVisible();
});
