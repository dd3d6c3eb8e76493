import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Question } from './fakeElectron/electron.ts';
import {
  ask,
  copyStore,
  firstMessage,
  removeFolder,
  seedStore,
  startNode,
  stopProcess,
} from './hostProcess.ts';

export { expect };

type HostName = 'browser' | 'desktop';

/** The program in a window, on a store of its own that holds the sample. */
export interface App {
  page: Page;
  host: HostName;
  origin: string;
  signIn: (userName: string, password?: string) => Promise<void>;
  /** Console errors that a test provokes; any other fails it. */
  forgive: (pattern: RegExp) => void;
  /** Asks the double of Electron; desktop only. */
  ask: (question: Question) => Promise<unknown>;
  /** What the page tried and the desktop refused. */
  refused: string[];
  process: ChildProcess;
  folder: string;
}

interface Fixtures {
  app: App;
}

interface WorkerFixtures {
  host: HostName;
  template: string;
}

interface Started {
  process: ChildProcess;
  url: string;
}

async function startBrowser(folder: string): Promise<Started> {
  const process = startNode('tests/support/browserHost.ts', ['--data', join(folder, 'kho')], folder);
  const url = await firstMessage(process, (message) => (message.kind === 'url' ? message.url : undefined));
  return { process, url };
}

async function startDesktop(folder: string): Promise<Started> {
  const args = ['out/desktop/main.js', '--demo', '--data', join(folder, 'kho')];
  const process = startNode('tests/support/fakeElectron/run.ts', args, folder);
  const url = await firstMessage(process, (message) =>
    message.kind === 'loaded' ? message.origin : undefined,
  );
  return { process, url };
}

/** Puts the double's answers into effect in Chromium, as Electron would. */
async function obeyDesktop(context: BrowserContext, child: ChildProcess, origin: string): Promise<string[]> {
  const refused: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      const request = route.request();
      const url = request.url();
      const isNavigation = request.isNavigationRequest();
      const isAllowed =
        (!isNavigation || (await ask(child, { ask: 'navigate', url }))) &&
        (await ask(child, { ask: 'request', url }));
      if (isAllowed) await route.continue();
      else {
        refused.push(`${isNavigation ? 'navigate' : 'request'} ${url}`);
        await route.abort(isNavigation ? 'aborted' : 'blockedbyclient');
      }
    },
  );
  const closeRefused = async (popup: Page): Promise<void> => {
    if (await ask(child, { ask: 'open', url: popup.url() })) return;
    refused.push('open');
    await popup.close();
  };
  const first = await context.newPage();
  context.on('page', (popup) => void closeRefused(popup));
  first.on(
    'download',
    (download) => void ask(child, { ask: 'download', name: download.suggestedFilename() }),
  );
  return refused;
}

function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    // Chromium writes every refusal of the engine as an error; to the screen it is an answer.
    const isAnswer =
      /status of 4\d\d/.test(message.text()) &&
      URL.canParse(url) &&
      new URL(url).pathname.startsWith('/rpc/');
    if (!isAnswer) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function signInTo(page: Page, userName: string, password: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(userName);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.locator('input[autocomplete="username"]').waitFor({ state: 'detached' });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  template: [
    async ({ host }, use) => {
      const template = await seedStore(host);
      await use(template);
      removeFolder(join(template, '..'));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  app: async ({ context, host, template }, use) => {
    const folder = copyStore(template);
    const isDesktop = host === 'desktop';
    const { process, url } = await (isDesktop ? startDesktop(folder) : startBrowser(folder));
    const { origin } = new URL(url);
    try {
      const refused = isDesktop ? await obeyDesktop(context, process, origin) : [];
      const page = context.pages()[0] ?? (await context.newPage());
      const complaints = watchConsole(page);
      const forgiven: RegExp[] = [];
      await page.goto(url);
      await use({
        page,
        host,
        origin,
        signIn: (userName, password = 'giaoban-demo') => signInTo(page, userName, password),
        forgive: (pattern) => void forgiven.push(pattern),
        ask: (question) => ask(process, question),
        refused,
        process,
        folder,
      });
      expect(complaints.filter((text) => !forgiven.some((pattern) => pattern.test(text)))).toEqual([]);
    } finally {
      await stopProcess(process);
      removeFolder(folder);
    }
  },
});
