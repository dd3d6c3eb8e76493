import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LaoFonts } from '../../shared/documents/fonts.ts';
import type { DocumentAnswer, DocumentTask } from './documentTask.ts';

/** Makes Word files in a worker that starts with the first of them: loading its library costs more than a file. */
export interface DocumentsWorker {
  render: (task: DocumentTask) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

interface Waiting {
  resolve: (content: Uint8Array) => void;
  reject: (error: Error) => void;
}

async function readFonts(folder: string): Promise<LaoFonts> {
  return {
    regular: await readFile(join(folder, '400Regular/Phetsarath_400Regular.ttf')),
    bold: await readFile(join(folder, '700Bold/Phetsarath_700Bold.ttf')),
  };
}

/** The worker behind `entry`; where it dies, what waits for it fails and the next file starts another. */
export function documentsWorker(entry: URL, fontFolder: string): DocumentsWorker {
  const waiting = new Map<number, Waiting>();
  let started: Promise<Worker> | undefined;
  let lastId = 0;

  function fail(error: Error): void {
    started = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function start(): Promise<Worker> {
    const worker = new Worker(entry, { workerData: await readFonts(fontFolder) });
    worker.on('message', ({ id, content, error }: DocumentAnswer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (content === undefined) asked?.reject(new Error(error));
      else asked?.resolve(content);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the documents worker has ended')));
    worker.unref();
    return worker;
  }

  return {
    render: async (task) => {
      started ??= start().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      const worker = await started;
      const id = (lastId += 1);
      return new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, task });
      }).finally(() => {
        if (waiting.size === 0) worker.unref();
      });
    },
    close: async () => {
      const worker = await started?.catch(() => undefined);
      await worker?.terminate();
    },
  };
}
