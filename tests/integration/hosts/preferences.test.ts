import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreferences } from '../../../electron/engine/preferences.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('the language is Vietnamese at first and stays what was chosen', () => {
  const folder = temporaryFolder();
  expect(openPreferences(folder).read()).toEqual({ language: 'vi', largeType: false });
  openPreferences(folder).write({ language: 'lo', largeType: true });
  expect(openPreferences(folder).read()).toEqual({ language: 'lo', largeType: true });
});

test.each(['{"language": "l', '{"language": "fr"}'])('a file that says %s counts as none', (content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.json'), content);
  expect(openPreferences(folder).read()).toEqual({ language: 'vi', largeType: false });
});

test('what another host keeps in the same file outlasts a change of the language', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.json'), '{"window": {"width": 1366, "height": 688}}');
  openPreferences(folder).write({ language: 'en', largeType: false });
  expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual({
    language: 'en',
    largeType: false,
    window: { width: 1366, height: 688 },
  });
});
