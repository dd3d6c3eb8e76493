import { z } from 'zod';
import { CalendarDate } from './calendarDate.ts';
import type { HostOverride } from './hostOverride.ts';
import { isHeld, type Meeting, type MeetingEvent } from './meeting.ts';
import { PartyId } from './party.ts';
import { Id, recordFields } from './record.ts';

/** The turn rule of a channel from an ordinal on. A party may stand more than once in the cycle. */
export const RotationRule = z.object({
  ...recordFields,
  channelId: Id,
  fromOrdinal: z.int().positive(),
  cycle: z.array(PartyId).min(1),
  everyMonths: z.int().positive().max(120),
  postponedPolicy: z.enum(['hold-turn', 'pass-turn']),
  cancelledPolicy: z.enum(['hold-turn', 'consume-turn']),
  extraordinaryCounts: z.boolean(),
  /** The number or name of the document in which the rule was agreed. */
  agreedIn: z.string(),
  agreedOn: CalendarDate,
  note: z.string().nullable(),
  /** The first day of its first window; null: the day after the window before it (rule 11). */
  windowsFrom: CalendarDate.nullable().default(null),
});
export type RotationRule = z.infer<typeof RotationRule>;

/** All that tells whose turn it is in one channel. */
export interface TurnBook {
  rules: readonly RotationRule[];
  meetings: readonly Meeting[];
  events: readonly MeetingEvent[];
  overrides: readonly HostOverride[];
}

/** Whose turn an ordinal is, and why. */
export interface HostTurn {
  ordinal: number;
  /** Whose turn it is by the rule, after turns that passed on. */
  ownerPartyId: PartyId;
  /** Who hosts it: the owner, unless something else was agreed; null on neutral ground. */
  hostPartyId: PartyId | null;
  rule: RotationRule;
  override: HostOverride | null;
  /** How many turns since the rule began passed on, so that the cycle is so many places further. */
  passed: number;
}

/** The newest rule that reaches `ordinal`; undefined before the first. */
export function ruleFor(rules: readonly RotationRule[], ordinal: number): RotationRule | undefined {
  return rules
    .filter((rule) => rule.fromOrdinal <= ordinal)
    .toSorted((a, b) => a.fromOrdinal - b.fromOrdinal)
    .at(-1);
}

/** Whether the meeting was cancelled and its ordinal used up all the same, as both sides agreed (rule 4). */
export function isConsumed({ events }: Pick<TurnBook, 'events'>, meeting: Meeting): boolean {
  return (
    meeting.status === 'cancelled' &&
    events.some((event) => event.meetingId === meeting.id && event.turn === 'consumed')
  );
}

/** Whether the meeting has or had the ordinal that stands in it: one that was cancelled gave it back. */
export function isInSeries(book: Pick<TurnBook, 'events'>, meeting: Meeting): boolean {
  return meeting.ordinal !== null && (meeting.status !== 'cancelled' || isConsumed(book, meeting));
}

/** Whether the ordinal of the meeting is used up: it was held, or consumed by agreement (rules 2 and 4). */
export function usesUpOrdinal(book: Pick<TurnBook, 'events'>, meeting: Meeting): boolean {
  return meeting.ordinal !== null && (isHeld(meeting) || isConsumed(book, meeting));
}

/** A meeting of the series. */
export type SeriesMeeting = Meeting & { ordinal: number };

/** The meetings that have an ordinal, in its order. */
export function seriesOf(book: Pick<TurnBook, 'events' | 'meetings'>): SeriesMeeting[] {
  return book.meetings
    .filter((meeting): meeting is SeriesMeeting => isInSeries(book, meeting))
    .toSorted((a, b) => a.ordinal - b.ordinal);
}

/**
 * Whose turn `ordinal` is (domain.md section 6, rules 1, 3, 6 and 10): the place in the cycle of the newest
 * rule that reaches it, one further for each turn since the rule began that passed on, unless its host was
 * agreed otherwise. The turn belongs to the ordinal, not to the calendar. Undefined where no rule reaches so
 * far back.
 */
export function turnOf({ rules, events, overrides }: TurnBook, ordinal: number): HostTurn | undefined {
  const rule = ruleFor(rules, ordinal);
  if (!rule) return undefined;
  const passed = events.filter(
    (event) => event.turn === 'passed' && event.ruleId === rule.id && (event.ordinal ?? 0) <= ordinal,
  ).length;
  const ownerPartyId = rule.cycle[(ordinal - rule.fromOrdinal + passed) % rule.cycle.length];
  if (ownerPartyId === undefined) return undefined;
  const override = overrides.find((one) => one.ordinal === ordinal) ?? null;
  const hostPartyId = override ? override.hostPartyId : ownerPartyId;
  return { ordinal, rule, override, passed, ownerPartyId, hostPartyId };
}

/**
 * The ordinal after all that are used up or planned, else the first of the first rule. Undefined where the
 * channel has neither meetings nor rules.
 */
export function nextOrdinal(book: TurnBook): number | undefined {
  const last = seriesOf(book).at(-1);
  const first = book.rules.map((rule) => rule.fromOrdinal).toSorted((a, b) => a - b)[0];
  return last ? last.ordinal + 1 : first;
}

/** The ordinal that is used up next: the first that is planned, else the one that would be planned next. */
export function dueOrdinal(book: TurnBook): number | undefined {
  return seriesOf(book).find((meeting) => !usesUpOrdinal(book, meeting))?.ordinal ?? nextOrdinal(book);
}

/** The turns after all that are planned, next first. */
export function comingTurns(book: TurnBook, count: number): HostTurn[] {
  const next = nextOrdinal(book) ?? 1;
  return Array.from({ length: count }, (_, index) => turnOf(book, next + index) ?? []).flat();
}
