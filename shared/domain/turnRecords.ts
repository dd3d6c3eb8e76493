import type { PlainDate } from '../text/plainDate.ts';
import type { Meeting, MeetingEvent } from './meeting.ts';
import type { PartyId } from './party.ts';
import type { Id } from './record.ts';
import { TurnRefused } from './turnBook.ts';
import type { Day } from './turnInputs.ts';
import type { ChannelBook } from './channelBook.ts';

/** What the acts need besides the book: the day, and a maker of ids. */
export interface Acting {
  today: PlainDate;
  newId: () => Id;
}

const unset = {
  rev: 1,
  heldOn: null,
  status: 'planned',
  agreement: 'proposed',
  replacesMeetingId: null,
  report: null,
} as const;

type NewMeeting = Pick<Meeting, 'kind' | 'ordinal' | 'hostPartyId' | 'countsInRotation' | 'period'> & Day;

/** A meeting of the channel; who comes is named later, and expected by its standing delegations until then. */
export function newMeeting(book: ChannelBook, acting: Acting, values: NewMeeting): Meeting {
  return { ...unset, ...values, delegations: [], id: acting.newId(), channelId: book.channel.id };
}

/** The party, found to be one of the channel; throws TurnRefused `unknown-party`. */
export function partyOf({ channel }: ChannelBook, partyId: PartyId): PartyId {
  if (!channel.parties.some((party) => party.partyId === partyId)) throw new TurnRefused('unknown-party');
  return partyId;
}

type EventValues = Pick<MeetingEvent, 'event' | 'toDate' | 'turn' | 'reason' | 'proposedBy' | 'agreedIn'> &
  Partial<Pick<MeetingEvent, 'lostBy' | 'ruleId'>>;

/** The book with what happened to the day of `meeting`, as it stood before. */
export function withEvent(
  book: ChannelBook,
  meeting: Meeting,
  values: EventValues,
  acting: Acting,
): ChannelBook {
  const event: MeetingEvent = {
    lostBy: null,
    ruleId: null,
    ...values,
    id: acting.newId(),
    rev: 1,
    meetingId: meeting.id,
    ordinal: meeting.ordinal,
    on: acting.today,
    fromDate: meeting.plannedOn,
  };
  return { ...book, events: [...book.events, event] };
}

/** What is left of approval and agreement once the day has changed (Decree 89/2009, art. 8: approved anew). */
export function onNewDay(
  meeting: Meeting,
  toDate: PlainDate,
  agreedIn: string | null,
  reason: string | null,
): Meeting {
  return {
    ...meeting,
    plannedOn: toDate,
    status: meeting.status === 'draft' ? 'draft' : 'planned',
    agreement: agreedIn === null ? 'proposed' : 'agreed',
    dayReason: reason,
  };
}
