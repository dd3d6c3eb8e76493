import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import { dueWindows, type DueWindow } from '../../../../shared/domain/dueWindow.ts';
import { comingTurns, seriesOf } from '../../../../shared/domain/rotation.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { isAhead, isHeld, meetingDate, type Meeting } from '../../../../shared/domain/meeting.ts';

/** One place of the series as a tile shows it. */
export interface TurnTile {
  ordinal: number;
  partyId: string | null;
  date: string | null;
  /** Where no date is set: the window in which the ordinal falls due, as far as the rules tell. */
  window: DueWindow['period'] | null;
  meetingId: string | null;
  state: 'held' | 'next' | 'coming' | 'postponed' | 'cancelled' | 'again';
}

const shownTiles = 10;
const shownComing = 2;
/** Within so many years lie the windows of the coming turns, even of a channel that meets once a year. */
const yearsAhead = shownComing + 1;

function tileState(meeting: Meeting, all: readonly Meeting[], detail: ChannelDetail): TurnTile['state'] {
  const others = all.filter((other) => other.ordinal === meeting.ordinal && other.id !== meeting.id);
  if (isHeld(meeting) && others.some((other) => other.status === 'cancelled')) return 'again';
  if (meeting.status === 'cancelled') return 'cancelled';
  if (detail.events.some((event) => event.meetingId === meeting.id && event.event === 'postponed')) {
    return 'postponed';
  }
  return isHeld(meeting) ? 'held' : 'coming';
}

function comingWindows(detail: ChannelDetail, today: PlainDate): Map<number, DueWindow> {
  const from = seriesOf(detail).at(-1)?.period.to ?? today;
  const windows = dueWindows(detail, yearOf(from) + yearsAhead, today);
  return new Map(windows.map((window) => [window.ordinal, window]));
}

/** The last meetings of the series, one tile for each ordinal, and the next turns. */
export function turnTiles(detail: ChannelDetail, today: PlainDate): TurnTile[] {
  const { meetings } = detail;
  const byOrdinal = new Map<number, Meeting>();
  for (const meeting of meetings) if (meeting.ordinal !== null) byOrdinal.set(meeting.ordinal, meeting);
  const next = meetings.find((meeting) => isAhead(meeting) && meeting.ordinal !== null);
  const planned = [...byOrdinal].map(([ordinal, meeting]): TurnTile => ({
    ordinal,
    partyId: meeting.hostPartyId,
    date: meeting.status === 'postponed' ? null : meetingDate(meeting),
    window: null,
    meetingId: meeting.id,
    state: meeting.id === next?.id ? 'next' : tileState(meeting, meetings, detail),
  }));
  const windows = comingWindows(detail, today);
  const coming = comingTurns(detail, shownComing).map(({ ordinal, hostPartyId }, index): TurnTile => ({
    ordinal,
    partyId: hostPartyId,
    date: null,
    window: windows.get(ordinal)?.period ?? null,
    meetingId: null,
    state: next === undefined && index === 0 ? 'next' : 'coming',
  }));
  return [...planned.toSorted((a, b) => a.ordinal - b.ordinal), ...coming].slice(-shownTiles);
}
