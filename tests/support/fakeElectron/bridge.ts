import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

type Handler = (request: Request) => Promise<Response>;

async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  base: string,
  handler: Handler,
): Promise<void> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const body = method === 'GET' || method === 'HEAD' ? null : await buffer(incoming);
  const answer = await handler(new Request(base + url, { method, headers, body: body as BodyInit | null }));
  outgoing.writeHead(answer.status, [...answer.headers].flat());
  if (answer.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
}

/** Serves what `handler` answers for `base` (`app://giaoban`) to Chromium; returns the bridge's origin. */
export async function openBridge(url: string, handler: Handler): Promise<string> {
  const base = url.replace(/\/$/, '');
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing, base, handler).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://giaoban.localhost:${port}`;
}
