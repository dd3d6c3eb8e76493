import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const NONCE_PLACE = '%NONCE%';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

interface ScreenFile {
  type: string;
  content: Buffer<ArrayBuffer>;
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Only what lies in the folder can be asked for: a path is a key here and never reaches the disk. */
function readScreen(folder: string): Map<string, ScreenFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const type = mediaTypes[extname(entry.name)] ?? 'application/octet-stream';
      return [`/${relative(folder, path).split(sep).join('/')}`, { type, content: readFileSync(path) }];
    }),
  );
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

function page({ type, content }: ScreenFile): { body: Buffer<ArrayBuffer>; headers: Record<string, string> } {
  const nonce = randomBytes(16).toString('base64');
  const html = content.toString('utf8').replaceAll(NONCE_PLACE, nonce);
  return {
    body: Buffer.from(html),
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(nonce),
    },
  };
}

function asset({ type, content }: ScreenFile): {
  body: Buffer<ArrayBuffer>;
  headers: Record<string, string>;
} {
  return { body: content, headers: { 'content-type': type, 'cache-control': 'no-cache' } };
}

/** Answers GET and HEAD with the built screen in `folder`, which is read once, at the first request. */
export function serveScreen(folder: string): (request: Request) => Promise<Response> {
  let files: Map<string, ScreenFile> | undefined;
  return async (request) => {
    files ??= readScreen(folder);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { allow: 'GET, HEAD' });
    const { pathname } = new URL(request.url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(path);
    if (file === undefined) return refusal(404);
    const { body, headers } = path.endsWith('.html') ? page(file) : asset(file);
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: {
        ...headers,
        'content-length': String(body.byteLength),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  };
}
