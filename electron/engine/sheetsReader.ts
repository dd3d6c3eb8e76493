import type { AsyncIteratorClass } from '@orpc/server';
import type { SheetsReading } from '../../shared/service/ports.ts';
import { workerStream } from './workerStream.ts';

const timeLimitMs = 20_000;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Reads a workbook in a worker; the last reading is the sheets or why there are none. */
export function readSheets(
  entry: URL,
  content: Uint8Array,
  ms: number = timeLimitMs,
): AsyncIteratorClass<SheetsReading, void, void> {
  return workerStream<SheetsReading>(entry, content, {
    ms,
    memory,
    ended: (reason) => ({ kind: 'refused', reason }),
  });
}
