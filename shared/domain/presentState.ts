import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { addDays, addMonths, CalendarDate, Period } from './calendarDate.ts';
import type { Meeting } from './meeting.ts';
import { PartyId } from './party.ts';

/** What is asked about the last meeting of a channel that met before it was entered here. */
export const LastHeld = z.object({
  ordinal: z.int().positive().max(9999),
  /** Null: on neutral ground. */
  hostPartyId: PartyId.nullable(),
  heldOn: CalendarDate,
  /** The window in which it was due. */
  period: Period,
});
export type LastHeld = z.infer<typeof LastHeld>;

/**
 * The window that a channel of this cadence usually has around `date`: cadences that divide the year begin
 * with it, such as quarters; others with the month of the day (domain.md section 6, rule 11).
 */
export function windowAround(date: PlainDate, everyMonths: number): Period {
  const month = Number(date.slice(5, 7));
  const step = everyMonths > 12 && everyMonths % 12 === 0 ? 12 : everyMonths;
  const first = 12 % step === 0 ? month - ((month - 1) % step) : month;
  const from = `${date.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, everyMonths), -1) };
}

/** The meeting that stands for all that a channel held before it was entered: both sides had agreed its day. */
export function lastHeldMeeting(channelId: string, lastHeld: LastHeld): Omit<Meeting, 'id' | 'rev'> {
  return {
    ...lastHeld,
    channelId,
    kind: 'regular',
    status: 'closed',
    agreement: 'fixed',
    plannedOn: lastHeld.heldOn,
    placeId: null,
    countsInRotation: true,
    replacesMeetingId: null,
    delegations: [],
    report: null,
    hours: null,
    dayReason: null,
  };
}
