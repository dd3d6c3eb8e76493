import { accessibilityFaults } from '../support/accessibility.ts';
import { expect, test } from '../support/host.ts';

const vietnamese = 'Hai bên thống nhất tuần tra song phương tại mốc 524.';
const lao = 'ສອງຝ່າຍເຫັນດີລາດຕະເວນສອງຝ່າຍ ຢູ່ຫຼັກໝາຍ 524.';

test('a secretary finds the next meeting, writes its minutes in both languages and takes the Word file', async ({
  app: { page, signIn },
}) => {
  // Six whole pages are examined for accessibility on the way.
  test.slow();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expect(page.getByText('Không dùng cho tài liệu mật')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await signIn('thu.ky');
  const upcoming = page.getByRole('region', { name: 'Cuộc sắp tới' });
  await expect(upcoming.getByRole('link', { name: 'Giao ban lần thứ 28' })).toBeVisible();
  await expect(upcoming.getByText('Còn 22 ngày')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Việc chậm và sắp đến hạn' }).getByText('Chậm 238 ngày'),
  ).toBeVisible();
  await expect(page.getByText('DỮ LIỆU MẪU', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Kênh giao ban' }).click();
  await page.getByRole('link', { name: 'KM ·' }).click();
  await expect(
    page.getByRole('heading', { name: 'Kỳ 28 do Khăm Muộn chủ trì. Vì sao đến lượt họ?' }),
  ).toBeVisible();
  await expect(page.getByText('quý I/2027')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  const history = page.getByRole('region', { name: 'Lịch sử' });
  await history.getByRole('link', { name: '27', exact: true }).click();
  await expect(page.getByText('Chỉ đọc: biên bản đã ký ngày 16/09/2026.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('Chỗ trống kế')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Về kênh giao ban' }).click();
  await history.getByRole('link', { name: '28', exact: true }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const vi = page.getByRole('textbox', { name: '2.1, tiếng Việt' });
  const lo = page.getByRole('textbox', { name: '2.1, tiếng Lào' });
  await vi.pressSequentially(vietnamese);
  await lo.fill(lao);
  await expect(page.getByText('Chỗ trống kế')).toBeVisible();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await expect(vi).toHaveValue(vietnamese);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await expect(vi).toHaveValue(vietnamese);
  await expect(lo).toHaveValue(lao);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Word' }).click();
  expect((await download).suggestedFilename()).toBe('bien-ban-km-28.docx');

  await page.getByRole('button', { name: 'ພາສາລາວ' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'lo');
  await page.getByRole('link', { name: 'ໜ້າຫຼັກ' }).click();
  await expect(page.getByText('ວັນອັງຄານ, 24/11/2026')).toBeVisible();
  await page.getByRole('link', { name: 'ກອງປະຊຸມຄັ້ງທີ 28' }).click();
  await expect(page.getByText('ວັນທີ 16 ທັນວາ 2026')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '2.1, ພາສາຫວຽດນາມ' })).toHaveValue(vietnamese);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'lo');
});

test('a text that somebody else changed meanwhile is shown beside the typed one, and nothing is lost', async ({
  app: { page, signIn },
}) => {
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const field = page.getByRole('textbox', { name: '3.1, tiếng Việt' });
  await field.fill('Hai bên trao đổi tình hình buôn lậu.');
  await page.evaluate(async () => {
    const call = async (path: string, json: object): Promise<Response> =>
      fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      });
    const meetingId = location.hash.split('/').at(-1);
    const answer = (await (await call('meetings/get', { id: meetingId })).json()) as {
      json: {
        agenda: { id: string; no: number }[];
        segments: { id: string; rev: number; agendaItemId: string }[];
      };
    };
    const item = answer.json.agenda.find(({ no }) => no === 3);
    const segment = answer.json.segments.find(({ agendaItemId }) => agendaItemId === item?.id);
    await call('minutes/saveSegment', {
      id: segment?.id,
      rev: segment?.rev,
      side: 'vi',
      text: 'Hai bên trao đổi tình hình ma túy.',
    });
  });
  await expect(page.getByText('Người khác vừa đổi đoạn này. Chọn bản để giữ.')).toBeVisible();
  await expect(page.getByText('Hai bên trao đổi tình hình ma túy.')).toBeVisible();
  await expect(field).toHaveValue('Hai bên trao đổi tình hình buôn lậu.');

  await page.getByRole('button', { name: 'Giữ bản của bạn' }).click();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('Hai bên trao đổi tình hình buôn lậu.');
});

test('typing refused because nobody is signed in stays on the screen and is stored once somebody is', async ({
  app: { page, signIn },
}) => {
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  const field = page.getByRole('textbox', { name: '4.1, tiếng Lào' });
  await expect(field).toBeVisible();
  const signedOut = { defined: true, code: 'SIGNED_OUT', status: 401, message: '' };
  await page.route('**/rpc/minutes/saveSegment', (route) =>
    route.fulfill({ status: 401, json: { json: signedOut } }),
  );
  await field.fill(lao);
  await expect(page.getByText('Chưa lưu được, sẽ thử lại').first()).toBeVisible();
  await expect(field).toHaveValue(lao);

  await page.unroute('**/rpc/minutes/saveSegment');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue(lao);
});
