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
    'a day of a held meeting that is missing',
    untouched,
    (text) => text.replace(/"heldOn": ?"2025-03-12"/, '"heldOn":null'),
    { file: 'sample-meetings.json', path: 'meetings.0.heldOn', reason: 'held-without-day' },
  ],
  [
    'an ordinal that stands twice in a channel',
    untouched,
    (text) => text.replace(/"ordinal": ?22/, '"ordinal":21'),
    { file: 'sample-meetings.json', path: 'meetings.1.ordinal', reason: 'duplicate-key' },
  ],
  [
    'a commitment code that stands twice',
    (text) => text.replace(/"code": ?"KM-02"/, '"code":"KM-03"'),
    untouched,
    { file: 'sample-mou.json', path: 'commitments.2.id', reason: 'duplicate-key' },
  ],
  [
    'a signatory who is not there',
    (text) =>
      text.replace(/("signatories":\s*\[\s*\{\s*"partyId": ?"VN",\s*"personId": ?)"p-vn-1"/, '$1"p-vn-99"'),
    untouched,
    { file: 'sample-mou.json', path: 'mous.0.signatories.0.personId', reason: 'unknown-reference' },
  ],
  [
    'a telephone number of one digit',
    (text) => text.replace('+84 000 000 001 (mẫu)', '1'),
    untouched,
    { file: 'sample-mou.json', path: 'channels.0.hotlines.0.number', reason: 'too_small' },
  ],
  [
    'a policy that there is none of',
    (text) => text.replace(/"postponedPolicy": ?"hold-turn"/, '"postponedPolicy":"skip-turn"'),
    untouched,
    { file: 'sample-mou.json', path: 'channels.0.rotationRules.0.postponedPolicy', reason: 'invalid_value' },
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

test('a file that is not UTF-8 is refused, not mended', async () => {
  const client = await signedIn(engine, 'phien.dich');
  const bytes = new Uint8Array(await (await sampleFile('glossary.csv')).arrayBuffer());
  bytes[200] = 0xff;
  const file = new File([bytes], 'glossary.csv');
  await expect(client.vocabulary.importTerms({ file })).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    data: { problems: [{ file: 'glossary.csv', path: '', reason: 'not-utf8' }] },
  });
});

test('of two imports at once one is taken whole and the other refused', async () => {
  await using place = await temporaryFolder();
  const other = await openTestEngine(place.path);
  const client = await signedIn(other, 'quan.tri');
  const take = async () =>
    client.exchange.importOffice({
      memoranda: await sampleFile('sample-mou.json'),
      meetings: await sampleFile('sample-meetings.json'),
    });
  const results = await Promise.allSettled([take(), take(), take()]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ALREADY_IMPORTED' });
  }
  expect(await client.meetings.list({})).toHaveLength(18);
  await other.close();
});

test('a glossary with a misspelt Lao word is refused by its row', async () => {
  const client = await signedIn(engine, 'phien.dich');
  const file = await sampleFile('glossary.csv', (text) => text.replace('ເສັ້ນຊາຍແດນ', 'ເສັ້ນນໍາຊາຍແດນ'));
  await expect(client.vocabulary.importTerms({ file })).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    data: { problems: [{ file: 'glossary.csv', path: '4.lo', reason: 'lao-misspelt' }] },
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

test('two parties of one country are told apart by province and letter', async () => {
  await using place = await temporaryFolder();
  const other = await openTestEngine(place.path);
  const client = await signedIn(other, 'quan.tri');
  const addParty = (text: string): string => {
    const file = JSON.parse(text) as { channels: { parties: object[] }[] };
    file.channels[2]?.parties.push({ partyId: 'VN-QB', country: 'VN', orgIds: ['ca-qb'] });
    return JSON.stringify(file);
  };
  await client.exchange.importOffice({
    memoranda: await sampleFile('sample-mou.json', addParty),
    meetings: await sampleFile('sample-meetings.json'),
  });
  const channel = (await client.channels.list()).find(({ code }) => code === '3');
  expect(channel?.parties.map(({ letter, name }) => [letter, name.vi])).toEqual([
    ['Q', 'Quảng Trị'],
    ['K', 'Khăm Muộn'],
    ['S', 'Savannakhet'],
    ['U', 'Quảng Bình'],
  ]);
  await other.close();
});
