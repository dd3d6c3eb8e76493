import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreferences } from '../../../electron/engine/preferences.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('the language is Vietnamese at first and stays what was chosen', () => {
  const folder = temporaryFolder();
  expect(openPreferences(folder).read()).toEqual({ language: 'vi' });
  openPreferences(folder).write({ language: 'lo' });
  expect(openPreferences(folder).read()).toEqual({ language: 'lo' });
});

test.each(['{"language": "l', '{"language": "fr"}'])('a file that says %s counts as none', (content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.json'), content);
  expect(openPreferences(folder).read()).toEqual({ language: 'vi' });
});

test('what another host keeps in the same file outlasts a change of the language', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.json'), '{"window": {"width": 1366, "height": 688}}');
  openPreferences(folder).write({ language: 'en' });
  expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual({
    language: 'en',
    window: { width: 1366, height: 688 },
  });
});
