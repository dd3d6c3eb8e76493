import type { Page } from '@playwright/test';

/** Calls an operation from the page, as whoever is signed in there; for what a journey begins with. */
export async function callFrom<T>(page: Page, operation: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      });
      return { status: response.status, body: (await response.json()) as { json: unknown } };
    },
    [operation.replace('.', '/'), input] as const,
  );
  if (answer.status !== 200) throw new Error(`${operation} answered ${JSON.stringify(answer)}`);
  return answer.body.json as T;
}
