import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { hostBalances, hostLedger } from '../../../shared/domain/ledger.ts';
import { bookMark } from '../../../shared/domain/turnBook.ts';
import { codeOf } from '../../support/officeStore.ts';
import { importSample, signedIn } from '../../support/engine.ts';
import { takeBackNewest } from '../../support/takeBack.ts';
import { checkBook } from '../../support/turnOracle.ts';
import { engineOfFile } from '../../support/fileEngine.ts';

const office = engineOfFile(async (engine) => {
  await importSample(engine);
  return signedIn(engine, 'can.bo');
});

const reason = { vi: 'Lũ trên đường 12A', lo: 'ນ້ຳຖ້ວມ' };
const agreed = { reason, agreedIn: '12/CV-ĐN', agreedOn: '2026-11-20' };
const cause = { reason, proposedBy: 'LA-KM', agreedIn: '12/CV-ĐN' };

async function bookOf(code: string): Promise<ChannelDetail> {
  const channel = (await office.client.channels.list()).find((one) => one.code === code);
  return office.client.channels.get({ id: channel?.id ?? '' });
}

function meetingOf(book: ChannelDetail, ordinal: number): string {
  return book.meetings.find((one) => one.ordinal === ordinal && one.status !== 'cancelled')?.id ?? '';
}

/** A book without the revisions, which an undoing raises. */
function contentOf(book: ChannelDetail): unknown {
  const plain = ({ rev: _rev, ...values }: { rev: number; id: string }) => values;
  const sorted = (records: readonly { rev: number; id: string }[]) =>
    records.map(plain).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    rules: sorted(book.rules),
    meetings: sorted(book.meetings),
    events: sorted(book.events),
    overrides: sorted(book.overrides),
    ledger: hostLedger(book, '2026-11-24', 4).map(({ ordinal, state, hostPartyId, notes }) => [
      ordinal,
      state,
      hostPartyId,
      notes.length,
    ]),
    balances: hostBalances(
      book,
      book.channel.parties.map(({ partyId }) => partyId),
    ),
  };
}

test('a postponement of Khăm Muộn keeps its turn and is told in the history', async () => {
  const before = await bookOf('KM');
  const seen = { channelId: before.channel.id, seen: bookMark(before) };
  const meetingId = meetingOf(before, 28);
  const input = { ...cause, meetingId, toDate: '2026-12-23', turn: 'kept' as const };
  const after = await office.client.turns.postpone({ ...seen, ...input });
  expect(after.meetings.find(({ id }) => id === meetingId)).toMatchObject({
    ordinal: 28,
    hostPartyId: 'LA-KM',
    plannedOn: '2026-12-23',
    status: 'planned',
    agreement: 'agreed',
  });
  expect(await codeOf(office.client.turns.postpone({ ...seen, ...input }))).toBe('STALE_RECORD');
  const [deed] = (await office.client.history.deeds({})).deeds;
  expect(deed).toMatchObject({ operation: 'turns.postpone', standing: { is: 'open' } });
  await takeBackNewest(office.client);
  expect(contentOf(await bookOf('KM'))).toEqual(contentOf(before));
});

test('what the rules refuse is answered with its reason and writes nothing', async () => {
  const before = await bookOf('KM');
  const seen = { channelId: before.channel.id, seen: bookMark(before) };
  const passing = { ...cause, agreedIn: null, meetingId: meetingOf(before, 28), toDate: null };
  const refused = office.client.turns.postpone({ ...seen, ...passing, turn: 'passed' });
  await expect(refused).rejects.toMatchObject({
    code: 'TURN_REFUSED',
    data: { reason: 'needs-document', ordinal: 28 },
  });
  expect(bookMark(await bookOf('KM'))).toBe(seen.seen);
});

test('a place that is not there is refused', async () => {
  const book = await bookOf('KM');
  const day = { plannedOn: '2027-03-17', placeId: book.channel.id, hours: null, dayReason: null };
  expect(
    await codeOf(office.client.turns.schedule({ channelId: book.channel.id, seen: bookMark(book), ...day })),
  ).toBe('NOT_FOUND');
});

const deeds = [
  'schedule',
  'extraordinary',
  'postpone',
  'pass',
  'cancel',
  'consume',
  'hold',
  'swap',
  'rule',
  'drop',
];

async function carryOut(name: string, pick: number): Promise<unknown> {
  const book = await bookOf(pick % 2 === 0 ? 'KM' : '3');
  const seen = { channelId: book.channel.id, seen: bookMark(book) };
  const ahead = book.meetings.filter((one) => one.heldOn === null && one.status !== 'cancelled');
  const meeting = ahead[pick % Math.max(1, ahead.length)];
  const last = ahead.at(-1)?.plannedOn ?? '2026-12-01';
  const later = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  const meetingId = meeting?.id ?? book.channel.id;
  const day = { plannedOn: later(last), placeId: null, hours: null, dayReason: null };
  const ordinal = ahead.find((one) => one.ordinal !== null)?.ordinal ?? 1;
  const held = { heldOn: '2026-11-24', absentPartyIds: [], asBilateral: false, reason: null };
  const [rule] = book.rules;
  const parties = book.channel.parties.map(({ partyId }) => partyId);
  switch (name) {
    case 'schedule':
      return office.client.turns.schedule({ ...seen, ...day });
    case 'extraordinary':
      return office.client.turns.callExtraordinary({
        ...seen,
        ...day,
        hostPartyId: null,
        counts: pick % 3 === 0,
      });
    case 'postpone':
      return office.client.turns.postpone({ ...seen, ...cause, meetingId, toDate: null, turn: 'kept' });
    case 'pass':
      return office.client.turns.postpone({ ...seen, ...cause, meetingId, toDate: null, turn: 'passed' });
    case 'cancel':
      return office.client.turns.cancel({ ...seen, ...cause, meetingId, turn: 'kept', replacementOn: null });
    case 'consume':
      return office.client.turns.cancel({
        ...seen,
        ...cause,
        meetingId,
        turn: 'consumed',
        replacementOn: null,
      });
    case 'hold':
      return office.client.turns.recordHeld({ ...seen, ...held, meetingId });
    case 'swap':
      return office.client.turns.swap({ ...seen, ...agreed, ordinals: [ordinal, ordinal + 1] });
    case 'rule': {
      if (!rule) throw new Error('the sample has rules');
      const { id: _id, rev: _rev, channelId: _channelId, ...values } = rule;
      const input = { ...values, fromOrdinal: ordinal, cycle: parties.toReversed(), takeOver: [] };
      return office.client.turns.changeRule({ ...seen, ...input });
    }
    default:
      return office.client.turns.dropOverride({
        ...seen,
        overrideId: book.overrides[0]?.id ?? book.channel.id,
      });
  }
}

/** Carries out what is drawn, and tells what the rules took, each with the books before it. */
async function carryOutAll(drawn: readonly [name: string, pick: number][]): Promise<unknown[]> {
  const before: unknown[] = [];
  for (const [name, pick] of drawn) {
    const now = [contentOf(await bookOf('KM')), contentOf(await bookOf('3'))];
    const code = await codeOf(carryOut(name, pick));
    if (code === 'nothing refused it') before.push(now);
    else expect(['TURN_REFUSED'], code).toContain(code);
  }
  return before;
}

const histories = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat(11)), { minLength: 3, maxLength: 10 });

test('whatever was done to the turns, taking it back restores the ledger exactly', async () => {
  let carriedOut = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (drawn) => {
      const before = await carryOutAll(drawn);
      carriedOut += before.length;
      for (const expected of before.toReversed()) {
        await takeBackNewest(office.client);
        expect([contentOf(await bookOf('KM')), contentOf(await bookOf('3'))]).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
  expect(carriedOut).toBeGreaterThan(60);
}, 120_000);

async function takeBack(deedId: string): Promise<unknown> {
  const { deedIds, seq } = await office.client.history.previewUndo({ deedId, also: [] });
  return office.client.history.undo({ deedIds, expectedSeq: seq });
}

test('a turn on which a later one rests is not taken back from under it', async () => {
  const first = await bookOf('KM');
  const day = { placeId: null, hours: null, dayReason: null };
  const seen = (book: ChannelDetail) => ({ channelId: book.channel.id, seen: bookMark(book) });
  const second = await office.client.turns.schedule({ ...seen(first), ...day, plannedOn: '2027-03-17' });
  const deedId = (await office.client.history.deeds({})).deeds[0]?.deedId ?? '';
  await office.client.turns.schedule({ ...seen(second), ...day, plannedOn: '2027-06-16' });
  expect(await codeOf(takeBack(deedId))).toBe('UNDO_CLASHES');
  await takeBackNewest(office.client);
  await takeBackNewest(office.client);
  expect(contentOf(await bookOf('KM'))).toEqual(contentOf(first));
});

test('in whatever order deeds are taken back, the turns stay whole', async () => {
  let clashes = 0;
  const drawn = fc.tuple(histories, fc.array(fc.nat(9), { minLength: 4, maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(drawn, async ([acts, picks]) => {
      const start = await office.client.history.deeds({});
      await carryOutAll(acts);
      for (const pick of picks) {
        const { deeds: all } = await office.client.history.deeds({});
        const done = all.slice(
          0,
          Math.max(
            0,
            all.findIndex(({ deedId }) => deedId === start.deeds[0]?.deedId),
          ),
        );
        const deed = done[pick % Math.max(1, done.length)];
        if (deed?.standing.is !== 'open') continue;
        const code = await codeOf(takeBack(deed.deedId));
        if (code !== 'nothing refused it') expect(['UNDO_CLASHES', 'STALE_RECORD'], code).toContain(code);
        if (code === 'UNDO_CLASHES') clashes += 1;
        checkBook(await bookOf('KM'));
        checkBook(await bookOf('3'));
      }
    }),
    { numRuns: 25 },
  );
  expect(clashes).toBeGreaterThan(0);
}, 120_000);
