/**
 * Measures the longest task of the main thread while the year board of 60 channels is scrolled and moved on: as the
 * PerformanceObserver of the page sees it, and the processor time of it, which a busy machine does not stretch.
 */
import { chromium, type Page } from '@playwright/test';
import { openProgram } from '../../electron/engine/openProgram.ts';
import { findPlaces } from '../../electron/engine/places.ts';
import {
  collectOutput,
  copyStore,
  firstMessage,
  removeFolder,
  seedStore,
  startNode,
  stopProcess,
} from '../support/hostProcess.ts';
import { measure } from './busyTasks.ts';
import { fillChannels } from '../support/manyChannels.ts';
import { chromiumPath } from '../support/tools.ts';

const channelCount = 60;
const sampleChannels = 3;
const year = 2027;

async function fill(store: string): Promise<number> {
  const options = { data: store, demo: true };
  const entry = new URL('../../electron/browser/main.ts', import.meta.url).href;
  const engine = await openProgram(findPlaces(entry, options), options);
  try {
    const { client } = engine.openDoor();
    await client.sessions.signIn({ userName: 'can.bo', password: 'giaoban-demo' });
    return await fillChannels(client, channelCount - sampleChannels, year);
  } finally {
    await engine.close();
  }
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole('grid').hover();
  for (const step of [120, 400, -400, -120]) {
    for (let time = 0; time < 24; time += 1) {
      await page.mouse.wheel(0, step);
      await page.waitForTimeout(16);
    }
  }
}

async function walk(page: Page): Promise<void> {
  await page.locator('[data-card][tabindex="0"]').focus();
  await press(page, 'ArrowDown', channelCount);
  await press(page, 'ArrowRight', 12);
  await press(page, 'ArrowUp', channelCount);
}

async function move(page: Page): Promise<void> {
  await page.locator('[data-card][tabindex="0"]').focus();
  await page.keyboard.press('F2');
  await press(page, 'ArrowRight', 40);
  await press(page, 'Shift+ArrowLeft', 4);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Trưởng đoàn bận');
  await page.keyboard.press('Enter');
  await page.getByText('Đã dời').first().waitFor();
  await page.getByText('Hoàn tác').click();
  await page.getByText('Đã hoàn tác').first().waitFor();
}

const template = await seedStore('bench');
const folder = copyStore(template);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  const meetings = await fill(`${folder}/kho`);
  const host = startNode('tests/support/browserHost.ts', ['--demo', '--data', `${folder}/kho`], folder);
  const output = collectOutput(host);
  try {
    const url = await firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined));
    const page = await browser.newPage({ viewport: { width: 1366, height: 688 } });
    await page.goto(url);
    await page.locator('input[name="userName"]').fill('can.bo');
    await page.locator('input[name="password"]').fill('giaoban-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Lịch giao ban' }).click();
    await page.locator('[data-card]').first().waitFor();
    console.log(`year board: ${channelCount} channels, ${meetings} meetings planned for ${year}`);
    for (const [what, work] of Object.entries({ scroll, walk, move })) {
      await measure(browser, page, `year board, ${what}`, () => work(page));
    }
  } catch (error) {
    console.error(output());
    throw error;
  } finally {
    await stopProcess(host);
  }
} finally {
  await browser.close();
  removeFolder(folder);
  removeFolder(`${template}/..`);
}
