import { z } from 'zod';
import { Period, Year } from '../domain/calendarDate.ts';
import { AgendaItem, Meeting, MeetingEvent } from '../domain/meeting.ts';
import { Decision, Minutes, Segment } from '../domain/minutes.ts';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';
import { query } from './operation.ts';

/** A meeting with everything written about it. */
export const MeetingDetail = z.object({
  meeting: Meeting,
  events: z.array(MeetingEvent),
  agenda: z.array(AgendaItem),
  /** The minutes of the meeting, or the annex that was asked for; null until they are begun. */
  minutes: Minutes.nullable(),
  /** Every annex to the signed minutes, in order. */
  annexes: z.array(Minutes),
  segments: z.array(Segment),
  decisions: z.array(Decision),
  reviewedPeriod: Period.nullable(),
});
export type MeetingDetail = z.infer<typeof MeetingDetail>;

/** What a calendar file is asked for: one meeting, or those of a channel or of all, of a year or of all years. */
export const IcsScope = z.union([
  z.strictObject({ meetingId: Id }),
  z.strictObject({ channelId: Id.optional(), year: Year.optional() }),
]);
export type IcsScope = z.infer<typeof IcsScope>;

export const meetings = {
  /** Meetings of one channel or of all, in order of their day. */
  list: query('signed-in', ['meetings'])
    .input(z.object({ channelId: Id.optional() }))
    .output(z.array(Meeting)),
  /** The meetings that still lie ahead, soonest first. */
  upcoming: query('signed-in', ['meetings'])
    .input(z.object({ limit: z.int().positive().max(100) }))
    .output(z.array(Meeting)),
  get: query('signed-in', ['meetings', 'minutes'])
    .input(z.object({ id: Id, minutesId: Id.optional() }))
    .output(MeetingDetail)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  /** Meetings as an iCalendar file, `giao-ban-….ics`. */
  exportIcs: query('signed-in', ['meetings'])
    .input(IcsScope)
    .output(z.file())
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
};
