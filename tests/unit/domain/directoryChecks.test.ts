import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import {
  endedBefore,
  organisationFaults,
  standsOn,
  successionFaults,
} from '../../../shared/domain/organisationChecks.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { personFaults, transferred } from '../../../shared/domain/personChecks.ts';
import type { Place } from '../../../shared/domain/place.ts';
import { facingChanges, placeFaults } from '../../../shared/domain/placeChecks.ts';

const id = (end: string): string => `01935a00-0000-7000-8000-00000000${end}`;
const none = id('ffff');

function unit(end: string, more: Partial<Organisation> = {}): Organisation {
  const kind = { country: 'VN', kind: 'border-guard', level: 'province', province: 'Quảng Trị' } as const;
  const name = { vi: `Đơn vị ${end}`, lo: '' };
  const valid = { validFrom: '2025-07-01', validTo: null, successorId: null };
  return { id: id(end), rev: 1, ...kind, name, ...valid, ...more };
}

const old = unit('a001', { validFrom: '2024-01-01', validTo: '2025-06-30', successorId: id('a002') });
const now = unit('a002');
const other = unit('a003');
const lao = unit('a004', { country: 'LA' });
const units = [old, now, other, lao];
const reasons = (faults: { path: string; reason: string }[]): string[] =>
  faults.map(({ path, reason }) => `${path} ${reason}`);

describe('a unit as it was entered', () => {
  test('with and without successor is taken', () => {
    expect(organisationFaults(now, units)).toEqual([]);
    expect(organisationFaults(old, units)).toEqual([]);
  });

  test.each([
    ['an end before its beginning', { validTo: '2025-06-30' }, 'validTo ends-before-it-begins'],
    ['a successor nobody knows', { validTo: '2026-01-01', successorId: none }, 'successorId unknown-unit'],
    ['a successor without a last day', { successorId: other.id }, 'validTo needs-last-day'],
    [
      'a successor of the other country',
      { validTo: '2026-01-01', successorId: lao.id },
      'successorId country-differs',
    ],
    ['itself as successor', { validTo: '2026-01-01', successorId: now.id }, 'successorId circle'],
    ['its predecessor as successor', { validTo: '2026-01-01', successorId: old.id }, 'successorId circle'],
  ])('%s is refused', (_, patch, reason) => {
    expect(reasons(organisationFaults({ ...now, ...patch }, units))).toEqual([reason]);
  });
});

describe('units that end on a day', () => {
  test('one that serves may be renamed, two may merge', () => {
    expect(successionFaults([now], '2026-12-31', 'VN')).toEqual([]);
    expect(successionFaults([now, other], '2026-12-31', 'VN')).toEqual([]);
  });

  test.each([
    ['one that has ended', [old], '2026-12-31', 'units.0 already-ended'],
    ['a day before its first', [now], '2025-06-30', 'lastDay begins-too-early'],
    ['units of both countries', [now, lao], '2026-12-31', 'units.1 country-differs'],
    ['one unit twice', [now, now], '2026-12-31', 'units unit-twice'],
  ])('%s is refused', (_, chosen, day, reason) => {
    expect(reasons(successionFaults(chosen, day, 'VN'))).toEqual([reason]);
  });

  test('a unit stands on as its successor', () => {
    expect(standsOn(units, old.id, '2026-11-24')).toBe(true);
    expect(standsOn([unit('a005', { validTo: '2025-12-31' })], id('a005'), '2026-01-01')).toBe(false);
    expect(endedBefore(units, old.id, '2026-11-24')).toBe(false);
    expect(endedBefore([unit('a005', { validTo: '2025-12-31' })], id('a005'), '2026-01-01')).toBe(true);
  });
});

const position = { vi: 'Trợ lý', lo: '' };
const major = { vi: 'Thiếu tá', lo: 'ພັນຕີ' };
const person: Person = {
  id: id('b001'),
  rev: 1,
  fullName: { vi: 'Lê Giả Định', lo: '' },
  organisationId: now.id,
  rank: major,
  position,
  since: '2026-01-15',
  earlier: [{ organisationId: old.id, rank: null, position, since: '2024-03-01' }],
  roles: ['liaison'],
  leftOn: null,
  identityDocument: null,
};

describe('the postings of a person', () => {
  test('in order are taken, with days nobody knows between them', () => {
    expect(personFaults(person, units)).toEqual([]);
    expect(personFaults({ ...person, since: null }, units)).toEqual([]);
  });

  test.each([
    ['a posting no later than the one before', { since: '2024-03-01' }, 'since begins-too-early'],
    ['an unknown unit', { organisationId: none }, 'organisationId unknown-unit'],
    ['a last day before the posting', { leftOn: '2026-01-14' }, 'leftOn begins-too-early'],
    [
      'an unknown unit before',
      { earlier: [{ organisationId: none, rank: null, position, since: null }] },
      'earlier.0.organisationId unknown-unit',
    ],
  ])('%s is refused', (_, patch, reason) => {
    expect(reasons(personFaults({ ...person, ...patch }, units))).toEqual([reason]);
  });

  test('a unit that had come to its end is refused', () => {
    const ended = unit('a006', { validTo: '2025-12-31' });
    expect(reasons(personFaults({ ...person, organisationId: ended.id }, [...units, ended]))).toEqual([
      'organisationId unit-not-valid',
    ]);
  });

  test('a transfer keeps the present posting as the last of the earlier ones', () => {
    const chief = { organisationId: other.id, rank: major, position: { vi: 'Đồn trưởng', lo: '' } };
    const moved = transferred(person, { ...chief, since: '2026-10-01' });
    expect(moved).toMatchObject({ ...chief, since: '2026-10-01' });
    expect(moved.earlier.map(({ since }) => since)).toEqual(['2024-03-01', '2026-01-15']);
  });
});

function gate(end: string, country: 'VN' | 'LA', pairEnd: string | null): Place {
  const pairId = pairEnd === null ? null : id(pairEnd);
  const name = { vi: `Cửa khẩu ${end}`, lo: '' };
  return {
    id: id(end),
    rev: 1,
    country,
    kind: 'gate',
    name,
    pairId,
    gateLevel: 'international',
    markers: null,
  };
}

describe('gates that face each other', () => {
  const chaLo = gate('c001', 'VN', 'c002');
  const naPhao = gate('c002', 'LA', 'c001');
  const laoBao = gate('c003', 'VN', null);
  const town: Place = { ...gate('c004', 'LA', null), kind: 'town', gateLevel: null };
  const places = [chaLo, naPhao, laoBao, town];

  test.each([
    ['a place nobody knows', none, 'pairId unknown-place'],
    ['a town', town.id, 'pairId no-gate'],
    ['itself', chaLo.id, 'pairId no-gate'],
    ['a gate of the same country', laoBao.id, 'pairId same-country'],
  ])('%s is refused', (_, pairId, reason) => {
    expect(reasons(placeFaults({ ...chaLo, pairId }, places))).toEqual([reason]);
  });

  test('both name each other, and the one that was faced before stands alone', () => {
    const changes = facingChanges({ ...laoBao, pairId: naPhao.id }, places);
    expect(changes.map(({ place, pairId }) => [place.id, pairId])).toEqual([
      [chaLo.id, null],
      [naPhao.id, laoBao.id],
    ]);
    expect(facingChanges({ ...chaLo, pairId: null }, places)).toEqual([{ place: naPhao, pairId: null }]);
    expect(facingChanges(chaLo, places)).toEqual([]);
  });
});
