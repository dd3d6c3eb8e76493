import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { isAhead, isHeld, meetingDate, type Meeting } from '../../../shared/domain/meeting.ts';

/** One place of the series as a tile shows it. */
export interface TurnTile {
  ordinal: number;
  partyId: string | null;
  date: string | null;
  meetingId: string | null;
  state: 'held' | 'next' | 'coming' | 'postponed' | 'cancelled' | 'again';
}

const shownTiles = 10;
const shownComing = 2;

function tileState(meeting: Meeting, all: readonly Meeting[], detail: ChannelDetail): TurnTile['state'] {
  const others = all.filter((other) => other.ordinal === meeting.ordinal && other.id !== meeting.id);
  if (isHeld(meeting) && others.some((other) => other.status === 'cancelled')) return 'again';
  if (meeting.status === 'cancelled') return 'cancelled';
  if (detail.events.some((event) => event.meetingId === meeting.id && event.event === 'postponed')) {
    return 'postponed';
  }
  return isHeld(meeting) ? 'held' : 'coming';
}

/** The last meetings of the series, one tile for each ordinal, and the next turns. */
export function turnTiles(detail: ChannelDetail): TurnTile[] {
  const { meetings, comingTurns } = detail;
  const byOrdinal = new Map<number, Meeting>();
  for (const meeting of meetings) if (meeting.ordinal !== null) byOrdinal.set(meeting.ordinal, meeting);
  const next = meetings.find((meeting) => isAhead(meeting) && meeting.ordinal !== null);
  const planned = [...byOrdinal].map(([ordinal, meeting]): TurnTile => ({
    ordinal,
    partyId: meeting.hostPartyId,
    date: meetingDate(meeting),
    meetingId: meeting.id,
    state: meeting.id === next?.id ? 'next' : tileState(meeting, meetings, detail),
  }));
  const coming = comingTurns.slice(0, shownComing).map(({ ordinal, hostPartyId }, index): TurnTile => ({
    ordinal,
    partyId: hostPartyId,
    date: null,
    meetingId: null,
    state: next === undefined && index === 0 ? 'next' : 'coming',
  }));
  return [...planned.toSorted((a, b) => a.ordinal - b.ordinal), ...coming].slice(-shownTiles);
}
