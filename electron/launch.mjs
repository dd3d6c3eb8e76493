/**
 * The first file of every npm script. It runs on any Node from 18 on and starts the given entry on Node 24 or
 * later: npm 10 unpacks the Node of the platform package without putting it on the path, and the database
 * addon crashes an older Node instead of reporting it.
 *
 *     node electron/launch.mjs ENTRY [ARGUMENT ...]
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 24;

/** The path of the first candidate that is new enough, or nothing. */
export function chooseNode(candidates) {
  return candidates.find(({ version }) => Number.parseInt(version, 10) >= OLDEST_MAJOR)?.path;
}

/** The Node that npm unpacked for this machine, as a list of at most one. */
export function packagedNode(modulesFolder, platform, arch) {
  const isWindows = platform === 'win32';
  const folder = join(modulesFolder, `node-${isWindows ? 'win' : platform}-${arch}`);
  const path = join(folder, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(path)) return [];
  return [{ version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version, path }];
}

export function missingNodeText(runningVersion) {
  return [
    `Giao Ban cần Node.js ${OLDEST_MAJOR} trở lên; máy này đang dùng Node.js ${runningVersion}. ` +
      `Hãy chạy lại "npm ci", hoặc cài Node.js ${OLDEST_MAJOR} (https://nodejs.org).`,
    `Giao Ban needs Node.js ${OLDEST_MAJOR} or later; this is Node.js ${runningVersion}. ` +
      `Run "npm ci" again, or install Node.js ${OLDEST_MAJOR} (https://nodejs.org).`,
  ].join('\n');
}

function refuse() {
  console.error(missingNodeText(process.versions.node));
  process.exit(1);
}

const here = fileURLToPath(import.meta.url);

function run(node, args) {
  // Node keeps what it has compiled: later starts are a fifth of a second shorter.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(dirname(here), '..', 'out', 'compiled');
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE } });
  const passOn = (signal) => child.kill(signal);
  // A terminal sends Ctrl-C to the whole group: passing it on would interrupt the child twice.
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of signals) process.on(signal, passOn);
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
  // The packaged Node is a glibc program: where it cannot be run, it is as good as missing.
  child.on('error', refuse);
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}

const isEntry = process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(here);

if (isEntry) {
  const modulesFolder = join(dirname(here), '..', 'node_modules');
  const node = chooseNode([
    { version: process.versions.node, path: process.execPath },
    ...packagedNode(modulesFolder, process.platform, process.arch),
  ]);
  if (node === undefined) refuse();
  run(node, process.argv.slice(2));
}
