/**
 * The longest task of the page's main thread while something is done: as the PerformanceObserver of the page sees
 * it, and the processor time of it, which a busy machine does not stretch.
 */
import type { Browser, Page } from '@playwright/test';

/** The browser itself reports only tasks longer than this. */
const limitMs = 50;
const settleMs = 2000;

interface LongTasks {
  longTasks: number[];
  watch?: PerformanceObserver;
}

/** The tasks over the limit while `work` runs, in milliseconds. */
async function longTasksOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.waitForTimeout(settleMs);
  await page.evaluate(() => {
    const store = globalThis as unknown as LongTasks;
    store.longTasks = [];
    store.watch?.disconnect();
    store.watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) store.longTasks.push(Math.round(duration));
    });
    store.watch.observe({ type: 'longtask' });
  });
  await work();
  await page.waitForTimeout(settleMs);
  return page.evaluate(() => (globalThis as unknown as LongTasks).longTasks);
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Processor time in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

const beginMark = 'bench-begins';

/** The most processor time, in milliseconds, that one task of the page's main thread took since the mark. */
function busiestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const begin = traceEvents.find(({ name }) => name === beginMark)?.ts ?? Infinity;
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ts >= begin && name.endsWith('RunTask') && ph === 'X' && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** Prints the busiest task while `work` runs; the process fails where it is over the limit. */
export async function measure(
  browser: Browser,
  page: Page,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  const seen = await longTasksOf(page, work);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((mark) => performance.mark(mark), beginMark);
  await page.waitForTimeout(settleMs / 4);
  await work();
  const busiest = busiestTask(await browser.stopTracing());
  const observed = seen.length === 0 ? `none over ${limitMs} ms` : `${seen.join(' ')} ms`;
  console.log(
    `${what}: busiest task ${busiest.toFixed(1)} ms of ${limitMs} ms allowed; the page saw ${observed}`,
  );
  // Both must keep to the limit: what the page saw, and the work itself where the machine is busy with others.
  if (busiest > limitMs || seen.length > 0) process.exitCode = 1;
}
