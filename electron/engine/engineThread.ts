import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnswerMessage, FromThread, ThreadStart, ToThread } from './threadMessages.ts';
import { StartFailure, type Door } from './types.ts';

export interface EngineThread {
  handle: Door['handle'];
  close: () => Promise<void>;
}

interface Waiting {
  resolve: (response: Response) => void;
  reject: (reason: Error) => void;
}

const BODILESS = [101, 204, 205, 304];

function responseOf({ status, headers, body }: AnswerMessage): Response {
  return new Response(BODILESS.includes(status) ? null : body, { status, headers });
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The engine's thread ended at its start (${code})`));
    });
    worker.once('message', (message: FromThread) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'failed' && message.failure) {
        reject(new StartFailure(message.failure.code, message.failure.detail));
      } else reject(new Error('message' in message ? message.message : 'The engine did not start'));
    });
  });
}

/** Settles what waits for an answer; after the thread's end nothing waits for ever. */
function listen(worker: Worker, waiting: Map<number, Waiting>): void {
  worker.on('message', (message: FromThread) => {
    if (message.kind !== 'answer' && message.kind !== 'broken') return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(responseOf(message));
    else call?.reject(new Error(message.message));
  });
  const refuseAll = (): void => {
    for (const call of waiting.values()) call.reject(new Error("The engine's thread has ended"));
    waiting.clear();
  };
  worker.on('exit', refuseAll);
  worker.on('error', refuseAll);
}

/** Starts `thread` (the engine's thread file) and answers once it is ready; throws its `StartFailure`. */
export async function startEngineThread(start: ThreadStart): Promise<EngineThread> {
  const worker = new Worker(new URL(start.places.thread), { workerData: start });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;
  worker.on('exit', () => {
    hasEnded = true;
  });
  const post = (message: ToThread, transfer: ArrayBuffer[] = []): void =>
    worker.postMessage(message, transfer);
  try {
    await ready(worker);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  listen(worker, waiting);
  return {
    handle: async (request) => {
      const body = request.body === null ? null : await request.arrayBuffer();
      if (hasEnded) throw new Error("The engine's thread has ended");
      lastId += 1;
      const id = lastId;
      return new Promise<Response>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const { url, method } = request;
        post({ kind: 'request', id, url, method, headers: [...request.headers], body }, body ? [body] : []);
      });
    },
    close: async () => {
      if (hasEnded) return;
      const ended = once(worker, 'exit');
      post({ kind: 'close' });
      await ended;
    },
  };
}
