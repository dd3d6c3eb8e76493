import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import { comingTurns } from '../../../shared/domain/rotation.ts';
import { dueWindows } from '../../../shared/domain/dueWindow.ts';
import { importSample, openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';
import { codeOf, reasonsOf } from '../../support/officeStore.ts';
import { takeBackNewest } from '../../support/takeBack.ts';

type Client = Door['client'];
type NewChannel = Parameters<Client['channels']['add']>[0];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
let officer: Client;
let customs: NewChannel;

beforeEach(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
  await importSample(engine);
  officer = await signedIn(engine, 'can.bo');
  const { organisations } = await officer.directory.list();
  const unit = (vi: string): string[] =>
    organisations.filter(({ name }) => name.vi === vi).map(({ id }) => id);
  customs = {
    code: 'HQ',
    name: { vi: 'Hải quan Cha Lo - Khăm Muộn', lo: '' },
    business: 'customs',
    level: 'gate',
    parties: [
      {
        partyId: 'VN',
        country: 'VN',
        letter: 'V',
        name: { vi: 'Việt Nam', lo: 'ຫວຽດນາມ' },
        organisationIds: unit('Hải quan cửa khẩu Cha Lo'),
      },
      {
        partyId: 'LA-KM',
        country: 'LA',
        letter: 'K',
        name: { vi: 'Khăm Muộn', lo: 'ຄຳມ່ວນ' },
        organisationIds: unit('Bộ Chỉ huy Quân sự tỉnh Khăm Muộn'),
      },
    ],
    hotlines: [{ partyId: 'VN', number: '+84 000 000 009', from: '2026-01-01' }],
    languages: ['vi', 'lo'],
    standingDelegations: [],
    rule: {
      cycle: ['LA-KM', 'VN', 'VN'],
      everyMonths: 3,
      postponedPolicy: 'hold-turn',
      cancelledPolicy: 'hold-turn',
      extraordinaryCounts: false,
      agreedIn: '02/BB-HQ',
      agreedOn: '2026-01-05',
      note: null,
      windowsFrom: null,
    },
    lastHeld: {
      ordinal: 14,
      hostPartyId: 'VN',
      heldOn: '2026-09-10',
      period: { from: '2026-07-01', to: '2026-09-30' },
    },
  };
});

afterEach(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

describe('a channel that met before', () => {
  test('is entered with its last meeting and goes on with the host that was chosen', async () => {
    const { id } = await officer.channels.add(customs);
    const book = await officer.channels.get({ id });
    expect(book.meetings).toMatchObject([
      { ordinal: 14, hostPartyId: 'VN', heldOn: '2026-09-10', status: 'closed', agreement: 'fixed' },
    ]);
    expect(book.rules).toMatchObject([{ fromOrdinal: 15, cycle: ['LA-KM', 'VN', 'VN'] }]);
    const turns = comingTurns(book, 4).map(({ ordinal, hostPartyId }) => [ordinal, hostPartyId]);
    expect(turns).toEqual([
      [15, 'LA-KM'],
      [16, 'VN'],
      [17, 'VN'],
      [18, 'LA-KM'],
    ]);
    const [window] = dueWindows(book, 2027, '2026-11-24');
    expect(window).toMatchObject({ ordinal: 15, period: { from: '2026-10-01', to: '2026-12-31' } });
  });

  test('is taken back whole', async () => {
    const before = await officer.channels.list();
    const meetings = await officer.meetings.list({});
    await officer.channels.add(customs);
    expect(await takeBackNewest(officer)).toBe('channels.add');
    expect(await officer.channels.list()).toEqual(before);
    expect(await officer.meetings.list({})).toEqual(meetings);
    // Its code is free again.
    expect((await officer.channels.add(customs)).code).toBe('HQ');
  });
});

test('a new channel begins at ordinal 1 on the first day that was given', async () => {
  const rule = { ...customs.rule, windowsFrom: '2027-01-01' };
  const { id } = await officer.channels.add({ ...customs, rule, lastHeld: null });
  const book = await officer.channels.get({ id });
  expect(book.meetings).toEqual([]);
  expect(comingTurns(book, 1)).toMatchObject([{ ordinal: 1, hostPartyId: 'LA-KM' }]);
  expect(dueWindows(book, 2027, '2026-11-24')[0]).toMatchObject({
    ordinal: 1,
    period: { from: '2027-01-01', to: '2027-03-31' },
  });
  expect(await reasonsOf(officer.channels.add({ ...customs, code: 'H2', lastHeld: null }))).toEqual([
    'rule.windowsFrom first-day-missing',
  ]);
});

describe('what is refused at the door', () => {
  const [vn, km] = [0, 1];
  const party = (index: number) => {
    const found = customs.parties[index];
    if (!found) throw new Error('no such party');
    return found;
  };

  test('a code that another channel has', async () => {
    await expect(officer.channels.add({ ...customs, code: 'KM' })).rejects.toMatchObject({
      code: 'CHANNEL_CODE_TAKEN',
      data: { code: 'KM' },
    });
  });

  test('a cycle that names an unknown party, and parties of one letter', async () => {
    const cycle = ['VN', 'LA-SV'];
    const unknown = officer.channels.add({ ...customs, rule: { ...customs.rule, cycle } });
    expect(await reasonsOf(unknown)).toEqual(['rule.cycle.1 unknown-party']);
    const parties = [party(vn), { ...party(km), letter: 'V' }];
    expect(await reasonsOf(officer.channels.add({ ...customs, parties }))).toEqual(['parties letter-twice']);
  });

  test.each([
    ['no cycle', { rule: { cycle: [] } }],
    ['a day that does not exist', { lastHeld: { heldOn: '2026-02-30' } }],
    ['an end before its beginning', { lastHeld: { period: { from: '2026-09-30', to: '2026-07-01' } } }],
    ['a code in small letters', { code: 'hq' }],
    ['one party', { parties: 1 }],
  ])('%s', async (_, patch: { rule?: object; lastHeld?: object; code?: string; parties?: number }) => {
    const input = {
      ...customs,
      code: patch.code ?? customs.code,
      parties: customs.parties.slice(0, patch.parties ?? 2),
      rule: { ...customs.rule, ...patch.rule },
      lastHeld: customs.lastHeld && { ...customs.lastHeld, ...patch.lastHeld },
    };
    expect(await codeOf(officer.channels.add(input))).toBe('BAD_REQUEST');
    expect((await officer.channels.list()).map(({ code }) => code)).not.toContain('HQ');
  });

  test('a party that meetings name cannot be left out, and a channel with meetings ahead not closed', async () => {
    const channel = (await officer.channels.list()).find(({ code }) => code === 'KM');
    if (!channel) throw new Error('no channel KM');
    const renamed = channel.parties.map((one) =>
      one.partyId === 'LA-KM' ? { ...one, partyId: 'LA-K' } : one,
    );
    const change = officer.channels.change({ ...channel, parties: renamed });
    expect(await reasonsOf(change)).toContain('parties party-in-use');
    const [next] = await officer.meetings.upcoming({ limit: 1 });
    expect(next?.channelId).toBe(channel.id);
    expect(await reasonsOf(officer.channels.close({ ...channel, closedOn: '2026-11-30' }))).toEqual([
      'closedOn meetings-after',
    ]);
  });
});

test('a hotline, a delegation and the last day of a channel are changed and taken back', async () => {
  const added = await officer.channels.add(customs);
  const { persons } = await officer.directory.list();
  const [head, member, interpreter] = persons.map(({ id }) => id);
  const delegation = {
    partyId: 'VN',
    headId: head ?? '',
    memberIds: [member ?? ''],
    interpreterId: interpreter ?? null,
  };
  const changed = await officer.channels.change({
    ...added,
    hotlines: [
      { partyId: 'VN', number: '+84 000 000 009', from: '2026-01-01', to: '2026-10-31' },
      { partyId: 'VN', number: '+84 000 000 010', from: '2026-11-01' },
    ],
    standingDelegations: [delegation],
  });
  expect(changed.standingDelegations).toEqual([delegation]);
  expect(await codeOf(officer.channels.change({ ...added, code: 'H2' }))).toBe('STALE_RECORD');
  const { id, rev } = changed;
  const closed = await officer.channels.close({ id, rev, closedOn: '2026-12-31' });
  expect(closed.closedOn).toBe('2026-12-31');
  expect(await takeBackNewest(officer)).toBe('channels.close');
  expect((await officer.channels.get({ id })).channel).toMatchObject({ ...changed, rev: closed.rev + 1 });
  expect(await takeBackNewest(officer)).toBe('channels.change');
  const { channel } = await officer.channels.get({ id });
  expect(channel).toEqual({ ...added, rev: channel.rev });
});
