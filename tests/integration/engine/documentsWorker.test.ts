import { expect, test } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { importSample, openTestEngine, temporaryFolder, testEngineOptions } from '../../support/engine.ts';

test('six Word files at once are all made', async () => {
  await using folder = await temporaryFolder();
  const engine = await openTestEngine(folder.path);
  const client = await importSample(engine);
  const held = (await client.meetings.list({})).filter(({ status }) => status === 'reported').slice(0, 6);
  const files = await Promise.all(held.map(({ id }) => client.minutes.exportWord({ meetingId: id })));
  expect(files.map(({ name }) => name).every((name) => /^bien-ban-.*\.docx$/.test(name))).toBe(true);
  expect(new Set(files.map(({ name }) => name)).size).toBe(6);
  await engine.close();
});

test('a worker that cannot start fails its file only, and the store still closes', async () => {
  await using folder = await temporaryFolder();
  const options = { ...testEngineOptions(folder.path), fontFolder: folder.path };
  await (await openTestEngine(folder.path)).close();
  const engine = await openEngine(options);
  const client = await importSample(engine);
  const [meeting] = await client.meetings.list({});
  await expect(client.minutes.exportWord({ meetingId: meeting?.id ?? '' })).rejects.toThrow('ENOENT');
  await engine.close();
  await (await openTestEngine(folder.path)).close();
});
