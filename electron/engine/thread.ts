/** The engine in a thread of its own: a commit waits for the disk, and a window must not wait with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openProgram } from './openProgram.ts';
import type { AnswerMessage, FromThread, RequestMessage, ThreadStart, ToThread } from './threadMessages.ts';
import { StartFailure, type Door } from './types.ts';

function port(): NonNullable<typeof parentPort> {
  if (parentPort === null) throw new Error('thread.ts is started as a worker thread, never by itself');
  return parentPort;
}

function post(message: FromThread, transfer: readonly (ArrayBuffer | ReadableStream)[] = []): void {
  port().postMessage(message, transfer as Parameters<NonNullable<typeof parentPort>['postMessage']>[1]);
}

async function bodyOf(response: Response): Promise<AnswerMessage['body']> {
  if (response.body === null) return null;
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  return isEndless ? response.body : response.arrayBuffer();
}

async function answer(door: Door, { id, url, method, headers, body }: RequestMessage): Promise<void> {
  try {
    const response = await door.handle(new Request(url, { method, headers, body }));
    const answerBody = await bodyOf(response);
    post(
      { kind: 'answer', id, status: response.status, headers: [...response.headers], body: answerBody },
      answerBody === null ? [] : [answerBody],
    );
  } catch (error) {
    post({ kind: 'broken', id, message: String(error) });
  }
}

async function run(): Promise<void> {
  const { places, demo } = workerData as ThreadStart;
  const engine = await openProgram(places, { demo });
  const door = engine.openDoor();
  // The exit of this thread ends its workers too, whatever they are at.
  port().on('message', (message: ToThread) => {
    if (message.kind === 'request') void answer(door, message);
    else void engine.close().finally(() => process.exit());
  });
  post({ kind: 'ready' });
}

run().catch((error: unknown) => {
  const failure = error instanceof StartFailure ? { code: error.code, detail: error.detail } : null;
  post({
    kind: 'failed',
    failure,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
});
