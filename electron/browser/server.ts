import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HostFailure } from '../engine/hostTexts.ts';
import type { Door, Engine } from '../engine/types.ts';
import { createDoorkeeper, type Doorkeeper } from './doorkeeper.ts';

/** The name Chromium resolves to loopback by itself; cookies of `127.0.0.1` would reach every local server. */
export const HOST_NAME = 'giaoban.localhost';
const LAUNCH_PATH = '/launch';
const MEGABYTE = 1_000_000;
const LARGEST_BODY = 70 * MEGABYTE;

export interface BrowserHostOptions {
  engine: Engine;
  /** Any free port without one. */
  port?: number | undefined;
}

export interface BrowserHost {
  /** Opens the program once, in one window. */
  url: string;
  origin: string;
  /** Another address that opens the program once, in a window with a door of its own. */
  invite: () => string;
  close: () => Promise<void>;
}

class Refusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) throw new Refusal(413);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw new Refusal(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The cookie is the doorkeeper's business and nobody else's.
    if (value === undefined || name === 'cookie') continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
}

/** Who may ask for what; the door of the window that asks, or a refusal. */
function guard(request: IncomingMessage, origin: string, doorkeeper: Doorkeeper): Door {
  const door = doorkeeper.doorOf(request.headers.cookie);
  if (door === undefined) throw new Refusal(401);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const { pathname } = new URL(request.url ?? '/', origin);
  if (isReading && pathname.startsWith('/rpc')) throw new Refusal(405);
  if (!isReading && request.headers.origin !== origin) throw new Refusal(403);
  return door;
}

function admit(url: URL, response: ServerResponse, doorkeeper: Doorkeeper): void {
  const cookie = doorkeeper.exchange(url.searchParams.get('token') ?? '');
  if (cookie === undefined) throw new Refusal(403);
  response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' }).end();
}

/** When the client leaves, the pipeline ends the body, and with it whatever worker feeds it. */
async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, [...answer.headers].flat());
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body), response);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  doorkeeper: Doorkeeper,
): Promise<void> {
  if (`http://${request.headers.host}` !== origin) throw new Refusal(421);
  const url = URL.canParse(request.url ?? '', origin) ? new URL(request.url ?? '', origin) : undefined;
  if (url?.origin !== origin) throw new Refusal(400);
  if (url.pathname === LAUNCH_PATH && request.method === 'GET') {
    admit(url, response, doorkeeper);
    return;
  }
  const door = guard(request, origin, doorkeeper);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? await readBody(request) : null;
  const method = request.method ?? 'GET';
  await send(await door.handle(new Request(url, { method, headers: headersOf(request), body })), response);
}

function wasClientGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function refuse(error: unknown, response: ServerResponse): void {
  if (wasClientGone(error)) return;
  if (!(error instanceof Refusal)) console.error(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a refused body is not read.
  response.writeHead(error instanceof Refusal ? error.status : 500, { connection: 'close' }).end();
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new HostFailure('portInUse', { port }, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Serves the engine on loopback alone; a port that is taken is a `HostFailure`. */
export async function startBrowserHost({ engine, port = 0 }: BrowserHostOptions): Promise<BrowserHost> {
  const doorkeeper = createDoorkeeper(() => engine.openDoor());
  let origin = '';
  const server = createServer((request, response) => {
    serve(request, response, origin, doorkeeper).catch((error: unknown) => {
      refuse(error, response);
    });
  });
  origin = `http://${HOST_NAME}:${await listen(server, port)}`;
  const invite = (): string => `${origin}${LAUNCH_PATH}?token=${doorkeeper.issue()}`;
  return {
    url: invite(),
    origin,
    invite,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
