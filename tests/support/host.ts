import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { _electron, test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { findElectron } from '../../electron/electronBinary.ts';
import type { Question } from './fakeElectron/electron.ts';
import {
  ask,
  copyStore,
  emptyFolder,
  environment,
  firstMessage,
  removeFolder,
  root,
  seedStore,
  startNode,
  stopProcess,
} from './hostProcess.ts';

export { expect };

/** `desktop` is the built main on the double of Electron, `electron` the same on its real binary. */
export type HostName = 'browser' | 'desktop' | 'electron';

const desktopMain = 'out/desktop/main.js';

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
  /** Whether the program begins with an empty folder, as on the first day, instead of the sample. */
  isNew: boolean;
  app: App;
}

/** Where a program finds its store, and whether that is the sample's. */
interface Place {
  folder: string;
  isNew: boolean;
}

interface WorkerFixtures {
  host: HostName;
  template: string;
}

/** A started program with its first page; `url` is what the page still has to open, null where it has. */
interface Started {
  process: ChildProcess;
  url: string | null;
  page: Page;
  refused: string[];
}

function storeArguments({ folder, isNew }: Place): string[] {
  return [...(isNew ? [] : ['--demo']), '--data', join(folder, 'kho')];
}

async function startBrowser(place: Place, context: BrowserContext): Promise<Started> {
  const process = startNode('tests/support/browserHost.ts', storeArguments(place), place.folder);
  const url = await firstMessage(process, (message) => (message.kind === 'url' ? message.url : undefined));
  const page = context.pages()[0] ?? (await context.newPage());
  return { process, url, page, refused: [] };
}

async function startDesktop(place: Place, context: BrowserContext): Promise<Started> {
  const args = [desktopMain, ...storeArguments(place)];
  const process = startNode('tests/support/fakeElectron/run.ts', args, place.folder);
  const url = await firstMessage(process, (message) =>
    message.kind === 'loaded' ? message.origin : undefined,
  );
  const refused = await obeyDesktop(context, process, new URL(url).origin);
  const page = context.pages()[0] ?? (await context.newPage());
  return { process, url, page, refused };
}

async function startElectron(place: Place): Promise<Started> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error('the binary of Electron is not here');
  const program = await _electron.launch({
    executablePath,
    args: [join(root, desktopMain), ...storeArguments(place)],
    env: environment(place.folder),
  });
  const page = await program.firstWindow();
  return { process: program.process(), url: null, page, refused: [] };
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
  await page.locator('input[name="userName"]').fill(userName);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="userName"]').waitFor({ state: 'detached' });
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
  isNew: [false, { option: true }],
  app: async ({ context, host, template, isNew }, use) => {
    const folder = isNew ? emptyFolder() : copyStore(template);
    const start = { browser: startBrowser, desktop: startDesktop, electron: startElectron }[host];
    const { process, url, page, refused } = await start({ folder, isNew }, context);
    try {
      const complaints = watchConsole(page);
      const forgiven: RegExp[] = [];
      if (url !== null) await page.goto(url);
      await use({
        page,
        host,
        origin: new URL(page.url()).origin,
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
