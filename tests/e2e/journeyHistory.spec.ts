import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const first = 'Hai bên trao đổi 26 lượt cán bộ.';
const second = 'Hai bên trao đổi 28 lượt cán bộ.';

test('a secretary reads what changed in words, takes it back, and does it again', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const field = page.getByRole('textbox', { name: '2.1, tiếng Việt' });
  const saved = page.getByText(/^Đã lưu \d\d:\d\d$/);
  await field.fill(first);
  await expect(saved).toBeVisible();
  await field.fill(second);
  await expect(page.getByText('Đang lưu')).toBeVisible();
  await expect(saved).toBeVisible();

  await page.getByRole('link', { name: 'Lịch sử' }).last().click();
  const rows = page.getByRole('region', { name: 'Danh sách thay đổi' }).getByRole('listitem');
  const edit = rows.filter({ hasText: /Sửa đoạn 2\.1, biên bản kỳ 28 KM/ }).first();
  await expect(edit.locator('del')).toContainText('26');
  await expect(edit.locator('ins')).toContainText('28');
  await expect(page.getByRole('heading', { name: 'Hôm nay' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/history-vi.png' });

  await edit.getByRole('button', { expanded: false }).click();
  await expect(edit.getByRole('row', { name: /Tiếng Việt/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/history-detail-vi.png' });

  await edit.getByRole('button', { name: 'Hoàn tác' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('heading', { name: /Hoàn tác việc sửa đoạn 2.1/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Tiếng Việt/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/undo-vi.png' });
  await dialog.getByRole('button', { name: 'Hoàn tác 1 việc' }).click();
  await expect(page.getByText('Đã hoàn tác 1 việc.')).toBeVisible();
  await expect(edit.getByText('Đã hoàn tác')).toBeVisible();

  const undone = page.getByRole('listitem').filter({ hasText: 'Hoàn tác việc: sửa đoạn 2.1' }).first();
  await page.goBack();
  await expect(field).toHaveValue(first);
  await page.goForward();
  await undone.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.getByRole('button', { name: 'Hoàn tác 1 việc' }).click();
  await expect(page.getByText('Làm lại việc: sửa đoạn 2.1')).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue(second);
});

test('what rests on a deed is named before it is taken back, and waits in the bin', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  await page.getByRole('textbox', { name: '2.1, tiếng Việt' }).fill(first);
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/history`);
  const begun = page.getByRole('listitem').filter({ hasText: 'Bắt đầu biên bản kỳ 28 KM' });
  await begun.getByRole('button', { name: 'Hoàn tác' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('1 việc sau dựa vào thay đổi này')).toBeVisible();
  await expect(dialog.getByText('phải hoàn tác cùng')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/undo-dependents-vi.png' });
  await dialog.getByRole('button', { name: 'Hoàn tác 2 việc' }).click();
  await page.getByRole('link', { name: 'Thùng rác 1' }).click();
  await expect(page.getByRole('button', { name: 'Khôi phục' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an officer sees in Lao that the chain is whole, and signs where it stands', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await page.getByRole('button', { name: 'ພາສາລາວ' }).click();
  await page.getByRole('link', { name: 'ປະຫວັດ' }).click();
  await expect(page.getByText(/\d\d\.\d{3} ລາຍການຍັງຄົບຖ້ວນ/)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/history-lo.png' });
  await page.getByRole('button', { name: 'ກວດລະອຽດ' }).click();
  await page.getByRole('button', { name: 'ລົງນາມຈຸດກວດ' }).click();
  const code = await page.locator('code').textContent();
  expect(code).toMatch(/^\d+(-[0-9A-Z]{4}){4}$/);
  await page.getByRole('textbox', { name: 'ລະຫັດຈຸດກວດທີ່ເກັບໄວ້' }).fill(code ?? '');
  await page.getByRole('button', { name: 'ທຽບກັບລະຫັດ' }).click();
  await expect(page.getByText('ກົງກັບລະຫັດທີ່ເກັບໄວ້.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: 'out/e2e/history-chain-lo.png' });
});
