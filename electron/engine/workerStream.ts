import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AsyncIteratorClass } from '@orpc/server';

/**
 * The messages of a worker until it exits. Returning the iterator ends the worker at once, even one that
 * says nothing: a generator would wait for its next message for ever.
 */
export function workerStream<T>(entry: URL, workerData: unknown): AsyncIteratorClass<T, void, void> {
  const worker = new Worker(entry, { workerData });
  const messages = on(worker, 'message', { close: ['exit'] });
  return new AsyncIteratorClass<T, void, void>(
    async () => {
      const { done, value } = await messages.next();
      return done === true ? { done: true, value: undefined } : { done: false, value: (value as [T])[0] };
    },
    async () => {
      await worker.terminate();
    },
  );
}
