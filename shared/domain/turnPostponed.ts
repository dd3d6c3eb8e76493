import type { Meeting } from './meeting.ts';
import { dueOrdinal, turnOf } from './rotation.ts';
import { inOrder, meetingAhead, replaceMeeting, reseat, slide, TurnRefused } from './turnBook.ts';
import type { CancelMeeting, PostponeMeeting } from './turnInputs.ts';
import { newMeeting, onNewDay, partyOf, withEvent, type Acting } from './turnRecords.ts';
import type { ChannelBook } from './channelBook.ts';

/**
 * The meeting on a later day, or without one for now (rule 3). The turn stays, which is always free since nobody
 * loses by it; or it passes to the next in the cycle, and with it every later one, by the rule's policy or against
 * it by an agreed document. Throws
 * TurnRefused, also where a turn was agreed otherwise from this ordinal on: that agreement goes first. What is
 * postponed without a day is not postponed again; `moveMeeting` gives it one.
 */
export function postponeMeeting(book: ChannelBook, input: PostponeMeeting, acting: Acting): ChannelBook {
  const meeting = meetingAhead(book, input.meetingId);
  const { toDate, turn, reason, agreedIn } = input;
  const proposedBy = partyOf(book, input.proposedBy);
  if (meeting.status === 'postponed') throw new TurnRefused('not-ahead', meeting.ordinal);
  if (toDate !== null && toDate <= meeting.plannedOn) throw new TurnRefused('not-later', meeting.ordinal);
  const moved: Meeting =
    toDate === null
      ? { ...meeting, status: 'postponed', agreement: 'proposed' }
      : onNewDay(meeting, toDate, agreedIn, reason.vi);
  const placed = inOrder(replaceMeeting(book, moved));
  const values = { event: 'postponed', toDate, turn, reason, agreedIn, proposedBy } as const;
  if (turn === 'kept') return withEvent(placed, meeting, values, acting);
  const { ordinal } = meeting;
  const host = ordinal === null ? undefined : turnOf(book, ordinal);
  if (ordinal === null || !host) throw new TurnRefused('no-rule', ordinal);
  const isByRule = host.rule.postponedPolicy === 'pass-turn';
  if (!isByRule && (agreedIn ?? '') === '') throw new TurnRefused('needs-document', ordinal);
  const agreed = book.overrides.find((override) => override.ordinal >= ordinal);
  if (agreed) throw new TurnRefused('overridden', agreed.ordinal);
  const lost = { ...values, lostBy: host.ownerPartyId, ruleId: host.rule.id };
  return reseat(withEvent(placed, meeting, lost, acting));
}

/**
 * The meeting cancelled (rule 4). The turn stays: a meeting in its place has the same ordinal and host, else
 * the next regular one takes them. Or the ordinal is used up, by an agreed document and only where it is the
 * next, so that held and consumed ordinals have no gaps. Throws TurnRefused.
 */
export function cancelMeeting(book: ChannelBook, input: CancelMeeting, acting: Acting): ChannelBook {
  const meeting = meetingAhead(book, input.meetingId);
  const { turn, replacementOn, reason, agreedIn } = input;
  const proposedBy = partyOf(book, input.proposedBy);
  const values = { event: 'cancelled', toDate: replacementOn, turn, reason, agreedIn, proposedBy } as const;
  const cancelled = replaceMeeting(book, { ...meeting, status: 'cancelled' });
  const { ordinal } = meeting;
  if (turn === 'consumed') {
    const host = ordinal === null ? undefined : turnOf(book, ordinal);
    if (!host) throw new TurnRefused('no-rule', ordinal);
    if ((agreedIn ?? '') === '') throw new TurnRefused('needs-document', ordinal);
    if (ordinal !== dueOrdinal(book)) throw new TurnRefused('not-next', ordinal);
    const lostBy = host.hostPartyId ?? host.ownerPartyId;
    return withEvent(cancelled, meeting, { ...values, toDate: null, lostBy }, acting);
  }
  const noted = withEvent(cancelled, meeting, values, acting);
  if (replacementOn === null) {
    return ordinal === null ? noted : inOrder(reseat(slide(noted, ordinal + 1, -1)));
  }
  const { kind, hostPartyId, countsInRotation, period, placeId, hours } = meeting;
  const day = { plannedOn: replacementOn, placeId, hours, dayReason: null };
  const own = { kind, hostPartyId, countsInRotation, period, ordinal, ...day };
  const { delegations } = meeting;
  const instead = { ...newMeeting(book, acting, own), delegations, replacesMeetingId: meeting.id };
  return inOrder({ ...noted, meetings: [...noted.meetings, instead] });
}
