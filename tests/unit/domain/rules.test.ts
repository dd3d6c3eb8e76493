import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editText, unreviewedText } from '../../../shared/domain/bilingual.ts';
import {
  addDays,
  addMonths,
  CalendarDate,
  daysBetween,
  Period,
} from '../../../shared/domain/calendarDate.ts';
import { dayConcerns, type CalendarDay } from '../../../shared/domain/holiday.ts';
import { lineOf, organisationOn, type Organisation } from '../../../shared/domain/organisation.ts';

const oldId = '01935a00-0000-7000-8000-00000000d001';
const newId = '01935a00-0000-7000-8000-00000000d002';

function unit(
  id: string,
  vi: string,
  validFrom: string,
  validTo: string | null,
  successorId: string | null,
): Organisation {
  const kind = { country: 'VN', kind: 'border-guard', level: 'province', province: 'quang-tri' } as const;
  return { id, rev: 1, ...kind, name: { vi, lo: '' }, validFrom, validTo, successorId };
}

const merged = [
  unit(oldId, 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình', '2024-01-01', '2025-06-30', newId),
  unit(newId, 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị', '2025-07-01', null, null),
];

describe('the name of a unit on a day', () => {
  test.each([
    [oldId, '2025-06-30', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình'],
    [newId, '2025-03-12', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình'],
    [oldId, '2025-07-01', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị'],
    [newId, '2026-12-16', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị'],
    [newId, '2023-05-05', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình'],
  ])('%s on %s is the name of that day', (id, date, name) => {
    expect(organisationOn(merged, id, date)?.name.vi).toBe(name);
  });

  test('after its own time a unit goes by its successor, never by another unit that merged into the same', () => {
    const [quangBinh, quangTri] = merged;
    if (!quangBinh || !quangTri) throw new Error('no units');
    const oldQuangTri = { ...quangBinh, id: '01935a00-0000-7000-8000-00000000d003', validTo: '2025-05-31' };
    const all = [quangBinh, oldQuangTri, quangTri];
    expect(organisationOn(all, oldQuangTri.id, '2025-06-15')?.id).toBe(oldQuangTri.id);
    expect(organisationOn(all, oldQuangTri.id, '2025-07-01')?.id).toBe(newId);
    expect(organisationOn(all, newId, '2024-05-05')?.id).toBe(newId);
  });

  test('all names stand in one line by time, with every unit that merged', () => {
    const [quangBinh, quangTri] = merged;
    if (!quangBinh || !quangTri) throw new Error('no units');
    const oldQuangTri = { ...quangBinh, id: '01935a00-0000-7000-8000-00000000d003', validFrom: '2023-01-01' };
    const later = { ...quangTri, id: '01935a00-0000-7000-8000-00000000d004', validFrom: '2027-01-01' };
    const all = [later, { ...quangTri, successorId: later.id }, quangBinh, oldQuangTri];
    const [, now] = all;
    if (!now) throw new Error('no unit');
    expect(lineOf(all, now).map(({ id }) => id)).toEqual([oldQuangTri.id, oldId, newId, later.id]);
    expect(lineOf(all, quangBinh).map(({ id }) => id)).toEqual([oldId, newId, later.id]);
  });

  test('units that succeed each other in a circle end the search', () => {
    const [first, second] = merged;
    if (!first || !second) throw new Error('no units');
    const circle = [first, { ...second, successorId: oldId }];
    expect(organisationOn(circle, newId, '2025-01-01')?.id).toBe(oldId);
  });
});

describe('days', () => {
  test.each([['2026-02-30'], ['2026-13-01'], ['16/12/2026'], ['2026-2-3'], ['']])('%s is no day', (day) => {
    expect(CalendarDate.safeParse(day).success).toBe(false);
  });

  test('a period does not end before it begins', () => {
    expect(Period.safeParse({ from: '2026-10-01', to: '2026-09-30' }).success).toBe(false);
  });

  test('months end where the month does', () => {
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-24', '2026-12-16')).toBe(22);
  });

  test('going there and back leads to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween('2026-11-24', addDays('2026-11-24', days))).toBe(days);
      }),
    );
  });
});

describe('what speaks against a day', () => {
  const day = (country: 'VN' | 'LA', date: string, kind: CalendarDay['kind']): CalendarDay => ({
    id: oldId,
    rev: 1,
    country,
    date,
    kind,
    confidence: 'law',
    source: null,
    name: { vi: 'Ngày', lo: 'ວັນ', en: 'Day' },
  });
  const calendar = [
    day('LA', '2026-12-02', 'day-off'),
    day('LA', '2026-11-24', 'avoid'),
    day('VN', '2026-08-22', 'working'),
  ];

  test.each([
    ['2026-12-16', []],
    ['2026-12-02', ['day-off']],
    ['2026-11-24', ['avoid']],
    ['2026-11-28', ['weekend']],
    ['2026-08-22', []],
  ])('on %s: %j', (date, kinds) => {
    expect(dayConcerns(date, calendar).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a text in two languages', () => {
  const empty = unreviewedText({ vi: '', lo: '' }, null);
  const pair = unreviewedText({ vi: 'Hai bên thống nhất.', lo: 'ສອງຝ່າຍເຫັນດີ.' }, 'medium');
  const checked = {
    ...pair,
    state: 'checked',
    reviewedBy: oldId,
    reviewedAt: '2026-11-24T07:00:00.000Z',
  } as const;

  test('goes from empty to drafted to translated as its sides are written', () => {
    const drafted = editText(empty, 'vi', 'Hai bên thống nhất.');
    expect([empty.state, drafted.state]).toEqual(['empty', 'drafted']);
    expect(editText(drafted, 'lo', 'ສອງຝ່າຍເຫັນດີ.').state).toBe('translated');
  });

  test('needs a new check once a checked side is changed, and loses the checker', () => {
    const edited = editText(checked, 'vi', 'Hai bên đã thống nhất.');
    expect(edited).toMatchObject({ state: 'needs-recheck', reviewedBy: null, reviewedAt: null });
  });

  test('stays checked where the same text is typed again in another form of Unicode', () => {
    expect(editText(checked, 'vi', 'Hai bên thống nhất.'.normalize('NFD'))).toBe(checked);
  });
});
