import { windowFor } from './dueWindow.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Meeting } from './meeting.ts';
import type { PartyId } from './party.ts';
import type { Id } from './record.ts';
import { dueOrdinal, nextOrdinal, turnOf } from './rotation.ts';
import { inOrder, meetingAhead, replaceMeeting, reseat, slide, TurnRefused } from './turnBook.ts';
import type { CallExtraordinary, Day, MoveMeeting, RecordHeld, SettleMeeting } from './turnInputs.ts';
import { newMeeting, onNewDay, partyOf, withEvent, type Acting } from './turnRecords.ts';
import type { ChannelBook } from './channelBook.ts';

/** The next regular meeting, hosted by whose turn it is. Throws TurnRefused. */
export function scheduleRegular(book: ChannelBook, day: Day, acting: Acting): ChannelBook {
  const ordinal = nextOrdinal(book);
  const turn = ordinal === undefined ? undefined : turnOf(book, ordinal);
  if (!turn) throw new TurnRefused('no-rule');
  const meeting = newMeeting(book, acting, {
    ...day,
    kind: 'regular',
    ordinal: turn.ordinal,
    hostPartyId: turn.hostPartyId,
    countsInRotation: true,
    period: windowFor(book, day.plannedOn, acting.today) ?? { from: day.plannedOn, to: day.plannedOn },
  });
  return inOrder({ ...book, meetings: [...book.meetings, meeting] });
}

/**
 * An extraordinary meeting (rule 5). It has no ordinal and moves no turn, unless it is to count: then it takes
 * the ordinal that is due, with its host, and what is planned after it comes one later. Throws TurnRefused.
 */
export function callExtraordinary(
  book: ChannelBook,
  { hostPartyId, counts, ...day }: CallExtraordinary,
  acting: Acting,
): ChannelBook {
  const period = windowFor(book, day.plannedOn, acting.today) ?? { from: day.plannedOn, to: day.plannedOn };
  const values = { ...day, period, kind: 'extraordinary', countsInRotation: counts } as const;
  if (!counts) {
    const host = hostPartyId === null ? null : partyOf(book, hostPartyId);
    const meeting = newMeeting(book, acting, { ...values, ordinal: null, hostPartyId: host });
    return inOrder({ ...book, meetings: [...book.meetings, meeting] });
  }
  const ordinal = dueOrdinal(book);
  const turn = ordinal === undefined ? undefined : turnOf(book, ordinal);
  if (!turn) throw new TurnRefused('no-rule');
  const meeting = newMeeting(book, acting, {
    ...values,
    ordinal: turn.ordinal,
    hostPartyId: turn.hostPartyId,
  });
  const later = slide(book, turn.ordinal, 1);
  return inOrder(reseat({ ...later, meetings: [...later.meetings, meeting] }));
}

/** Whether the day is known to nobody but us, so that changing it needs no reason; or there is none yet. */
export function movesFreely({ agreement, status }: Pick<Meeting, 'agreement' | 'status'>): boolean {
  if (status === 'postponed') return true;
  return agreement === 'proposed' && (status === 'draft' || status === 'planned');
}

/** Whoever moves a card of our own calendar speaks for our side, unless it is said who asked for it. */
function ourParty({ channel: { parties } }: ChannelBook): PartyId {
  const ours = parties.find(({ country }) => country === 'VN') ?? parties[0];
  if (!ours) throw new TurnRefused('unknown-party');
  return ours.partyId;
}

/** The book in which the open postponement of a meeting has come to a day. */
function withPostponedTo(book: ChannelBook, meetingId: Id, toDate: PlainDate): ChannelBook {
  const open = book.events.findLast(
    (event) => event.meetingId === meetingId && event.event === 'postponed' && event.toDate === null,
  );
  return { ...book, events: book.events.map((event) => (event === open ? { ...event, toDate } : event)) };
}

/**
 * The meeting on another day, with its ordinal and host. A day that only we proposed moves freely; once it was
 * agreed or approved, the change needs a reason and stays in the history. One that was postponed without a day
 * gets it: that is the end of its postponement, and no second one. Throws TurnRefused.
 */
export function moveMeeting(book: ChannelBook, input: MoveMeeting, acting: Acting): ChannelBook {
  const meeting = meetingAhead(book, input.meetingId);
  const { toDate, reason, agreedIn } = input;
  if (!movesFreely(meeting) && reason === null) throw new TurnRefused('needs-reason', meeting.ordinal);
  const moved = onNewDay(meeting, toDate, agreedIn, reason?.vi ?? null);
  const placed = inOrder(replaceMeeting(book, moved));
  if (meeting.status === 'postponed') return withPostponedTo(placed, meeting.id, toDate);
  if (reason === null) return placed;
  const proposedBy = input.proposedBy ?? ourParty(book);
  const values = { event: 'moved', toDate, turn: 'kept', reason, agreedIn, proposedBy } as const;
  return withEvent(placed, meeting, values, acting);
}

/**
 * The meeting took place (rule 2): its ordinal is used up, so it must be the next one. Where one of three or
 * more parties was absent, those who came met bilaterally: that was an extraordinary meeting, and the ordinal
 * stays open for the next regular one (rule 7). Throws TurnRefused, `quorum` where that was not said.
 */
export function recordHeld(book: ChannelBook, input: RecordHeld, acting: Acting): ChannelBook {
  const meeting = meetingAhead(book, input.meetingId);
  const { heldOn, absentPartyIds } = input;
  const { ordinal } = meeting;
  if (heldOn > acting.today) throw new TurnRefused('in-the-future', ordinal);
  const absent = new Set(absentPartyIds.map((partyId) => partyOf(book, partyId)));
  if (book.channel.parties.length - absent.size < 2) throw new TurnRefused('nobody-to-meet', ordinal);
  const held = { ...meeting, heldOn, status: 'held', agreement: 'fixed' } as const;
  if (absent.size === 0) {
    if (ordinal !== null && ordinal !== dueOrdinal(book)) throw new TurnRefused('not-next', ordinal);
    return inOrder(replaceMeeting(book, held));
  }
  if (!input.asBilateral) throw new TurnRefused('quorum', ordinal);
  if (input.reason === null) throw new TurnRefused('needs-reason', ordinal);
  const host = meeting.hostPartyId !== null && absent.has(meeting.hostPartyId) ? null : meeting.hostPartyId;
  const bilateral = {
    ...held,
    kind: 'extraordinary',
    ordinal: null,
    countsInRotation: false,
    hostPartyId: host,
  } as const;
  const [proposedBy = 'VN'] = absent;
  const values = { event: 'bilateral', toDate: heldOn, turn: 'kept', agreedIn: null, proposedBy } as const;
  const noted = withEvent(
    replaceMeeting(book, bilateral),
    meeting,
    { ...values, reason: input.reason },
    acting,
  );
  return ordinal === null ? noted : inOrder(reseat(slide(noted, ordinal + 1, -1)));
}

/** The meeting with its day settled further, or further on its way to being held. Throws TurnRefused. */
export function settleMeeting(book: ChannelBook, { meetingId, ...given }: SettleMeeting): ChannelBook {
  const meeting = meetingAhead(book, meetingId);
  const isWithoutDay = meeting.status === 'postponed';
  if (isWithoutDay && (given.agreement ?? given.status) !== undefined) {
    throw new TurnRefused('not-ahead', meeting.ordinal);
  }
  return replaceMeeting(book, {
    ...meeting,
    agreement: given.agreement ?? meeting.agreement,
    status: given.status ?? meeting.status,
    hours: given.hours === undefined ? meeting.hours : given.hours,
    placeId: given.placeId === undefined ? meeting.placeId : given.placeId,
  });
}
