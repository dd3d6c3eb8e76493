import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Bilingual, Names } from './bilingual.ts';
import { CalendarDate, daysBetween } from './calendarDate.ts';
import { Side } from './minutes.ts';
import { Id, recordFields } from './record.ts';

export const CommitmentStatus = z.enum(['not-started', 'in-progress', 'done', 'suspended', 'cancelled']);
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

/** When a commitment is due: once, each so many months, within hours of an event, or always. */
export const Schedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), dueOn: CalendarDate }),
  z.object({ kind: z.literal('recurring'), everyMonths: z.int().positive() }),
  z.object({ kind: z.literal('on-event'), withinHours: z.int().positive() }),
  z.object({ kind: z.literal('continuous') }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** What a side promised, in which article, and which of our own heads answers for it (rule 16). */
export const Commitment = z.object({
  ...recordFields,
  code: z.string(),
  channelId: Id,
  memorandumId: Id.nullable(),
  articleNo: z.int().positive().nullable(),
  /** The line of signed minutes that it comes from. */
  decisionId: Id.nullable().default(null),
  responsible: Side,
  leadOrganisationId: Id,
  responsiblePersonId: Id,
  category: z.string(),
  schedule: Schedule,
  status: CommitmentStatus,
  ...Bilingual.shape,
});
export type Commitment = z.infer<typeof Commitment>;

/** A change of a commitment's text agreed at a later meeting; the first text stays. */
export const Amendment = z.object({
  ...recordFields,
  commitmentId: Id,
  meetingId: Id,
  decisionNo: z.int().positive(),
  effectiveOn: CalendarDate,
  ...Bilingual.shape,
});
export type Amendment = z.infer<typeof Amendment>;

/** One period of a recurring commitment. */
export const Occurrence = z.object({
  ...recordFields,
  commitmentId: Id,
  period: z.string(),
  dueOn: CalendarDate,
  status: z.enum(['pending', 'done', 'missed']),
  doneOn: CalendarDate.nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const FollowUp = z.object({
  ...recordFields,
  commitmentId: Id,
  on: CalendarDate,
  byPersonId: Id,
  statusAfter: CommitmentStatus,
  note: Names,
  evidence: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** The day by which the commitment must next be met: its own, or its earliest pending occurrence; null without one. */
export function nextDueOn(commitment: Commitment, occurrences: readonly Occurrence[]): PlainDate | null {
  if (commitment.schedule.kind === 'once') return commitment.schedule.dueOn;
  const pending = occurrences
    .filter((occurrence) => occurrence.commitmentId === commitment.id && occurrence.status === 'pending')
    .map((occurrence) => occurrence.dueOn);
  return pending.toSorted()[0] ?? null;
}

/**
 * Days a commitment is late on `today`, 0 where it is not: computed from date and status, never stored
 * (domain.md section 6). Done, suspended and cancelled ones are never late.
 */
export function daysLate(
  commitment: Commitment,
  occurrences: readonly Occurrence[],
  today: PlainDate,
): number {
  if (commitment.status !== 'not-started' && commitment.status !== 'in-progress') return 0;
  const dueOn = nextDueOn(commitment, occurrences);
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}
