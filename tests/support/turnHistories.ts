import * as fc from 'fast-check';
import { addDays } from '../../shared/domain/calendarDate.ts';
import { nextOrdinal, seriesOf, type RotationRule } from '../../shared/domain/rotation.ts';
import { agreeHost, changeRule, dropOverride, swapTurns } from '../../shared/domain/turnAgreements.ts';
import { TurnRefused } from '../../shared/domain/turnBook.ts';
import {
  callExtraordinary,
  moveMeeting,
  recordHeld,
  scheduleRegular,
} from '../../shared/domain/turnMeetings.ts';
import { cancelMeeting, postponeMeeting } from '../../shared/domain/turnPostponed.ts';
import type { ChannelBook } from '../../shared/domain/channelBook.ts';

const channelId = '01935a00-0000-7000-8000-00000000c001';
const today = '2040-12-31';
const parties = ['VN', 'LA-KM', 'LA-SV'];
const reason = { vi: 'Mưa lũ, đường 12A bị sạt lở', lo: 'ນ້ຳຖ້ວມ' };
const names = { vi: 'Việt Nam', lo: 'ຫວຽດນາມ' };

export const acts = [
  'schedule',
  'hold',
  'hold',
  'postpone',
  'postponePassing',
  'postponeWithoutDay',
  'move',
  'cancel',
  'cancelReplaced',
  'cancelConsuming',
  'extraordinary',
  'extraordinaryCounting',
  'absent',
  'swap',
  'agree',
  'neutral',
  'drop',
  'changeRule',
  'rename',
] as const;
export type ActName = (typeof acts)[number];

/** One drawn deed: what, and numbers from which its particulars follow. */
export interface DrawnAct {
  name: ActName;
  a: number;
  b: number;
  days: number;
}

export const drawnActs = fc.array(
  fc.record({
    name: fc.constantFrom(...acts),
    a: fc.nat(30),
    b: fc.nat(30),
    days: fc.integer({ min: 1, max: 200 }),
  }),
  { minLength: 4, maxLength: 40 },
);

/** A channel of two or three parties that has not met, under one rule from `fromOrdinal` on. */
export function emptyBook(
  cycle: string[],
  fromOrdinal: number,
  policies: Partial<RotationRule> = {},
  count = cycle.includes('LA-SV') ? 3 : 2,
): ChannelBook {
  const rule: RotationRule = {
    id: '01935a00-0000-7000-8000-00000000a001',
    rev: 1,
    channelId,
    fromOrdinal,
    cycle,
    everyMonths: 3,
    postponedPolicy: 'hold-turn',
    cancelledPolicy: 'hold-turn',
    extraordinaryCounts: false,
    agreedIn: '01/BBGN-QB-KM',
    agreedOn: '2024-12-10',
    note: null,
    windowsFrom: '2025-01-01',
    ...policies,
  };
  const channel: ChannelBook['channel'] = {
    id: channelId,
    rev: 1,
    code: 'KM',
    name: names,
    level: 'province',
    business: 'border',
    parties: parties.slice(0, count).map((partyId, index) => ({
      partyId,
      country: index === 0 ? 'VN' : 'LA',
      letter: String(index),
      name: names,
      organisationIds: [channelId],
    })),
    hotlines: [],
    languages: ['vi', 'lo'],
    standingDelegations: [],
    closedOn: null,
  };
  return { channel, rules: [rule], meetings: [], events: [], overrides: [] };
}

export const drawnBook = fc
  .record({
    count: fc.constantFrom(2, 3),
    cycle: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
    first: fc.integer({ min: 1, max: 30 }),
    everyMonths: fc.constantFrom(1, 3, 4, 6, 12),
    postponedPolicy: fc.constantFrom('hold-turn' as const, 'pass-turn' as const),
    cancelledPolicy: fc.constantFrom('hold-turn' as const, 'consume-turn' as const),
  })
  .map(({ count, cycle, first, ...policies }) =>
    emptyBook(
      cycle.map((place) => parties[place % count] ?? 'VN'),
      first,
      policies,
      count,
    ),
  );

/** Ids in the order in which they are asked for. */
export function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `01935a00-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}

/** The book after a drawn deed; throws TurnRefused where the rules do not allow it. */
export function carryOut(
  book: ChannelBook,
  { name, a, b, days }: DrawnAct,
  newId: () => string,
): ChannelBook {
  const acting = { today, newId };
  const ahead = book.meetings.filter(({ heldOn, status }) => heldOn === null && status !== 'cancelled');
  const meeting = ahead[a % Math.max(1, ahead.length)];
  const due = ahead.find(({ ordinal }) => ordinal !== null) ?? meeting;
  const lastDay = seriesOf(book).at(-1)?.plannedOn ?? '2025-01-15';
  const party = (index: number): string =>
    book.channel.parties[index % book.channel.parties.length]?.partyId ?? '';
  const meetingId = meeting?.id ?? channelId;
  const on = addDays(meeting?.plannedOn ?? lastDay, days);
  const cause = { reason, proposedBy: party(b), agreedIn: b % 2 === 0 ? '12/CV-ĐN' : null };
  const agreed = { reason, agreedIn: '12/CV-ĐN', agreedOn: '2025-01-01' };
  const day = { plannedOn: addDays(lastDay, days), placeId: null, hours: null, dayReason: null };
  const near = (nextOrdinal(book) ?? 1) - ahead.length + (a % 6);
  const held = { meetingId: due?.id ?? channelId, heldOn: due?.plannedOn ?? lastDay, reason };
  const particulars: Record<ActName, () => ChannelBook> = {
    schedule: () => scheduleRegular(book, day, acting),
    hold: () => recordHeld(book, { ...held, absentPartyIds: [], asBilateral: false }, acting),
    absent: () => recordHeld(book, { ...held, absentPartyIds: [party(b)], asBilateral: a % 3 > 0 }, acting),
    postpone: () => postponeMeeting(book, { ...cause, meetingId, toDate: on, turn: 'kept' }, acting),
    postponePassing: () => postponeMeeting(book, { ...cause, meetingId, toDate: on, turn: 'passed' }, acting),
    postponeWithoutDay: () =>
      postponeMeeting(
        book,
        { ...cause, meetingId, toDate: null, turn: b % 3 === 0 ? 'passed' : 'kept' },
        acting,
      ),
    move: () => moveMeeting(book, { ...cause, meetingId, toDate: on }, acting),
    cancel: () => cancelMeeting(book, { ...cause, meetingId, turn: 'kept', replacementOn: null }, acting),
    cancelReplaced: () =>
      cancelMeeting(book, { ...cause, meetingId, turn: 'kept', replacementOn: on }, acting),
    cancelConsuming: () =>
      cancelMeeting(
        book,
        { ...cause, meetingId: held.meetingId, turn: 'consumed', replacementOn: null },
        acting,
      ),
    extraordinary: () => callExtraordinary(book, { ...day, hostPartyId: party(b), counts: false }, acting),
    extraordinaryCounting: () =>
      callExtraordinary(
        book,
        { ...day, plannedOn: addDays(due?.plannedOn ?? lastDay, -1), hostPartyId: null, counts: true },
        acting,
      ),
    swap: () => swapTurns(book, { ...agreed, ordinals: [near, near + 1 + (b % 4)] }, acting),
    agree: () =>
      agreeHost(book, { ...agreed, ordinal: near, hostPartyId: party(b), countsFor: null }, acting),
    neutral: () =>
      agreeHost(
        book,
        { ...agreed, ordinal: near, hostPartyId: null, countsFor: b % 4 === 0 ? null : party(b) },
        acting,
      ),
    drop: () => dropOverride(book, book.overrides[a % Math.max(1, book.overrides.length)]?.id ?? ''),
    changeRule: () => {
      const { id: _id, rev: _rev, channelId: _channelId, ...rule } = book.rules.at(-1) ?? raise();
      const cycle = [party(a), party(b), party(a + b)];
      return changeRule(
        book,
        { ...rule, cycle, fromOrdinal: Math.max(1, near), windowsFrom: null, takeOver: [] },
        acting,
      );
    },
    rename: () => ({
      ...book,
      channel: {
        ...book.channel,
        name: { vi: `Kênh ${a}`, lo: '' },
        parties: book.channel.parties.map((one) => ({ ...one, name: { vi: `Bên ${b}`, lo: '' } })),
      },
    }),
  };
  return particulars[name]();
}

function raise(): never {
  throw new Error('a drawn book has a rule');
}

/** The book after the deed, or null where the rules refuse it. */
export function tryOut(book: ChannelBook, act: DrawnAct, newId: () => string): ChannelBook | null {
  try {
    return carryOut(book, act, newId);
  } catch (error) {
    if (error instanceof TurnRefused) return null;
    throw error;
  }
}
