import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const password = 'qua đèo Mụ Giạ 2026';
const newPassword = 'sang cửa khẩu Cha Lo';

test.use({ isNew: true });

async function describeOffice(page: Page): Promise<void> {
  await page.getByLabel('Tên cơ quan, tiếng Việt').fill('Biên phòng Quảng Trị');
  await page.getByLabel('Tên cơ quan, tiếng Lào').fill('ທະຫານຊາຍແດນກວາງຈິ');
  await page.getByLabel('Mã cơ quan').fill('qt');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

async function describeAdministrator(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên').fill('Lê Giả Định');
  await page.getByLabel('Tên đăng nhập').fill('le.dinh');
  await page.getByRole('checkbox', { name: 'Cán bộ liên lạc' }).click();
  await page.locator('input[name="newPassword"]').fill(password);
  await page.locator('input[name="again"]').fill(password);
  await page.getByRole('button', { name: 'Tạo kho dữ liệu' }).click();
}

/** The groups of the code, as they stand on the screen. */
async function readCode(page: Page): Promise<string[]> {
  const groups = page.locator('.code-card li b');
  await expect(groups).toHaveCount(8);
  return groups.allTextContents();
}

/** Types the two groups asked for in small letters, says that they are sealed, and goes on. */
async function sealCode(page: Page): Promise<string[]> {
  const groups = await readCode(page);
  const next = page.getByRole('button', { name: 'Tiếp tục' });
  for (const [index, group] of groups.entries()) {
    const box = page.getByLabel(`Nhóm ${index + 1}`, { exact: true });
    if ((await box.count()) === 0) continue;
    await expect(next).toBeDisabled();
    await expect(page.getByText(`Còn thiếu nhóm ${index + 1}`)).toBeVisible();
    await box.fill(group.toLowerCase());
  }
  await expect(page.getByText('Hãy niêm phong rồi đánh dấu')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Hai bản đã cho vào phong bì' }).click();
  await next.click();
  await expect(page.locator('.shell')).toBeVisible();
  return groups;
}

async function tryPassword(page: Page, typed: string): Promise<void> {
  await page.locator('input[name="password"]').fill(typed);
  await page.getByRole('button', { name: 'Mở khóa' }).click();
}

test('an empty folder becomes an office: its code is sealed, the window locks, opens and changes hands', async ({
  app: { page },
}) => {
  test.slow();
  await expect(page.getByRole('heading', { name: 'Cơ quan giữ dữ liệu này' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Ghi tên tiếng Việt, tối đa 200 chữ')).toBeVisible();
  await expect(page.getByLabel('Tên cơ quan, tiếng Việt')).toBeFocused();
  await describeOffice(page);

  await page.locator('input[name="newPassword"]').fill('ngắn');
  await page.locator('input[name="again"]').focus();
  await expect(page.getByText('Mới có 4 ký tự, cần ít nhất 10')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await describeAdministrator(page);

  const groups = await readCode(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.code-sheet')).toHaveCount(2);
  await expect(page.locator('.code-sheet').first()).toBeVisible();
  await expect(page.locator('.code-sheet').first()).toContainText(groups[7] ?? 'eight groups');
  await expect(page.locator('.wizard')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await sealCode(page);
  await expect(page.getByText('Biên phòng Quảng Trị')).toBeVisible();

  await page.getByRole('link', { name: 'Kênh giao ban' }).click();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible();
  await expect(page.getByText(/^Đã khóa lúc \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('le.dinh');
  await expect(page.locator('input[name="password"]')).toBeFocused();
  await expect(page.getByText('Biên phòng Quảng Trị')).toBeHidden();
  expect(await accessibilityFaults(page)).toEqual([]);

  await tryPassword(page, 'không phải mật khẩu');
  await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await tryPassword(page, password);
  await expect(page.getByRole('heading', { name: 'Kênh giao ban', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Khóa' }).click();
  await page.getByRole('button', { name: 'Đổi người dùng' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('');
});

test('wrong passwords make the next one wait, and the button says for how long', async ({
  app: { page },
}) => {
  await describeOffice(page);
  await describeAdministrator(page);
  await sealCode(page);
  await page.keyboard.press('Control+l');
  const wait = page.getByRole('timer');
  for (let tries = 0; tries < 10 && (await wait.count()) === 0; tries += 1) {
    await tryPassword(page, `sai lần ${tries}`);
    await expect(page.getByRole('alert').or(wait)).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  }
  await expect(wait).toHaveText(/^Đã sai nhiều lần. Thử lại sau \d+ giây.$/);
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeDisabled();
  await expect(wait).toHaveCount(0, { timeout: 30_000 });
  await tryPassword(page, password);
  await expect(page.locator('.shell')).toBeVisible();
});

test('a code nobody confirmed is replaced by a new one, and the new one opens when the password is forgotten', async ({
  app: { page },
}) => {
  test.slow();
  await describeOffice(page);
  await describeAdministrator(page);
  const lost = await readCode(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mã khôi phục chưa được niêm phong' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Để sau' }).click();
  await expect(page.getByText('Mã khôi phục chưa được in và niêm phong.')).toBeVisible();
  await page.getByRole('link', { name: 'Tạo mã mới' }).click();
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Tạo mã mới' }).click();
  const groups = await sealCode(page);
  await expect(page.getByText('Mã khôi phục chưa được in và niêm phong.')).toBeHidden();
  expect(groups).not.toEqual(lost);

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Quên mật khẩu' }).click();
  await page.getByLabel('Mã khôi phục').fill(lost.join('-'));
  await page.getByLabel('Tên đăng nhập').fill('Le.Dinh');
  await page.locator('input[name="newPassword"]').fill(newPassword);
  await page.locator('input[name="again"]').fill(newPassword);
  await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
  await expect(page.getByText('Mã khôi phục không đúng.')).toBeVisible();
  await page.getByLabel('Mã khôi phục').fill(groups.join(' ').toLowerCase());
  await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
  await expect(page.locator('.shell')).toBeVisible();
  await page.keyboard.press('Control+l');
  await tryPassword(page, newPassword);
  await expect(page.locator('.shell')).toBeVisible();
});

test('a window in which nobody works locks itself', async ({ app: { page } }) => {
  await describeOffice(page);
  await describeAdministrator(page);
  await sealCode(page);
  await page.clock.install();
  await page.reload();
  await expect(page.locator('.shell')).toBeVisible();
  await page.keyboard.press('F6');
  await page.clock.runFor('14:50');
  await expect(page.locator('.shell')).toBeVisible();
  await page.clock.runFor('00:20');
  await expect(page.getByText(/^Tự khóa lúc \d\d:\d\d, vì không có người dùng$/)).toBeVisible();
});

test('a new office takes the days off that come with the program', async ({ app: { page } }) => {
  await describeOffice(page);
  await describeAdministrator(page);
  await sealCode(page);
  await page.goto(`${new URL(page.url()).origin}/#/calendar/days/2027`);
  await expect(
    page.getByText('Chưa có lịch nghỉ. Cần lịch nghỉ của hai nước để lập kế hoạch.'),
  ).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dùng bảng kèm chương trình' }).click();
  await expect(page.getByRole('row', { name: /T7 06\/02\/2027 1\/1 Việt Nam/ })).toBeVisible();
  await expect(page.getByText('Chưa có lịch nghỉ.')).toBeHidden();
});
