import { describe, expect, test } from 'vitest';
import { renderIcs } from '../../../shared/documents/icsFile.ts';
import { icsFileName, icsModel, type IcsSource } from '../../../shared/documents/icsModel.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { readByIcalJs, readByNodeIcal, type ReadEntry } from '../../support/calendarReaders.ts';
import { channels, planSourceOf } from '../../support/sampleRecords.ts';

const { meetings, ...plan } = planSourceOf(2026);
const [held] = meetings;

function sourceOf(change: Partial<Meeting>, more: Partial<IcsSource> = {}): IcsSource {
  if (!held) throw new Error('the sample has no meeting of 2026');
  const madeAt = '2026-11-24T01:02:03.456Z';
  return { ...plan, meetings: [{ ...held, ...change }], channel: null, madeAt, ...more };
}

/** The one entry of a file, as both parsers read it. */
function entryOf(change: Partial<Meeting>, more: Partial<IcsSource> = {}): ReadEntry {
  const text = renderIcs(icsModel(sourceOf(change, more)));
  const [entry] = readByIcalJs(text).entries;
  expect(readByNodeIcal(text).entries).toEqual([entry]);
  if (!entry) throw new Error('no entry');
  return entry;
}

describe('the state of an entry', () => {
  test.each([
    ['proposed', 'planned', 'TENTATIVE'],
    ['agreed', 'planned', 'CONFIRMED'],
    ['fixed', 'confirmed', 'CONFIRMED'],
    ['fixed', 'minutes-signed', 'CONFIRMED'],
    ['agreed', 'cancelled', 'CANCELLED'],
    ['fixed', 'postponed', 'CANCELLED'],
  ] as const)('%s and %s is %s', (agreement, status, expected) => {
    expect(entryOf({ agreement, status }).status).toBe(expected);
  });

  test('a change gives the same UID a higher SEQUENCE, a cancellation a higher one again', () => {
    const first = entryOf({ rev: 1, agreement: 'agreed', status: 'planned' });
    const moved = entryOf({
      rev: 2,
      agreement: 'agreed',
      status: 'planned',
      heldOn: null,
      plannedOn: '2026-03-25',
    });
    const cancelled = entryOf({ rev: 3, agreement: 'agreed', status: 'cancelled' });
    expect([first, moved, cancelled].map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(new Set([first, moved, cancelled].map(({ uid }) => uid)).size).toBe(1);
    expect(moved).toMatchObject({ start: '2026-03-25', end: '2026-03-26', status: 'CONFIRMED' });
    expect(cancelled.status).toBe('CANCELLED');
  });
});

describe('the time of an entry', () => {
  test('a whole day ends before the next, at the end of a year and of a leap February too', () => {
    const on = (heldOn: string) => entryOf({ heldOn, hours: null });
    expect(on('2026-03-18')).toMatchObject({ start: '2026-03-18', end: '2026-03-19' });
    expect(on('2026-12-31')).toMatchObject({ start: '2026-12-31', end: '2027-01-01' });
    expect(on('2028-02-29')).toMatchObject({ start: '2028-02-29', end: '2028-03-01' });
  });

  test('hours are those of the border, UTC+7', () => {
    expect(entryOf({ hours: { from: '08:00', to: '11:30' } })).toMatchObject({
      start: '2026-03-18T01:00:00.000Z',
      end: '2026-03-18T04:30:00.000Z',
    });
    expect(entryOf({ hours: { from: '00:30', to: '06:59' } })).toMatchObject({
      start: '2026-03-17T17:30:00.000Z',
      end: '2026-03-17T23:59:00.000Z',
    });
  });
});

describe('the words of an entry', () => {
  test('an extraordinary meeting on neutral ground without a place', () => {
    const entry = entryOf({ ordinal: null, hostPartyId: null, placeId: null }, { demo: false });
    expect(entry.summary).toMatch(/^Họp đột xuất: .* \/ ກອງປະຊຸມວິສາມັນ: /);
    expect(entry.location).toBe('');
    expect(entry.description).toContain('Không bên nào chủ trì / ບໍ່ມີຝ່າຍໃດເປັນເຈົ້າພາບ');
  });

  test('a name with every sign that is escaped, and an emoji, comes back as it was', () => {
    const name = { vi: 'Kênh "A", B; C\\D\n🚧 Đường 12', lo: 'ຄູ່, ນ້ຳ;' };
    const [channel] = channels;
    const entry = entryOf({}, { channels: channel ? [{ ...channel, name }] : [], demo: false });
    expect(entry.summary).toBe(
      'Giao ban lần thứ 25: Kênh "A", B; C\\D\n🚧 Đường 12 / ກອງປະຊຸມແລກປ່ຽນສະພາບການ ຄັ້ງທີ 25: ຄູ່, ນ້ຳ;',
    );
  });

  // node-ical takes a backslash before an n for a line break, whatever stands before it.
  test('a backslash before an n is no line break', () => {
    const [channel] = channels;
    const name = { vi: String.raw`D:\nhap`, lo: '' };
    const source = sourceOf({}, { channels: channel ? [{ ...channel, name }] : [], demo: false });
    const [entry] = readByIcalJs(renderIcs(icsModel(source))).entries;
    expect(entry?.summary).toMatch(/^Giao ban lần thứ 25: D:\\nhap \/ /);
  });

  test('sample data is marked in the name of the calendar and in every summary', () => {
    const marked = readByIcalJs(renderIcs(icsModel(sourceOf({}, { demo: true }))));
    expect(marked.name).toMatch(
      /^\[DỮ LIỆU MẪU\] Giao ban – Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị \/ /,
    );
    expect(marked.entries[0]?.summary).toMatch(/^\[DỮ LIỆU MẪU\] Giao ban lần thứ 25: /);
    const real = readByIcalJs(renderIcs(icsModel(sourceOf({}, { demo: false }))));
    expect(`${real.name} ${real.entries[0]?.summary}`).not.toContain('MẪU');
  });
});

test('the name of the file tells what is in it', () => {
  const channel = channels.find(({ code }) => code === 'KM') ?? null;
  expect(icsFileName(channel, 28)).toBe('giao-ban-KM-28.ics');
  expect(icsFileName(channel, '2026-10-07')).toBe('giao-ban-KM-2026-10-07.ics');
  expect(icsFileName(null, 2027)).toBe('giao-ban-2027.ics');
  expect(icsFileName(null, null)).toBe('giao-ban.ics');
});
