import { describe, expect, test } from 'vitest';
import { sheetColumns, type SheetKey } from '../../../shared/documents/sheetColumns.ts';
import { sheetName } from '../../../shared/documents/sheetTemplate.ts';
import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import type { Meeting, MeetingEvent } from '../../../shared/domain/meeting.ts';
import type { Place } from '../../../shared/domain/place.ts';
import type { SheetCell, SheetContent } from '../../../shared/domain/sheetFile.ts';
import type { Known } from '../../../shared/service/sheets/draft.ts';
import { planImport, type ImportPlan } from '../../../shared/service/sheets/planImport.ts';
import { channelOf, meetingOf, ruleOf, unitOf } from '../../support/planRecords.ts';
import { idOf } from '../../support/sampleRecords.ts';

type Row = Record<string, SheetCell>;

/** A sheet of ours with Vietnamese headers in row 1; records begin in row 2. */
function sheet(key: SheetKey, rows: readonly Row[], name = sheetName(key)): SheetContent {
  const columns = sheetColumns[key];
  return {
    name,
    faults: [],
    rows: [
      columns.map(({ header }) => header.vi),
      ...rows.map((row) => columns.map((column) => row[column.key] ?? null)),
    ],
  };
}

function knownWith(change: Partial<Known>): Known {
  let made = 0;
  const newId = (): string => idOf(`new-${(made += 1)}`);
  return { organisations: [], places: [], persons: [], books: [], today: '2026-11-24', newId, ...change };
}

function found({ problems }: ImportPlan): string[] {
  return problems.map(({ cell, reason, value }) => `${cell} ${reason} ${value}`);
}

const heldOn = (day: string): Partial<Meeting> => ({ status: 'closed', heldOn: day });
const quarter = { from: '2026-07-01', to: '2026-09-30' };

/** The channel X, which met for the first time on 10/09/2026, in the third quarter. */
function bookX(meetings: Meeting[] = [], change: Partial<ChannelDetail> = {}): ChannelDetail {
  const first = meetingOf('X', 1, '2026-09-10', { ...heldOn('2026-09-10'), period: quarter });
  const book = { channel: channelOf('X'), rules: [ruleOf('X', 3)], events: [], overrides: [] };
  return { ...book, meetings: [first, ...meetings], ...change };
}

function meetingRow(ordinal: number | string, date: string, host: string, state: string, place = ''): Row {
  return { channel: 'X', ordinal, date, host, state, place };
}

function planOf(rows: readonly Row[], known: Partial<Known>): ImportPlan {
  return planImport([sheet('meeting', rows)], knownWith(known));
}

const consumed: MeetingEvent = {
  id: idOf('event'),
  rev: 1,
  meetingId: idOf('X-2'),
  on: '2026-11-01',
  event: 'cancelled',
  fromDate: '2026-12-20',
  toDate: null,
  turn: 'consumed',
  reason: { vi: 'Mưa lũ', lo: '' },
  proposedBy: 'VN',
  agreedIn: '7/BB',
  ordinal: 2,
  lostBy: 'LA',
  ruleId: null,
};

describe('meetings beside those of the store', () => {
  test('one of a turn that was consumed counts as used up, and its old day is no day', () => {
    const book = bookX([meetingOf('X', 2, '2026-12-20', { status: 'cancelled' })], { events: [consumed] });
    const held = meetingRow(3, '10/11/2026', 'VN', 'đã họp');
    expect(found(planOf([held], { books: [book] }))).toEqual([]);
    // The one before it still has its day.
    const early = meetingRow(3, '10/09/2026', 'VN', 'đã họp');
    expect(found(planOf([early], { books: [book] }))).toEqual(['C2 out-of-order 10/09/2026']);
  });

  test('one that was postponed without a day has none to come after, but was not held', () => {
    const book = bookX([meetingOf('X', 2, '2026-12-20', { status: 'postponed' })]);
    expect(found(planOf([meetingRow(3, '15/12/2026', 'VN', 'dự kiến')], { books: [book] }))).toEqual([]);
    expect(found(planOf([meetingRow(3, '10/11/2026', 'VN', 'đã họp')], { books: [book] }))).toEqual([
      'F2 out-of-order 2',
    ]);
  });

  test('an extraordinary one may stand on the day of one that was cancelled', () => {
    const gone = meetingOf('X', 2, '2026-10-20', { status: 'cancelled' });
    const row = meetingRow('đột xuất', '20/10/2026', 'VN', 'đã họp');
    expect(found(planOf([row], { books: [bookX([gone])] }))).toEqual([]);
    const met = { ...gone, kind: 'extraordinary' as const, ordinal: null, ...heldOn('2026-10-20') };
    expect(found(planOf([row], { books: [bookX([met])] }))).toEqual(['C2 already-there 2026-10-20']);
  });

  test('a day after the last one of a closed channel is refused, the last one itself is not', () => {
    const closed = { ...bookX(), channel: channelOf('X', { closedOn: '2026-12-20' }) };
    const rows = [meetingRow(2, '20/12/2026', 'LA', 'dự kiến'), meetingRow(3, '21/12/2026', 'VN', 'dự kiến')];
    expect(found(planOf(rows, { books: [closed] }))).toEqual(['C3 channel-closed 20/12/2026']);
  });
});

describe('the window of a meeting of a channel that is there', () => {
  const periods = (rows: readonly Row[], book: ChannelDetail) =>
    planOf(rows, { books: [book] }).draft.meeting.map(({ ordinal, period }) => [
      ordinal,
      `${period.from} ${period.to}`,
    ]);

  test('lasts the cadence of the rule of its own ordinal', () => {
    const rules = [ruleOf('X', 3), ruleOf('X', 6, { fromOrdinal: 3, cycle: ['VN', 'LA'] })];
    const rows = [
      meetingRow(4, '20/12/2027', 'LA', 'dự kiến'),
      meetingRow(2, '15/12/2026', 'LA', 'dự kiến'),
      meetingRow(3, '15/06/2027', 'VN', 'dự kiến'),
    ];
    expect(periods(rows, bookX([], { rules }))).toEqual([
      [2, '2026-10-01 2026-12-31'],
      [3, '2027-01-01 2027-06-30'],
      [4, '2027-07-01 2027-12-31'],
    ]);
  });

  test('begins where the new rule says', () => {
    const later = ruleOf('X', 6, { fromOrdinal: 2, cycle: ['LA', 'VN'], windowsFrom: '2027-03-01' });
    const rows = [meetingRow(2, '15/06/2027', 'LA', 'dự kiến')];
    expect(periods(rows, bookX([], { rules: [ruleOf('X', 3), later] }))).toEqual([
      [2, '2027-03-01 2027-08-31'],
    ]);
  });

  test('is counted backwards from the first meeting that is there, whatever rules came later', () => {
    const fourth = meetingOf('X', 4, '2026-09-10', { ...heldOn('2026-09-10'), period: quarter });
    const rules = [ruleOf('X', 3, { fromOrdinal: 4 }), ruleOf('X', 12, { fromOrdinal: 5 })];
    const book = { ...bookX(), meetings: [fourth], rules };
    const rows = [meetingRow(2, '10/03/2026', 'LA', 'đã họp'), meetingRow(3, '10/06/2026', 'VN', 'đã họp')];
    expect(periods(rows, book)).toEqual([
      [2, '2026-01-01 2026-03-31'],
      [3, '2026-04-01 2026-06-30'],
    ]);
  });

  test('is known in a channel that has not met, by the first day of its rule', () => {
    const rules = [ruleOf('X', 3, { windowsFrom: '2026-10-01' })];
    const rows = [meetingRow(1, '15/12/2026', 'VN', 'dự kiến')];
    expect(periods(rows, { ...bookX(), meetings: [], rules })).toEqual([[1, '2026-10-01 2026-12-31']]);
  });
});

function gate(key: string, country: 'VN' | 'LA', change: Partial<Place> = {}): Place {
  return {
    id: idOf(key),
    rev: 1,
    country,
    kind: 'gate',
    name: { vi: 'La Lay', lo: 'ລາໄລ' },
    pairId: null,
    gateLevel: null,
    markers: null,
    ...change,
  };
}

function placeRow(nameVi: string, country: string, kind: string, more: Row = {}): Row {
  return { nameVi, country, kind, ...more };
}

describe('a place whose name stands on both sides of the border', () => {
  const places = [gate('la-vn', 'VN'), gate('la-la', 'LA')];

  test.each([
    ['VN', 'la-vn'],
    ['LA', 'la-la'],
  ])('is that of the host: %s', (host, key) => {
    const rows = [meetingRow('đột xuất', '20/10/2026', host, 'đã họp', 'La Lay')];
    const plan = planOf(rows, { books: [bookX()], places });
    expect(found(plan)).toEqual([]);
    expect(plan.draft.meeting.map(({ placeId }) => placeId)).toEqual([idOf(key)]);
  });

  test('is unclear where nobody hosts', () => {
    const rows = [meetingRow('đột xuất', '20/10/2026', 'trung lập', 'đã họp', 'La Lay')];
    expect(found(planOf(rows, { books: [bookX()], places }))).toEqual(['E2 ambiguous-place La Lay']);
  });

  test('is, as a facing gate, the one across the border', () => {
    const rows = [placeRow('A Đớt', 'Việt Nam', 'Cửa khẩu', { pair: 'La Lay' })];
    const plan = planImport([sheet('place', rows)], knownWith({ places }));
    expect(found(plan)).toEqual([]);
    expect(plan.draft.facing.map(({ place }) => place.id)).toEqual([idOf('la-la')]);
  });

  test('is unclear as a facing gate where two across the border have the name', () => {
    const rows = [placeRow('A Đớt', 'Việt Nam', 'Cửa khẩu', { pair: 'La Lay' })];
    const known = knownWith({ places: [...places, gate('la-la-2', 'LA')] });
    expect(found(planImport([sheet('place', rows)], known))).toEqual(['E2 ambiguous-place La Lay']);
  });
});

test('only gates have a level and face each other', () => {
  const rows = [
    placeRow('Khe Sanh', 'Việt Nam', 'Thị xã, thị trấn', { gateLevel: 'Quốc tế' }),
    placeRow('Lao Bảo', 'Việt Nam', 'Cửa khẩu', { pair: 'Sê Pôn' }),
    placeRow('Sê Pôn', 'Lào', 'Thị xã, thị trấn'),
    placeRow('Huổi Luông', 'Việt Nam', 'Thị xã, thị trấn', { pair: 'La Lay' }),
  ];
  const known = knownWith({ places: [gate('la-la', 'LA')] });
  expect(found(planImport([sheet('place', rows)], known))).toEqual([
    'F2 no-gate Khe Sanh',
    'E3 no-gate Sê Pôn',
    'E5 no-gate Huổi Luông',
  ]);
});

describe('a unit that came to its end', () => {
  const ended = { ...unitOf('Đồn cũ'), validTo: '2025-06-30' };
  const renamed = unitOf('Đồn tên cũ', 'Đồn tên mới');
  const organisations = [ended, renamed, unitOf('Đồn tên mới')];
  const person = (unit: string, since: string): Row => ({
    fullNameVi: `Người của ${unit} ${since}`,
    positionVi: 'Đồn trưởng',
    unit,
    since,
  });

  test('has nobody from the day after', () => {
    const rows = [
      person('Đồn cũ', '30/06/2025'),
      person('Đồn cũ', '01/07/2025'),
      person('Đồn cũ', ''),
      person('Đồn tên cũ', '01/07/2025'),
    ];
    expect(found(planImport([sheet('person', rows)], knownWith({ organisations })))).toEqual([
      'C3 unit-not-valid Đồn cũ',
      'C4 unit-not-valid Đồn cũ',
    ]);
  });

  test('sits at no table; under its later name it does', () => {
    const channel = (code: string, units: string): Row => ({
      code,
      nameVi: `Kênh ${code}`,
      business: 'Biên giới',
      level: 'Tỉnh',
      partyId1: 'VN',
      partyLetter1: 'V',
      partyNameVi1: 'Việt Nam',
      partyUnits1: units,
      partyId2: 'VN-HT',
      partyLetter2: 'H',
      partyNameVi2: 'Hà Tĩnh',
      partyUnits2: 'Đồn bạn',
      cycle: 'VN; VN-HT',
      everyMonths: 3,
      postponed: 'giữ lượt',
      cancelled: 'giữ lượt',
      extraordinaryCounts: 'không',
      agreedIn: '1/BB',
      agreedOn: '01/01/2026',
      windowsFrom: '01/01/2027',
    });
    const known = knownWith({ organisations: [...organisations, unitOf('Đồn bạn')] });
    const rows = [channel('A', 'Đồn cũ'), channel('B', 'Đồn tên cũ')];
    expect(found(planImport([sheet('channel', rows)], known))).toEqual(['J2 unit-not-valid Đồn cũ']);
  });
});

test('of two sheets that go by one name the second is refused', () => {
  const [first, second] = [
    sheet('place', []),
    sheet('place', [placeRow('Cha Lo', 'Lào', 'Cửa khẩu')], 'NOI'),
  ];
  const { problems, draft } = planImport([first, second], knownWith({}));
  expect(problems).toEqual([{ sheet: 'NOI', cell: 'A1', reason: 'sheet-twice', value: '' }]);
  expect(draft.place).toEqual([]);
});
