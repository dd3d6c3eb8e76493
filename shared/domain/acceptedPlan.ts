import type { ChannelBook } from './channelBook.ts';
import { TurnRefused } from './turnBook.ts';
import { scheduleRegular } from './turnMeetings.ts';
import type { Acting } from './turnRecords.ts';
import type { ProposedMeeting } from './yearPlan.ts';

/**
 * The channel with a meeting that a plan proposed, as it would be entered by hand: the next ordinal, hosted by
 * whose turn it is, on a day of the window that is due and after all that come before it (domain.md section 6,
 * rules 1, 2 and 11). Throws TurnRefused where the channel has moved on since it was proposed.
 */
export function takeProposal(book: ChannelBook, proposed: ProposedMeeting, acting: Acting): ChannelBook {
  const { ordinal, hostPartyId, plannedOn, placeId, period } = proposed;
  const after = scheduleRegular(book, { plannedOn, placeId, hours: null, dayReason: null }, acting);
  const meeting = after.meetings.at(-1);
  const isAsProposed =
    meeting?.ordinal === ordinal &&
    meeting.hostPartyId === hostPartyId &&
    meeting.period.from === period.from &&
    meeting.period.to === period.to &&
    period.from <= plannedOn &&
    plannedOn <= period.to;
  if (!isAsProposed) throw new TurnRefused('out-of-order', ordinal);
  return after;
}
