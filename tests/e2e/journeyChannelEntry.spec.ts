import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';
import { choose, press, type } from '../support/keys.ts';

test('a channel that met before is entered by keys at its present state, and whose turn is next is told', async ({
  app: { page, signIn },
}) => {
  test.slow();
  await signIn('can.bo');
  await press(page.getByRole('link', { name: 'Kênh giao ban' }));
  await press(page.getByRole('button', { name: 'Thêm kênh' }));
  await page.getByRole('radio', { name: 'Kênh mới' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Kênh đã có' })).toBeChecked();

  await type(page.getByRole('textbox', { name: 'Mã' }), 'km');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Mã kênh KM đã có kênh khác dùng.')).toBeVisible();
  await type(page.getByRole('textbox', { name: 'Mã' }), 'hq');
  await type(page.getByLabel('Tên, tiếng Việt'), 'Hải quan Cha Lo - Khăm Muộn');
  await choose(page.getByRole('combobox', { name: 'Lĩnh vực' }), 'Hải quan');
  const first = page.getByRole('group', { name: 'Bên 1', exact: true });
  const second = page.getByRole('group', { name: /Bên 2$/ });
  await choose(first.getByLabel('Đơn vị'), 'Hải quan cửa khẩu Cha Lo');
  await type(first.getByLabel('Tên gọi ngắn, tiếng Việt'), 'Việt Nam');
  await choose(second.getByLabel('Đơn vị'), 'Bộ Chỉ huy Quân sự tỉnh Khăm Muộn');
  await type(second.getByLabel('Tên gọi ngắn, tiếng Việt'), 'Khăm Muộn');
  await type(second.getByLabel('Chữ cái'), 'v');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByText('Bên khác đã dùng chữ V, chọn chữ khác')).toBeVisible();
  await type(second.getByLabel('Chữ cái'), 'k');

  await type(page.getByLabel('Đã họp đến kỳ'), '14');
  await choose(page.getByLabel('Bên chủ trì kỳ đó'), 'Việt Nam');
  await type(page.getByLabel('Ngày đã họp'), '30/02/2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Không có ngày 30/02/2026. Ghi theo dạng ngày/tháng/năm')).toBeVisible();
  await type(page.getByLabel('Ngày đã họp'), '10/09/2026');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Khoảng của kỳ đó từ')).toHaveValue('01/07/2026');

  // The cycle begins wrongly, is moved and shortened by keys.
  await press(page.getByRole('button', { name: 'Thêm Việt Nam', exact: true }));
  await press(page.getByRole('button', { name: 'Thêm Khăm Muộn', exact: true }));
  await press(page.getByRole('button', { name: 'Thêm Việt Nam', exact: true }));
  const preview = page.getByRole('region', { name: 'Sáu kỳ tới' });
  await expect(preview.getByRole('listitem')).toHaveText([
    /Kỳ 15: Việt Nam chủ trì quý IV\/2026/,
    /Kỳ 16: Khăm Muộn chủ trì quý I\/2027/,
    /Kỳ 17: Việt Nam chủ trì/,
    /Kỳ 18: Việt Nam chủ trì/,
    /Kỳ 19: Khăm Muộn chủ trì/,
    /Kỳ 20: Việt Nam chủ trì/,
  ]);
  const places = page.getByRole('list', { name: 'Thứ tự chủ trì từ kỳ 15' });
  await places.getByRole('button', { name: 'Khăm Muộn' }).focus();
  await page.keyboard.press('Control+ArrowLeft');
  await expect(preview.getByRole('listitem').first()).toHaveText(/Kỳ 15: Khăm Muộn chủ trì/);
  await expect(places.getByRole('button', { name: 'Khăm Muộn' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(places.getByRole('button', { name: 'Việt Nam' }).first()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(places.getByRole('listitem')).toHaveCount(2);

  await type(page.getByLabel('Ngày thống nhất'), '05/01/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ghi số hoặc tên văn bản')).toBeVisible();
  await expect(page.getByLabel('Thống nhất tại văn bản')).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.insertText('02/BB-HQ');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Hải quan Cha Lo - Khăm Muộn', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Kỳ 15/ }).first()).toContainText('Khăm Muộn');
  await press(page.getByRole('link', { name: 'Sửa kênh' }));
  await press(page.getByRole('button', { name: 'Thêm số của Việt Nam' }));
  await type(page.getByLabel('Số', { exact: true }), '+84 000 000 009');
  await page.keyboard.press('Enter');
  await expect(page.getByText('+84 000 000 009')).toBeVisible();

  // Until its last day the channel goes on meeting.
  const schedule = page.getByRole('button', { name: 'Lên lịch' });
  const close = async (lastDay: string): Promise<void> => {
    await press(page.getByRole('link', { name: 'Sửa kênh' }));
    await type(page.getByLabel('Ngày cuối'), lastDay);
    await press(page.getByRole('button', { name: 'Ngừng kênh' }));
    await expect(page.getByRole('link', { name: 'Sửa kênh' })).toBeVisible();
  };
  await close('31/12/2026');
  await expect(schedule).toBeVisible();
  await press(page.getByRole('link', { name: 'Sửa kênh' }));
  await press(page.getByRole('button', { name: 'Mở lại kênh' }));
  await close('23/11/2026');
  await expect(schedule).toHaveCount(0);
});
