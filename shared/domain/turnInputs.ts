import { z } from 'zod';
import { TypedNames, TypedText } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Agreement, Hours, MeetingStatus } from './meeting.ts';
import { PartyId } from './party.ts';
import { Id } from './record.ts';
import { RotationRule } from './rotation.ts';

/** The day of a meeting, where, when, and why on that day. */
export const Day = z.object({
  plannedOn: CalendarDate,
  placeId: Id.nullable(),
  hours: Hours.nullable(),
  dayReason: TypedText.nullable(),
});
export type Day = z.infer<typeof Day>;

/** An extraordinary meeting: who asked for it hosts, or neutral ground; counting is decided now (rule 5). */
export const CallExtraordinary = Day.extend({ hostPartyId: PartyId.nullable(), counts: z.boolean() });
export type CallExtraordinary = z.infer<typeof CallExtraordinary>;

const Cause = z.object({ reason: TypedNames, proposedBy: PartyId, agreedIn: TypedText.nullable() });

export const MoveMeeting = z.object({
  meetingId: Id,
  toDate: CalendarDate,
  reason: TypedNames.nullable().default(null),
  proposedBy: PartyId.nullable().default(null),
  agreedIn: TypedText.nullable().default(null),
});
export type MoveMeeting = z.infer<typeof MoveMeeting>;

export const PostponeMeeting = Cause.extend({
  meetingId: Id,
  /** Null: no new day yet. */
  toDate: CalendarDate.nullable(),
  turn: z.enum(['kept', 'passed']),
});
export type PostponeMeeting = z.infer<typeof PostponeMeeting>;

export const CancelMeeting = Cause.extend({
  meetingId: Id,
  turn: z.enum(['kept', 'consumed']),
  /** The day of a meeting in its place; null: the next regular meeting takes its ordinal. */
  replacementOn: CalendarDate.nullable(),
});
export type CancelMeeting = z.infer<typeof CancelMeeting>;

export const RecordHeld = z.object({
  meetingId: Id,
  heldOn: CalendarDate,
  absentPartyIds: z.array(PartyId),
  /** Those who came met as an extraordinary meeting without the absent one (rule 7). */
  asBilateral: z.boolean(),
  reason: TypedNames.nullable(),
});
export type RecordHeld = z.infer<typeof RecordHeld>;

export const SettleMeeting = z.object({
  meetingId: Id,
  agreement: Agreement.optional(),
  status: MeetingStatus.extract(['planned', 'approved', 'invited', 'confirmed']).optional(),
  hours: Hours.nullable().optional(),
  placeId: Id.nullable().optional(),
});
export type SettleMeeting = z.infer<typeof SettleMeeting>;

const Agreed = z.object({ reason: TypedNames, agreedIn: TypedText, agreedOn: CalendarDate });

/** Another host for one ordinal; null: neutral ground, on which the turn counts for `countsFor`. */
export const AgreeHost = Agreed.extend({
  ordinal: z.int().positive(),
  hostPartyId: PartyId.nullable(),
  countsFor: PartyId.nullable(),
});
export type AgreeHost = z.infer<typeof AgreeHost>;

/** Two ordinals that exchange their hosts (rule 10). */
export const SwapTurns = Agreed.extend({ ordinals: z.tuple([z.int().positive(), z.int().positive()]) });
export type SwapTurns = z.infer<typeof SwapTurns>;

/** A new rule from an ordinal on; its cycle begins with the host that was chosen for it (rule 9). */
export const ChangeRule = RotationRule.omit({ id: true, rev: true, channelId: true }).extend({
  agreedIn: TypedText.min(1),
  note: TypedText.nullable(),
  /** Ordinals already invited or confirmed that take over the host of the new rule; the others keep theirs. */
  takeOver: z.array(z.int().positive()),
});
export type ChangeRule = z.infer<typeof ChangeRule>;
