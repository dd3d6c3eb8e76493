import type { Door, Engine } from '../../../electron/engine/types.ts';

/** What reached the engine, and an engine that answers with it. */
export interface FakeEngine extends Engine {
  doors: number;
  requests: { door: number; method: string; path: string; headers: Headers; body: string }[];
  /** Settles when the client of `/rpc/events/changes` has left. */
  streamEnded: Promise<void>;
}

export function fakeEngine(): FakeEngine {
  const ended = Promise.withResolvers<void>();
  const fake: FakeEngine = {
    doors: 0,
    requests: [],
    streamEnded: ended.promise,
    openDoor: () => {
      fake.doors += 1;
      const door = fake.doors;
      return { handle: (request) => answer(door, request), client: {} as Door['client'] };
    },
    lockIdleDoors: () => {},
    close: () => Promise.resolve(),
  };
  async function answer(door: number, request: Request): Promise<Response> {
    const { pathname: path } = new URL(request.url);
    const body = await request.text();
    fake.requests.push({ door, method: request.method, path, headers: request.headers, body });
    if (path !== '/rpc/events/changes') {
      return new Response(`door ${door}`, { headers: { 'x-answer': 'engine' } });
    }
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('event: message\n\n')),
      cancel: () => ended.resolve(),
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  }
  return fake;
}
