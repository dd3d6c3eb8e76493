import { on } from 'node:events';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { AsyncIteratorClass } from '@orpc/server';

/** How long a worker may run and what memory it may take, and its last message where it was ended for that. */
export interface WorkerLimits<T> {
  ms: number;
  memory: ResourceLimits;
  ended: (reason: 'took-too-long' | 'too-much-memory') => T;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * The messages of a worker until it exits or goes beyond its limits, so that a hostile task ends its worker and
 * nothing else. Returning the iterator ends the worker at once, even one that says nothing: a generator would
 * wait for its next message for ever.
 */
export function workerStream<T>(
  entry: URL,
  workerData: unknown,
  limits?: WorkerLimits<T>,
): AsyncIteratorClass<T, void, void> {
  const worker = new Worker(entry, { workerData, ...(limits && { resourceLimits: limits.memory }) });
  const messages = on(worker, 'message', { close: ['exit'] });
  let isLate = false;
  const timer =
    limits &&
    setTimeout(() => {
      isLate = true;
      void worker.terminate();
    }, limits.ms);
  worker.once('exit', () => clearTimeout(timer));

  /** The next message; undefined after the last. */
  async function next(): Promise<{ message: T } | undefined> {
    try {
      const { done, value } = await messages.next();
      if (done !== true) return { message: (value as [T])[0] };
    } catch (error) {
      if (!limits || !isOutOfMemory(error)) throw error;
      return { message: limits.ended('too-much-memory') };
    }
    if (!limits || !isLate) return undefined;
    isLate = false;
    return { message: limits.ended('took-too-long') };
  }

  return new AsyncIteratorClass<T, void, void>(
    async () => {
      const said = await next();
      return said ? { done: false, value: said.message } : { done: true, value: undefined };
    },
    async () => {
      clearTimeout(timer);
      await worker.terminate();
    },
  );
}
