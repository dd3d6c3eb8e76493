import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import { isHeld, meetingDate, type Meeting } from '../../../../shared/domain/meeting.ts';
import type { ProposedMeeting } from '../../../../shared/domain/yearPlan.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { lanesOf } from './lanes.ts';
import { cardMiddle, cardSpan, middleOf } from './scale.ts';

/** How a card looks: how far its day is settled, or what became of it. */
export type CardLook = 'proposed' | 'agreed' | 'fixed' | 'held' | 'postponed' | 'cancelled';

/** A meeting of the year, or one that a plan proposes and nobody has accepted. */
export interface BoardCard {
  key: string;
  meeting: Meeting | null;
  proposal: ProposedMeeting | null;
  ordinal: number | null;
  hostPartyId: string | null;
  date: PlainDate;
  look: CardLook;
  /** Where its day lies, in months. */
  place: number;
  lane: number;
}

export function lookOf(meeting: Meeting): CardLook {
  if (isHeld(meeting)) return 'held';
  if (meeting.status === 'cancelled' || meeting.status === 'postponed') return meeting.status;
  return meeting.agreement;
}

/** What a proposal goes by until it is a meeting. */
export function proposalKey({ channelId, ordinal }: Pick<ProposedMeeting, 'channelId' | 'ordinal'>): string {
  return `${channelId} ${ordinal}`;
}

type Unlaid = Omit<BoardCard, 'lane' | 'place'>;

function meetingCard(meeting: Meeting): Unlaid {
  return {
    key: meeting.id,
    meeting,
    proposal: null,
    ordinal: meeting.ordinal,
    hostPartyId: meeting.hostPartyId,
    date: meetingDate(meeting),
    look: lookOf(meeting),
  };
}

function proposalCard(proposal: ProposedMeeting): Unlaid {
  return {
    key: proposalKey(proposal),
    meeting: null,
    proposal,
    ordinal: proposal.ordinal,
    hostPartyId: proposal.hostPartyId,
    date: proposal.plannedOn,
    look: 'proposed',
  };
}

/** The cards of a channel in `year`, in order of their day, in as few lanes as keep them apart. */
export function cardsOf(
  { meetings }: Pick<ChannelDetail, 'meetings'>,
  year: number,
  proposals: readonly ProposedMeeting[] = [],
): BoardCard[] {
  const cards = [
    ...meetings.filter((meeting) => yearOf(meetingDate(meeting)) === year).map(meetingCard),
    ...proposals.map(proposalCard),
  ].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const places = cards.map(({ date }) => middleOf(date, year));
  const lanes = lanesOf(places.map(cardMiddle), cardSpan);
  return cards.map((card, index) => ({ ...card, place: places[index] ?? 0, lane: lanes[index] ?? 0 }));
}
