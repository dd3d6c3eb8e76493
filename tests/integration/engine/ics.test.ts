import { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../../electron/engine/engine.ts';
import { foundDemo } from '../../../electron/engine/demo.ts';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import { bookMark } from '../../../shared/domain/turnBook.ts';
import { readByIcalJs, readByNodeIcal } from '../../support/calendarReaders.ts';
import { importSample, signedIn, temporaryFolder, testEngineOptions } from '../../support/engine.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;
let client: Door['client'];

/** Nine o'clock at the border. */
const clock = (): number => Date.parse('2026-11-24T02:00:00.000Z');

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openEngine({ ...testEngineOptions(folder.path), clock });
  await foundDemo(engine.openDoor());
  await importSample(engine);
  client = await signedIn(engine, 'can.bo');
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

async function read(scope: Parameters<Door['client']['meetings']['exportIcs']>[0]) {
  const file = await client.meetings.exportIcs(scope);
  const text = await file.text();
  const calendar = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(calendar);
  return { ...calendar, fileName: file.name, type: file.type };
}

async function channelId(code: string): Promise<string> {
  const channel = (await client.channels.list()).find((each) => each.code === code);
  return channel?.id ?? '';
}

describe('the sample as a calendar, read alike by two parsers', () => {
  test('every meeting is one entry, on its own day', async () => {
    const { fileName, type, method, entries } = await read({});
    const meetings = await client.meetings.list({});
    expect([fileName, type, method]).toEqual(['giao-ban.ics', 'text/calendar;charset=utf-8', 'PUBLISH']);
    expect(entries.map(({ uid, start, sequence }) => ({ uid, start, sequence }))).toEqual(
      meetings.map(({ id, heldOn, plannedOn }) => ({
        uid: `${id}@giaoban`,
        start: heldOn ?? plannedOn,
        sequence: 0,
      })),
    );
    expect(entries).toHaveLength(18);
    expect(new Set(entries.map(({ stamp }) => stamp))).toEqual(new Set(['2026-11-24T02:00:00.000Z']));
  });

  test('a meeting says in both languages what it is, where, who hosts and who comes', async () => {
    const km = await channelId('KM');
    const invited = (await client.meetings.list({ channelId: km })).find(({ ordinal }) => ordinal === 28);
    const { fileName, entries } = await read({ meetingId: invited?.id ?? '' });
    expect(fileName).toBe('giao-ban-KM-28.ics');
    expect(entries).toEqual([
      {
        uid: `${invited?.id}@giaoban`,
        stamp: '2026-11-24T02:00:00.000Z',
        sequence: 0,
        status: 'CONFIRMED',
        start: '2026-12-16',
        end: '2026-12-17',
        summary:
          '[DỮ LIỆU MẪU] Giao ban lần thứ 28: Biên phòng Quảng Bình (nay là Quảng Trị) - Quân sự Khăm Muộn / ' +
          'ກອງປະຊຸມແລກປ່ຽນສະພາບການ ຄັ້ງທີ 28: ທະຫານຊາຍແດນກວາງບິງ (ປັດຈຸບັນແມ່ນກວາງຈິ) - ທະຫານແຂວງຄຳມ່ວນ',
        location: 'Thà Khẹc / ທ່າແຂກ',
        description: [
          'Kênh giao ban / ຄູ່ກອງປະຊຸມ: KM – Biên phòng Quảng Bình (nay là Quảng Trị) - Quân sự Khăm Muộn / ' +
            'ທະຫານຊາຍແດນກວາງບິງ (ປັດຈຸບັນແມ່ນກວາງຈິ) - ທະຫານແຂວງຄຳມ່ວນ',
          'Lần thứ / ຄັ້ງທີ: 28',
          'Bên chủ nhà / ຝ່າຍເຈົ້າພາບ: Bộ Chỉ huy Quân sự tỉnh Khăm Muộn / ກອງບັນຊາການທະຫານແຂວງຄຳມ່ວນ',
          'Các đơn vị / ບັນດາກົມກອງ:',
          '- Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị / ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ',
          '- Bộ Chỉ huy Quân sự tỉnh Khăm Muộn / ກອງບັນຊາການທະຫານແຂວງຄຳມ່ວນ',
        ].join('\n'),
        categories: ['Giao ban', 'ກອງປະຊຸມແລກປ່ຽນສະພາບການ', 'KM'],
      },
    ]);
  });

  test('a meeting before the merger names the units of its day', async () => {
    const km = await channelId('KM');
    const { entries } = await read({ channelId: km, year: 2025 });
    expect(entries[0]?.description).toContain('- Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình');
  });

  test('a channel gives its own meetings, of one year where one is named; the cancelled one stays', async () => {
    const km = await channelId('KM');
    const { fileName, entries } = await read({ channelId: km, year: 2026 });
    expect(fileName).toBe('giao-ban-KM-2026.ics');
    const cancelled = (await client.meetings.list({})).filter(({ status }) => status === 'cancelled');
    const all = (await read({ year: 2026 })).entries;
    expect(all.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid)).toEqual(
      cancelled.map(({ id }) => `${id}@giaoban`),
    );
    expect(cancelled).toHaveLength(1);
    expect(entries.map(({ start }) => start)).toEqual([
      '2026-03-18',
      '2026-06-17',
      '2026-07-15',
      '2026-09-16',
      '2026-12-16',
    ]);
    expect((await read({ channelId: km })).fileName).toBe('giao-ban-KM.ics');
  });

  test('a meeting that is moved and then cancelled stays one entry, each time with a higher SEQUENCE', async () => {
    const id = await channelId('SV');
    const book = async () => client.channels.get({ id });
    const planned = (await book()).meetings.find(({ ordinal }) => ordinal === 15);
    const meetingId = planned?.id ?? '';
    const entry = async () => (await read({ meetingId })).entries[0];
    const seen = async () => ({ channelId: id, seen: bookMark(await book()) });
    expect(await entry()).toMatchObject({ sequence: 0, status: 'TENTATIVE', start: '2027-01-13' });
    const hours = { from: '08:00', to: '11:30' };
    await client.turns.settle({ ...(await seen()), meetingId, agreement: 'agreed', hours });
    const settled = await entry();
    expect(settled).toMatchObject({ status: 'CONFIRMED', start: '2027-01-13T01:00:00.000Z' });
    const reason = { vi: 'Lũ', lo: 'ນ້ຳຖ້ວມ' };
    const said = { reason, proposedBy: 'VN', agreedIn: 'Thư 02/2027' };
    await client.turns.move({ ...(await seen()), meetingId, toDate: '2027-01-20', ...said });
    const moved = await entry();
    expect(moved).toMatchObject({ status: 'CONFIRMED', start: '2027-01-20T01:00:00.000Z' });
    await client.turns.cancel({ ...(await seen()), meetingId, ...said, turn: 'kept', replacementOn: null });
    const cancelled = await entry();
    expect(cancelled?.status).toBe('CANCELLED');
    const sequences = [settled, moved, cancelled].map((each) => each?.sequence ?? 0);
    expect(sequences).toEqual([1, 2, 3]);
    expect(new Set([settled, moved, cancelled].map((each) => each?.uid))).toEqual(
      new Set([`${meetingId}@giaoban`]),
    );
  });

  test('a meeting or channel that is not there is said', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const scope of [{ meetingId: id }, { channelId: id }]) {
      const error: unknown = await client.meetings.exportIcs(scope).catch((reason: unknown) => reason);
      expect(error instanceof ORPCError && error.code).toBe('NOT_FOUND');
    }
  });
});
