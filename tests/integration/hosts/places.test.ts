import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { configFolder, dataRoot, findPlaces } from '../../../electron/engine/places.ts';
import { isBuilt } from '../../../electron/freshness.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('stores lie where the system keeps data of programs', () => {
  expect(dataRoot({}, 'linux', '/home/lan')).toBe('/home/lan/.local/share/giao-ban');
  expect(dataRoot({ XDG_DATA_HOME: '/data' }, 'linux', '/home/lan')).toBe('/data/giao-ban');
  expect(dataRoot({ LOCALAPPDATA: '/C/Local' }, 'win32', '/C/lan')).toBe('/C/Local/GiaoBan');
});

test('preferences lie apart from the store, and where the environment says', () => {
  expect(configFolder({}, 'linux', '/home/lan')).toBe('/home/lan/.config/giao-ban');
  expect(configFolder({ GIAOBAN_CONFIG: '/tmp/cfg' }, 'linux', '/home/lan')).toBe('/tmp/cfg');
});

test('the demo has a store of its own', () => {
  const entry = 'file:///opt/giao-ban/electron/browser/main.ts';
  expect(findPlaces(entry, { demo: true }).dataFolder).toMatch(/demo$/);
  expect(findPlaces(entry, { demo: false }).dataFolder).toMatch(/office$/);
  expect(findPlaces(entry, { demo: true, data: '/srv/kho' }).dataFolder).toBe('/srv/kho');
});

test('the built program finds its parts beside itself, the source in the project', () => {
  expect(findPlaces('file:///opt/giao-ban/out/desktop/main.js', { demo: false })).toMatchObject({
    screenFolder: '/opt/giao-ban/out/renderer',
    sampleFolder: '/opt/giao-ban/out/resources/data',
    thread: 'file:///opt/giao-ban/out/desktop/thread.js',
    workers: { planner: 'file:///opt/giao-ban/out/desktop/workers/planner.js' },
  });
  expect(findPlaces('file:///opt/giao-ban/electron/browser/main.ts', { demo: false })).toMatchObject({
    screenFolder: '/opt/giao-ban/out/renderer',
    sampleFolder: '/opt/giao-ban/shared/data',
    thread: 'file:///opt/giao-ban/electron/engine/thread.ts',
    workers: { documents: 'file:///opt/giao-ban/electron/engine/workers/documents.ts' },
  });
});

function writeAt(path: string, seconds: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, seconds, seconds);
}

test('the program is built again when a part is missing or a source is newer', () => {
  const root = temporaryFolder();
  writeAt(join(root, 'package-lock.json'), 100);
  writeAt(join(root, 'shared/domain/meeting.ts'), 100);
  writeAt(join(root, 'out/renderer/index.html'), 200);
  expect(isBuilt(root)).toBe(false);
  writeAt(join(root, 'out/desktop/main.js'), 200);
  expect(isBuilt(root)).toBe(true);
  writeAt(join(root, 'renderer/app/Shell.tsx'), 201);
  expect(isBuilt(root)).toBe(false);
});
