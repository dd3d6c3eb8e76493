import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names } from './bilingual.ts';
import { CalendarDate, Period, addDays } from './calendarDate.ts';
import { Delegation, PartyId } from './party.ts';
import { Id, recordFields } from './record.ts';

export const MeetingKind = z.enum(['regular', 'extraordinary']);

/** Where a meeting stands in its life (domain.md section 6). `postponed`: no new date yet. */
export const MeetingStatus = z.enum([
  'draft',
  'planned',
  'approved',
  'invited',
  'confirmed',
  'held',
  'minutes-drafted',
  'minutes-signed',
  'reported',
  'closed',
  'postponed',
  'cancelled',
]);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** How far the day is settled: proposed by us, agreed with the other side, fixed by both. */
export const Agreement = z.enum(['proposed', 'agreed', 'fixed']);
export type Agreement = z.infer<typeof Agreement>;

/** A time of the day at the border, UTC+7, as `HH:mm`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From when to when people meet on the day. */
export const Hours = z
  .object({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-begins', path: ['to'] });
export type Hours = z.infer<typeof Hours>;

/** The report to the superior after a meeting. */
export const SuperiorReport = z.object({
  to: z.string(),
  dueOn: CalendarDate,
  sentOn: CalendarDate.nullable(),
});

export const Meeting = z.object({
  ...recordFields,
  channelId: Id,
  kind: MeetingKind,
  /** The place in the series; null for an extraordinary meeting that does not count. */
  ordinal: z.int().positive().nullable(),
  /** Null: neutral ground, nobody hosts. */
  hostPartyId: PartyId.nullable(),
  placeId: Id.nullable(),
  /** The due window. */
  period: Period,
  plannedOn: CalendarDate,
  heldOn: CalendarDate.nullable(),
  status: MeetingStatus,
  countsInRotation: z.boolean(),
  replacesMeetingId: Id.nullable(),
  delegations: z.array(Delegation),
  report: SuperiorReport.nullable(),
  agreement: Agreement.default('proposed'),
  /** Null: the whole day. */
  hours: Hours.nullable().default(null),
  /** Why it is on a day that something speaks against. */
  dayReason: z.string().nullable().default(null),
});
export type Meeting = z.infer<typeof Meeting>;

/**
 * What happened to the day of a meeting; none of it is ever lost. `moved`: to another day of the plan;
 * `bilateral`: held without one of its parties, so it was no regular meeting (rule 7). `turn`: what became of
 * the host turn.
 */
export const MeetingEvent = z.object({
  ...recordFields,
  meetingId: Id,
  on: CalendarDate,
  event: z.enum(['postponed', 'cancelled', 'moved', 'bilateral']),
  fromDate: CalendarDate,
  toDate: CalendarDate.nullable(),
  turn: z.enum(['kept', 'passed', 'consumed']),
  reason: Names,
  proposedBy: PartyId,
  /** The document in which it was agreed. */
  agreedIn: z.string().nullable().default(null),
  /** The ordinal the meeting had that day: a turn belongs to the ordinal. Null for an extraordinary one. */
  ordinal: z.int().positive().nullable().default(null),
  /** Who lost a turn that passed or was consumed. */
  lostBy: PartyId.nullable().default(null),
  /** The rule under which a turn passed; another one does not begin further on for it. */
  ruleId: Id.nullable().default(null),
});
export type MeetingEvent = z.infer<typeof MeetingEvent>;

export const AgendaItem = z.object({
  ...recordFields,
  meetingId: Id,
  no: z.int().positive(),
  title: Names,
  minutes: z.int().nonnegative(),
  /** The heading of the section that begins with it; null where the section before goes on. */
  section: Names.nullable().default(null),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

const heldStatuses: readonly MeetingStatus[] = [
  'held',
  'minutes-drafted',
  'minutes-signed',
  'reported',
  'closed',
];

/** Whether the meeting took place; only then is its ordinal used up (rule 2). */
export function isHeld(meeting: Pick<Meeting, 'status'>): boolean {
  return heldStatuses.includes(meeting.status);
}

/** Whether the meeting still lies ahead: neither held nor cancelled. */
export function isAhead(meeting: Pick<Meeting, 'status'>): boolean {
  return !isHeld(meeting) && meeting.status !== 'cancelled';
}

/** Whether people meet on its day: it was neither cancelled, nor postponed without a new one. */
export function hasDay(meeting: Pick<Meeting, 'status'>): boolean {
  return meeting.status !== 'cancelled' && meeting.status !== 'postponed';
}

/** The day that orders a meeting: held where it took place, otherwise planned. */
export function meetingDate(meeting: Pick<Meeting, 'heldOn' | 'plannedOn'>): PlainDate {
  return meeting.heldOn ?? meeting.plannedOn;
}

/** Meetings in order of their day. */
export function byDate<T extends Pick<Meeting, 'heldOn' | 'plannedOn'>>(meetings: readonly T[]): T[] {
  return meetings.toSorted((a, b) => (meetingDate(a) < meetingDate(b) ? -1 : 1));
}

/**
 * The period a meeting reviews: the day after the channel's last held meeting up to the meeting
 * (rule 12). Null where the channel has held none before.
 */
export function reviewedPeriod(meeting: Meeting, meetings: readonly Meeting[]): Period | null {
  const to = meetingDate(meeting);
  const last = meetings
    .filter((other) => other.channelId === meeting.channelId && other.id !== meeting.id && isHeld(other))
    .map(meetingDate)
    .filter((date) => date < to)
    .toSorted()
    .at(-1);
  return last === undefined ? null : { from: addDays(last, 1), to };
}
