import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/host.ts';

test('the screen opens, serves its files and signs a user in', async ({ app: { page, signIn, origin } }) => {
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  expect(page.url().startsWith(`${origin}/`)).toBe(true);
  await expect(page.locator('input[name="userName"]')).toBeFocused();
  await signIn('thu.ky');
  await expect(page.getByText('DỮ LIỆU MẪU', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator('input[name="userName"]')).toHaveCount(0);
});

test('nothing of who is signed in lies in the page', async ({ app: { page, signIn } }) => {
  await signIn('thu.ky');
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect(kept).toEqual(['', 0, 0]);
});

test('the minutes of a meeting are saved as a Word file', async ({ app }) => {
  const { page, signIn } = app;
  await signIn('thu.ky');
  const download = page.waitForEvent('download');
  await page.evaluate(async () => {
    const ask = async (path: string, json: object): Promise<Response> => {
      const headers = { 'content-type': 'application/json' };
      return fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) });
    };
    const list = (await (await ask('meetings/list', {})).json()) as {
      json: { id: string; ordinal: number }[];
    };
    const answer = await ask('minutes/exportWord', { meetingId: list.json[0]?.id });
    const link = document.createElement('a');
    const file = [...(await answer.formData()).values()].find((part) => part instanceof File);
    if (!file) throw new Error('no file came');
    link.href = URL.createObjectURL(file);
    link.download = 'Biên bản giao ban – ບົດບັນທຶກ.docx';
    link.click();
  });
  const file = await download;
  expect(file.suggestedFilename()).toBe('Biên bản giao ban – ບົດບັນທຶກ.docx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
});

test('a script or style that the program did not write is not run', async ({ app: { page, forgive } }) => {
  forgive(/Content Security Policy|TrustedScript/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.title = "taken"';
      document.head.append(script);
    } catch (error) {
      return String(error);
    }
    return document.title;
  });
  expect(ran).not.toBe('taken');
  await expect(page).not.toHaveTitle('taken');
});

test('the page cannot send anything to another address', async ({ app: { page, forgive } }) => {
  forgive(/Content Security Policy|Refused to connect|Failed to load resource/);
  const sent = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/thu', { method: 'POST', body: 'meetings', mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(sent).toBe('refused');
});
