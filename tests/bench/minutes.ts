/** Measures the longest task of the main thread while somebody types into minutes of 1,000 segments. */
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
import { chromiumPath } from '../support/tools.ts';
import { measure } from './busyTasks.ts';

const segmentCount = 1000;
const perCall = 200;
const sentence = 'Hai bên thống nhất tuần tra song phương tại mốc 524. ';
const vi = sentence.repeat(3).trim();
const lo = 'ສອງຝ່າຍເຫັນດີລາດຕະເວນສອງຝ່າຍ ຢູ່ຫຼັກໝາຍ 524. '.repeat(3).trim();

/** Fills the minutes of the next meeting; answers with its id. */
async function fill(store: string): Promise<string> {
  const options = { data: store, demo: true };
  const entry = new URL('../../electron/browser/main.ts', import.meta.url).href;
  const engine = await openProgram(findPlaces(entry, options), options);
  try {
    const { client } = engine.openDoor();
    await client.sessions.signIn({ userName: 'thu.ky', password: 'giaoban-demo' });
    const [meeting] = await client.meetings.upcoming({ limit: 1 });
    const meetingId = meeting?.id ?? '';
    const { id: minutesId } = await client.minutes.begin({ meetingId });
    const { agenda } = await client.meetings.get({ id: meetingId });
    const texts = Array.from({ length: perCall }, () => ({ vi, lo }));
    for (let added = 0; added < segmentCount; added += perCall) {
      const agendaItemId = agenda[(added / perCall) % agenda.length]?.id ?? '';
      const place = { minutesId, agendaItemId, afterId: null };
      await client.minutes.addSegments({ ...place, side: 'JOINT', kind: 'report', texts });
    }
    return meetingId;
  } finally {
    await engine.close();
  }
}

/** Long enough for several saves on the way. */
async function typeInto(page: Page, index: number): Promise<void> {
  // By its place: to look for it by its name, the browser would have to name all fields.
  await page.locator('textarea[data-text-field="vi"]').nth(index).focus();
  await page.keyboard.type(sentence.repeat(2), { delay: 60 });
}

async function walk(page: Page): Promise<void> {
  await page.locator('textarea[data-text-field="vi"]').first().focus();
  for (let time = 0; time < 40; time += 1) {
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(30);
  }
}

const template = await seedStore('bench');
const folder = copyStore(template);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  const meetingId = await fill(`${folder}/kho`);
  const host = startNode('tests/support/browserHost.ts', ['--demo', '--data', `${folder}/kho`], folder);
  const output = collectOutput(host);
  try {
    const url = await firstMessage(host, (message) => (message.kind === 'url' ? message.url : undefined));
    const page = await browser.newPage({ viewport: { width: 1366, height: 688 } });
    await page.goto(url);
    await page.locator('input[name="userName"]').fill('thu.ky');
    await page.locator('input[name="password"]').fill('giaoban-demo');
    await page.keyboard.press('Enter');
    await page.locator(`a[href$="${meetingId}"]`).first().click();
    const begin = performance.now();
    await page
      .locator('.text-row')
      .nth(segmentCount - 1)
      .waitFor({ state: 'attached' });
    console.log(
      `minutes: ${segmentCount} segments on the screen after ${Math.round(performance.now() - begin)} ms`,
    );
    await measure(browser, page, 'minutes, typing at the top', () => typeInto(page, 0));
    await measure(browser, page, 'minutes, typing in the middle', () => typeInto(page, segmentCount / 2));
    await measure(browser, page, 'minutes, from text to text', () => walk(page));
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
