import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { choose, press, type } from '../support/keys.ts';

async function openSection(page: Page, name: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Người và đơn vị' }));
  await press(page.getByRole('navigation', { name: 'Loại danh mục' }).getByRole('link', { name }));
}

test('an officer adds a unit by keys, and what is wrong is told in the field', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await openSection(page, 'Đơn vị');
  await press(page.getByRole('button', { name: 'Thêm đơn vị' }));
  await expect(page.getByLabel('Tên, tiếng Việt')).toBeFocused();
  await page.keyboard.insertText('Đồn Biên phòng Ra Mai');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('ຄ້າຍທະຫານຊາຍແດນ');
  await type(page.getByLabel('Có từ ngày'), '30/02/2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Không có ngày 30/02/2026. Ghi theo dạng ngày/tháng/năm')).toBeVisible();
  await type(page.getByLabel('Có từ ngày'), '01/03/2026');
  await type(page.getByLabel('Có đến ngày'), '28/02/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ngày cuối 28/02/2026 đứng trước ngày đầu 01/03/2026')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Có đến ngày').press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Tên qua các thời kỳ' })).toContainText('từ 01/03/2026');

  await press(page.getByRole('button', { name: 'Đổi tên' }));
  await type(page.getByLabel('Ngày cuối của tên cũ'), '30/09/2026');
  await expect(page.getByText('Tên mới dùng từ 01/10/2026')).toBeVisible();
  await type(page.getByLabel('Tên, tiếng Việt'), 'Đồn Biên phòng Ra Mai mới');
  await page.keyboard.press('Enter');
  const names = page.getByRole('region', { name: 'Tên qua các thời kỳ' });
  await expect(names).toContainText('01/03/2026 đến 30/09/2026');
  await expect(names).toContainText('từ 01/10/2026');

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('ra mai moi');
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
});

test('a person is added, transferred and leaves; the line of postings tells it', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await openSection(page, 'Người');
  await press(page.getByRole('button', { name: 'Thêm người' }));
  await page.keyboard.insertText('Ngô Thử Việc');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ghi chức vụ tiếng Việt')).toBeVisible();
  await choose(page.getByLabel('Đơn vị'), 'Đồn Biên phòng Cửa khẩu quốc tế Cha Lo');
  await type(page.getByLabel('Cấp bậc, tiếng Việt'), 'Đại úy');
  await type(page.getByLabel('Chức vụ, tiếng Việt'), 'Trợ lý');
  await type(page.getByLabel('Giữ chức từ'), '01/05/2024');
  await type(page.getByLabel('Giấy tờ tùy thân'), 'C7654321');
  await page.keyboard.press('Enter');
  const postings = page.getByRole('region', { name: 'Chức vụ qua các thời kỳ' });
  await expect(postings).toContainText('từ 01/05/2024');

  await press(page.getByRole('button', { name: 'Chuyển công tác' }));
  await choose(page.getByLabel('Đơn vị'), 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị');
  await type(page.getByLabel('Chức vụ, tiếng Việt'), 'Trợ lý đối ngoại');
  await type(page.getByLabel('Giữ chức từ'), '01/05/2024');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chưa lưu. Ngày phải sau 01/05/2024.')).toBeVisible();
  await type(page.getByLabel('Giữ chức từ'), '01/03/2026');
  await page.keyboard.press('Enter');
  await expect(postings).toContainText('01/05/2024 đến 28/02/2026');
  await expect(postings).toContainText('từ 01/03/2026');

  await press(page.getByRole('button', { name: 'Nghỉ công tác' }));
  await type(page.getByLabel('Ngày làm việc cuối'), '31/10/2026');
  await page.keyboard.press('Enter');
  await expect(postings).toContainText('01/03/2026 đến 31/10/2026');
  expect(await accessibilityFaults(page)).toEqual([]);

  // Whoever is named in minutes and channels stays.
  await press(page.getByRole('link', { name: 'Nguyễn Văn Thử' }));
  await press(page.getByRole('button', { name: 'Xóa' }));
  await expect(page.getByText('Không xóa được, còn bản ghi dùng đến')).toBeVisible();
});

test('two gates face each other by one deed', async ({ app: { page, signIn } }) => {
  await signIn('can.bo');
  await openSection(page, 'Nơi');
  await press(page.getByRole('button', { name: 'Thêm nơi' }));
  await page.keyboard.insertText('Cửa khẩu phụ Cà Ròong');
  await choose(page.getByLabel('Loại cửa khẩu'), 'Phụ');
  await choose(page.getByLabel('Cửa khẩu đối diện'), 'Cửa khẩu quốc tế Na Phàu');
  await type(page.getByLabel('Mốc giới'), '544');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cửa khẩu phụ Cà Ròong' })).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
  await expect(row('Cửa khẩu quốc tế Na Phàu')).toContainText('Cửa khẩu phụ Cà Ròong');
  await expect(row('Cửa khẩu quốc tế Cha Lo')).not.toContainText('Na Phàu');
  // The arrows go through the list, and the panel follows.
  await page.getByRole('link', { name: 'Cửa khẩu phụ Cà Ròong' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Cửa khẩu quốc tế Cha Lo' })).toBeVisible();
});

test('a secretary reads the directory and changes nothing in it', async ({ app: { page, signIn } }) => {
  await signIn('thu.ky');
  await openSection(page, 'Người');
  await press(page.getByRole('link', { name: 'Lê Giả Định' }));
  await expect(page.getByRole('region', { name: 'Chức vụ qua các thời kỳ' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm người' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sửa', exact: true })).toHaveCount(0);
});
