import type { Locator, Page } from '@playwright/test';

const save = '**/rpc/minutes/saveSegment';

interface App {
  page: Page;
  signIn: (userName: string) => Promise<void>;
  forgive: (pattern: RegExp) => void;
}

/** The secretary's minutes with the field that is typed in; no save gets through while the page lives. */
export async function openUnsavedMinutes({ page, signIn, forgive }: App): Promise<Locator> {
  await signIn('thu.ky');
  await page.getByRole('link', { name: 'Giao ban lần thứ 28' }).click();
  await page.getByRole('button', { name: 'Bắt đầu biên bản' }).click();
  await page.context().route(save, (route) => route.abort());
  forgive(/ERR_FAILED/);
  return page.getByRole('textbox', { name: '3.1, tiếng Việt' });
}
