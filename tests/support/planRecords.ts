import type { Blackout } from '../../shared/domain/blackout.ts';
import type { Channel } from '../../shared/domain/channel.ts';
import type { ChannelBook } from '../../shared/domain/channelBook.ts';
import type { CalendarDay } from '../../shared/domain/holiday.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { Delegation } from '../../shared/domain/party.ts';
import type { RotationRule } from '../../shared/domain/rotation.ts';
import { idOf } from './sampleRecords.ts';

function names(vi: string): { vi: string; lo: string } {
  return { vi, lo: '' };
}

/** A delegation with a head and, where named, an interpreter and members. */
export function delegation(
  partyId: string,
  head: string,
  interpreter?: string,
  members: string[] = [],
): Delegation {
  return {
    partyId,
    headId: idOf(head),
    memberIds: members.map(idOf),
    interpreterId: interpreter === undefined ? null : idOf(interpreter),
  };
}

/** A channel of one unit on each side, `<code>-vn` and `<code>-la`. */
export function channelOf(code: string, change: Partial<Channel> = {}): Channel {
  const side = (partyId: string, country: 'VN' | 'LA', letter: string): Channel['parties'][number] => ({
    partyId,
    country,
    letter,
    name: names(partyId),
    organisationIds: [idOf(`${code}-${country.toLowerCase()}`)],
  });
  return {
    id: idOf(code),
    rev: 1,
    code,
    name: names(code),
    level: 'province',
    business: 'border',
    parties: [side('VN', 'VN', 'V'), side('LA', 'LA', 'L')],
    hotlines: [],
    languages: ['vi', 'lo'],
    standingDelegations: [],
    closedOn: null,
    ...change,
  };
}

/** A planned regular meeting on `plannedOn`, in the quarter around it where nothing else is said. */
export function meetingOf(
  code: string,
  ordinal: number,
  plannedOn: string,
  change: Partial<Meeting> = {},
): Meeting {
  return {
    id: idOf(`${code}-${ordinal}`),
    rev: 1,
    channelId: idOf(code),
    kind: 'regular',
    ordinal,
    hostPartyId: ordinal % 2 === 1 ? 'VN' : 'LA',
    placeId: null,
    period: { from: plannedOn, to: plannedOn },
    plannedOn,
    heldOn: null,
    status: 'planned',
    countsInRotation: true,
    replacesMeetingId: null,
    delegations: [],
    report: null,
    agreement: 'proposed',
    hours: null,
    dayReason: null,
    ...change,
  };
}

/** A rule by which VN hosts the odd ordinals and LA the even ones, where no other cycle is given. */
export function ruleOf(code: string, everyMonths: number, change: Partial<RotationRule> = {}): RotationRule {
  return {
    id: idOf(`${code}-rule-${change.fromOrdinal ?? 1}`),
    rev: 1,
    channelId: idOf(code),
    fromOrdinal: 1,
    cycle: ['VN', 'LA'],
    everyMonths,
    postponedPolicy: 'hold-turn',
    cancelledPolicy: 'hold-turn',
    extraordinaryCounts: false,
    agreedIn: '01/BBGN',
    agreedOn: '2024-01-10',
    note: null,
    windowsFrom: null,
    ...change,
  };
}

export function bookOf(channel: Channel, meetings: Meeting[], rules: RotationRule[] = []): ChannelBook {
  return { channel, meetings, rules, events: [], overrides: [] };
}

export function calendarDay(
  country: 'VN' | 'LA',
  date: string,
  kind: CalendarDay['kind'] = 'day-off',
): CalendarDay {
  const name = { vi: 'Ngày nghỉ', lo: 'ວັນພັກ', en: 'Day off' };
  return {
    id: idOf(`${country}-${date}-${kind}`),
    rev: 1,
    country,
    date,
    kind,
    name,
    confidence: 'law',
    source: null,
  };
}

/** A blackout of everybody from `from` to `to`, where nobody is named. */
export function blackoutOf(name: string, from: string, to: string, change: Partial<Blackout> = {}): Blackout {
  return {
    id: idOf(name),
    rev: 1,
    kind: 'other',
    name: names(name),
    from,
    to,
    everyYear: false,
    channelIds: [],
    organisationIds: [],
    personIds: [],
    placeIds: [],
    route: null,
    isForbidden: false,
    source: null,
    ...change,
  };
}

/** A Vietnamese unit that, where a successor is named, ends with the merger of 1 July 2025. */
export function unitOf(key: string, successor: string | null = null): Organisation {
  return {
    id: idOf(key),
    rev: 1,
    country: 'VN',
    kind: 'border-guard',
    level: 'province',
    name: names(key),
    province: 'quang-tri',
    validFrom: '2000-01-01',
    validTo: successor === null ? null : '2025-06-30',
    successorId: successor === null ? null : idOf(successor),
  };
}
