import { describe, expect, test } from 'vitest';
import type { Place } from '../../../shared/domain/place.ts';
import { planImport } from '../../../shared/service/sheets/planImport.ts';
import { channelOf, ruleOf, unitOf } from '../../support/planRecords.ts';
import { idOf } from '../../support/sampleRecords.ts';
import { knownWith, problemsOf, sheetOf, type SheetRowCells } from '../../support/sheetContents.ts';

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

function placeRow(nameVi: string, country: string, kind: string, more: SheetRowCells = {}): SheetRowCells {
  return { nameVi, country, kind, ...more };
}

describe('a place whose name stands on both sides of the border', () => {
  const places = [gate('la-vn', 'VN'), gate('la-la', 'LA')];
  const book = { channel: channelOf('X'), rules: [ruleOf('X', 3)], meetings: [], events: [], overrides: [] };
  const met = { channel: 'X', ordinal: 'đột xuất', date: '20/10/2026', state: 'đã họp', place: 'La Lay' };
  const metAtLaLay = (host: string) =>
    planImport([sheetOf('meeting', [{ ...met, host }])], knownWith({ books: [book], places }));

  test.each([
    ['VN', 'la-vn'],
    ['LA', 'la-la'],
  ])('is that of the host: %s', (host, key) => {
    const plan = metAtLaLay(host);
    expect(problemsOf(plan)).toEqual([]);
    expect(plan.draft.meeting.map(({ placeId }) => placeId)).toEqual([idOf(key)]);
  });

  test('is unclear where nobody hosts', () => {
    expect(problemsOf(metAtLaLay('trung lập'))).toEqual(['E2 ambiguous-place La Lay']);
  });

  test('is, as a facing gate, the one across the border', () => {
    const rows = [placeRow('A Đớt', 'Việt Nam', 'Cửa khẩu', { pair: 'La Lay' })];
    const plan = planImport([sheetOf('place', rows)], knownWith({ places }));
    expect(problemsOf(plan)).toEqual([]);
    expect(plan.draft.facing.map(({ place }) => place.id)).toEqual([idOf('la-la')]);
  });

  test('is unclear as a facing gate where two across the border have the name', () => {
    const rows = [placeRow('A Đớt', 'Việt Nam', 'Cửa khẩu', { pair: 'La Lay' })];
    const known = knownWith({ places: [...places, gate('la-la-2', 'LA')] });
    expect(problemsOf(planImport([sheetOf('place', rows)], known))).toEqual(['E2 ambiguous-place La Lay']);
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
  expect(problemsOf(planImport([sheetOf('place', rows)], known))).toEqual([
    'F2 no-gate Khe Sanh',
    'E3 no-gate Sê Pôn',
    'E5 no-gate Huổi Luông',
  ]);
});

describe('a unit that came to its end', () => {
  const ended = { ...unitOf('Đồn cũ'), validTo: '2025-06-30' };
  const renamed = unitOf('Đồn tên cũ', 'Đồn tên mới');
  const organisations = [ended, renamed, unitOf('Đồn tên mới')];
  const person = (unit: string, since: string): SheetRowCells => ({
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
    expect(problemsOf(planImport([sheetOf('person', rows)], knownWith({ organisations })))).toEqual([
      'C3 unit-not-valid Đồn cũ',
      'C4 unit-not-valid Đồn cũ',
    ]);
  });

  test('sits at no table; under its later name it does', () => {
    const channel = (code: string, units: string): SheetRowCells => ({
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
    expect(problemsOf(planImport([sheetOf('channel', rows)], known))).toEqual(['J2 unit-not-valid Đồn cũ']);
  });
});

test('of two sheets that go by one name the second is refused', () => {
  const [first, second] = [
    sheetOf('place', []),
    sheetOf('place', [placeRow('Cha Lo', 'Lào', 'Cửa khẩu')], 'NOI'),
  ];
  const { problems, draft } = planImport([first, second], knownWith({}));
  expect(problems).toEqual([{ sheet: 'NOI', cell: 'A1', reason: 'sheet-twice', value: '' }]);
  expect(draft.place).toEqual([]);
});
