import { parentPort, workerData } from 'node:worker_threads';
import type { SheetsReading } from '../../../shared/service/ports.ts';
import { readWorkbook } from '../sheets/readWorkbook.ts';
import { RefusedSheet } from '../sheets/refusedSheet.ts';

function say(reading: SheetsReading): void {
  parentPort?.postMessage(reading);
}

try {
  const sheets = await readWorkbook(workerData as Uint8Array, (done, total) =>
    say({ kind: 'progress', done, total }),
  );
  say({ kind: 'sheets', sheets });
} catch (error) {
  if (!(error instanceof RefusedSheet)) throw error;
  say({ kind: 'refused', reason: error.reason });
}
