import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/domain/channel.ts';
import {
  channelFaults,
  closingFaults,
  firstRuleFaults,
  lostPartyFaults,
} from '../../../shared/domain/channelChecks.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { turnOf, type RotationRule, type TurnBook } from '../../../shared/domain/rotation.ts';
import { meetingOf } from '../../support/planRecords.ts';

const id = (end: string): string => `01935a00-0000-7000-8000-00000000${end}`;
const today = '2026-11-24';

function unit(end: string, country: 'VN' | 'LA', validTo: string | null = null): Organisation {
  const kind = { kind: 'police', level: 'province', province: '' } as const;
  const name = { vi: `Đơn vị ${end}`, lo: '' };
  return { id: id(end), rev: 1, country, ...kind, name, validFrom: '2024-01-01', validTo, successorId: null };
}

const organisations = [
  unit('a001', 'VN'),
  unit('a002', 'LA'),
  unit('a003', 'LA'),
  unit('a004', 'LA', '2026-11-23'),
];
const persons = [{ id: id('b001') }, { id: id('b002') }];
const around = { organisations, persons, today };

const parties: Channel['parties'] = [
  {
    partyId: 'VN',
    country: 'VN',
    letter: 'V',
    name: { vi: 'Việt Nam', lo: '' },
    organisationIds: [id('a001')],
  },
  {
    partyId: 'LA-KM',
    country: 'LA',
    letter: 'K',
    name: { vi: 'Khăm Muộn', lo: '' },
    organisationIds: [id('a002')],
  },
  {
    partyId: 'LA-SV',
    country: 'LA',
    letter: 'S',
    name: { vi: 'Savannakhet', lo: '' },
    organisationIds: [id('a003')],
  },
];
const delegation = { partyId: 'VN', headId: id('b001'), memberIds: [id('b002')], interpreterId: null };
const channel = { parties, hotlines: [], standingDelegations: [delegation] };

/** The parties with the second one changed. */
function withSecond(patch: Partial<Channel['parties'][number]>): Channel['parties'] {
  return parties.map((party, index) => (index === 1 ? { ...party, ...patch } : party));
}

const reasons = (faults: { path: string; reason: string; value: string }[]): string[] =>
  faults.map(({ path, reason, value }) => `${path} ${reason} ${value}`.trim());

describe('a channel as it was entered', () => {
  test('with three parties and a delegation is taken', () => {
    expect(channelFaults(channel, around)).toEqual([]);
  });

  test.each([
    ['two parties of one key', { partyId: 'LA-SV' }, 'parties party-twice LA-SV'],
    ['two parties of one letter', { letter: 'V' }, 'parties letter-twice V'],
    ['a letter that stands for neutral ground', { letter: 'N' }, 'parties letter-neutral N'],
    ['two parties of one unit', { organisationIds: [id('a003')] }, 'parties unit-twice Đơn vị a003'],
    ['a unit nobody knows', { organisationIds: [id('ffff')] }, 'parties.1.organisationIds unknown-unit'],
    [
      'a unit that came to its end yesterday',
      { organisationIds: [id('a004')] },
      'parties.1.organisationIds unit-not-valid Khăm Muộn',
    ],
    [
      'a party of another country than its unit',
      { country: 'VN' as const },
      'parties.1.organisationIds country-differs Đơn vị a002',
    ],
  ])('%s is refused', (_, patch, reason) => {
    expect(reasons(channelFaults({ ...channel, parties: withSecond(patch) }, around))).toEqual([reason]);
  });

  test.each([
    ['a party nobody knows', { partyId: 'LA-XX' }, 'standingDelegations.0.partyId unknown-party LA-XX'],
    ['a person nobody knows', { headId: id('ffff') }, 'standingDelegations.0 unknown-person'],
    ['a person in two places', { interpreterId: id('b002') }, 'standingDelegations.0 person-twice'],
  ])('a delegation of %s is refused', (_, patch, reason) => {
    const standingDelegations = [{ ...delegation, ...patch }];
    expect(reasons(channelFaults({ ...channel, standingDelegations }, around))).toEqual([reason]);
  });

  test('a second delegation of a party and a hotline of none are refused', () => {
    const standingDelegations = [delegation, { ...delegation, headId: id('b002'), memberIds: [] }];
    const hotlines = [{ partyId: 'LA-XX', number: '0123' }];
    expect(reasons(channelFaults({ parties, hotlines, standingDelegations }, around))).toEqual([
      'hotlines.0.partyId unknown-party LA-XX',
      'standingDelegations party-twice VN',
    ]);
  });
});

const rule: RotationRule = {
  id: id('c001'),
  rev: 1,
  channelId: id('d001'),
  fromOrdinal: 29,
  cycle: ['LA-KM', 'VN', 'VN'],
  everyMonths: 3,
  postponedPolicy: 'hold-turn',
  cancelledPolicy: 'hold-turn',
  extraordinaryCounts: false,
  agreedIn: '01/BBGN',
  agreedOn: '2024-12-10',
  note: null,
  windowsFrom: null,
};
const lastHeld = {
  ordinal: 28,
  hostPartyId: 'VN',
  heldOn: '2026-09-16',
  period: { from: '2026-07-01', to: '2026-09-30' },
};

describe('the first rule', () => {
  test('of a channel that met before goes on from its last meeting', () => {
    expect(firstRuleFaults(parties, rule, lastHeld, today)).toEqual([]);
    const book = { rules: [rule], meetings: [], events: [], overrides: [] };
    expect([29, 30, 31, 32].map((ordinal) => turnOf(book, ordinal)?.hostPartyId)).toEqual([
      'LA-KM',
      'VN',
      'VN',
      'LA-KM',
    ]);
  });

  test.each([
    ['an unknown party in the cycle', { cycle: ['VN', 'LA-XX'] }, 'rule.cycle.1 unknown-party LA-XX'],
    ['an agreement to come', { agreedOn: '2026-11-25' }, 'rule.agreedOn day-in-future 2026-11-25'],
    [
      'a window that begins within the last one',
      { windowsFrom: '2026-09-30' },
      'rule.windowsFrom begins-too-early 2026-09-30',
    ],
  ])('%s is refused', (_, patch, reason) => {
    expect(reasons(firstRuleFaults(parties, { ...rule, ...patch }, lastHeld, today))).toEqual([reason]);
  });

  test('a new channel needs the first day of its first window', () => {
    expect(reasons(firstRuleFaults(parties, rule, null, today))).toEqual([
      'rule.windowsFrom first-day-missing',
    ]);
  });

  test('the last meeting was hosted by a party, or nobody, on a day that has come', () => {
    const unknown = { ...lastHeld, hostPartyId: 'LA-XX', heldOn: '2026-11-25' };
    expect(reasons(firstRuleFaults(parties, rule, unknown, today))).toEqual([
      'lastHeld.hostPartyId unknown-party LA-XX',
      'lastHeld.heldOn day-in-future 2026-11-25',
    ]);
    expect(firstRuleFaults(parties, rule, { ...lastHeld, hostPartyId: null }, today)).toEqual([]);
  });
});

describe('a channel that is changed', () => {
  const meeting = meetingOf('KM', 29, '2026-12-16', { hostPartyId: 'LA-SV' });
  const book: TurnBook = { rules: [rule], meetings: [meeting], events: [], overrides: [] };

  test('keeps the parties that rules and meetings name', () => {
    expect(lostPartyFaults(parties, book)).toEqual([]);
    expect(reasons(lostPartyFaults(parties.slice(0, 1), book))).toEqual([
      'parties party-in-use LA-KM',
      'parties party-in-use LA-SV',
    ]);
  });

  test('closes on a day after which nobody meets', () => {
    expect(closingFaults('2026-12-16', book)).toEqual([]);
    expect(reasons(closingFaults('2026-12-15', book))).toEqual(['closedOn meetings-after 1']);
    const cancelled = { ...meeting, status: 'cancelled' as const };
    expect(closingFaults('2026-12-15', { meetings: [cancelled] })).toEqual([]);
  });
});
