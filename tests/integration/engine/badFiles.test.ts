import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../electron/engine/types.ts';
import { openTestEngine, sampleFile, signedIn, temporaryFolder } from '../../support/engine.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

const untouched = (text: string): string => text;

const broken: [string, (mou: string) => string, (meetings: string) => string, object][] = [
  [
    'a truncated file',
    untouched,
    (text) => text.slice(0, 5000),
    { file: 'sample-meetings.json', path: '', reason: 'not-json' },
  ],
  [
    'a day that does not exist',
    untouched,
    (text) =>
      text
        .replace('"plannedOn": "2025-03-12"', '"plannedOn": "2025-02-30"')
        .replace('"plannedOn":"2025-03-12"', '"plannedOn":"2025-02-30"'),
    { file: 'sample-meetings.json', path: 'meetings.0.plannedOn', reason: 'no-such-day' },
  ],
  [
    'a host that is no party of the channel',
    untouched,
    (text) => text.replace(/"hostPartyId": ?"VN"/, '"hostPartyId":"LA-SV"'),
    { file: 'sample-meetings.json', path: 'meetings.0.hostPartyId', reason: 'unknown-reference' },
  ],
  [
    'a successor that is not there',
    (text) => text.replace(/"successorId": ?"bdbp-qt"/, '"successorId":"bdbp-xx"'),
    untouched,
    { file: 'sample-mou.json', path: 'organisations.0.successorId', reason: 'unknown-reference' },
  ],
];

test.each(broken)(
  '%s is refused with path and reason, and nothing is stored',
  async (_what, mou, meetings, problem) => {
    const client = await signedIn(engine, 'quan.tri');
    const files = {
      memoranda: await sampleFile('sample-mou.json', mou),
      meetings: await sampleFile('sample-meetings.json', meetings),
    };
    await expect(client.exchange.importOffice(files)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      data: { problems: [problem], total: 1 },
    });
    expect(await client.channels.list()).toEqual([]);
    expect(await client.meetings.list({})).toEqual([]);
  },
);

test('a glossary with a misspelt Lao word is refused by its row', async () => {
  const client = await signedIn(engine, 'phien.dich');
  const file = await sampleFile('glossary.csv', (text) => text.replace('ເສັ້ນຊາຍແດນ', 'ເສັ້ນນໍາຊາຍແດນ'));
  await expect(client.vocabulary.importTerms({ file })).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    data: { problems: [{ file: 'glossary.csv', path: '4.lo', reason: 'lao-split-am' }] },
  });
  expect(await client.vocabulary.terms()).toEqual([]);
});

test('the whole sample is taken: the counts are those of its README', async () => {
  const client = await signedIn(engine, 'quan.tri');
  const files = {
    memoranda: await sampleFile('sample-mou.json'),
    meetings: await sampleFile('sample-meetings.json'),
  };
  expect((await client.exchange.importOffice(files)).counts).toEqual({
    organisations: 11,
    places: 8,
    persons: 13,
    channels: 3,
    memoranda: 2,
    commitments: 29,
    meetings: 18,
    segments: 63,
    decisions: 38,
  });
  const interpreter = await signedIn(engine, 'phien.dich');
  expect(await interpreter.vocabulary.importTerms({ file: await sampleFile('glossary.csv') })).toEqual({
    count: 578,
  });
  expect(await interpreter.vocabulary.importPhrases({ file: await sampleFile('phrases.csv') })).toEqual({
    count: 78,
  });
});
