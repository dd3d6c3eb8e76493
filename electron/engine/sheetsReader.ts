import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AsyncIteratorClass } from '@orpc/server';
import type { SheetsReading } from '../../shared/service/ports.ts';

const timeLimitMs = 20_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * Reads a workbook in a worker with a limit of time and of memory, so that a hostile one ends its worker and
 * nothing else. The last reading is the sheets or why there are none; returning the iterator ends the worker.
 */
export function readSheets(
  entry: URL,
  content: Uint8Array,
  limitMs: number = timeLimitMs,
): AsyncIteratorClass<SheetsReading, void, void> {
  const worker = new Worker(entry, { workerData: content, resourceLimits });
  const messages = on(worker, 'message', { close: ['exit'] });
  let end: SheetsReading | undefined;
  let isOver = false;
  const timer = setTimeout(() => {
    end = { kind: 'refused', reason: 'took-too-long' };
    void worker.terminate();
  }, limitMs);

  async function next(): Promise<SheetsReading | undefined> {
    try {
      const { done, value } = await messages.next();
      return done === true ? end : (value as [SheetsReading])[0];
    } catch (error) {
      if (isOutOfMemory(error)) return { kind: 'refused', reason: 'too-much-memory' };
      throw error;
    }
  }

  return new AsyncIteratorClass<SheetsReading, void, void>(
    async () => {
      const reading = isOver ? undefined : await next();
      if (reading === undefined || reading.kind !== 'progress') isOver = true;
      return reading === undefined ? { done: true, value: undefined } : { done: false, value: reading };
    },
    async () => {
      clearTimeout(timer);
      await worker.terminate();
    },
  );
}
