import type { PlainDate } from '../text/plainDate.ts';
import { yearOf } from './calendarDate.ts';
import type { HostOverride } from './hostOverride.ts';
import { isHeld, meetingDate, type Meeting, type MeetingEvent } from './meeting.ts';
import type { PartyId } from './party.ts';
import { comingTurns, isConsumed, seriesOf, turnOf, usesUpOrdinal, type TurnBook } from './rotation.ts';

/** What happened to an ordinal's turn, with what it rests on. */
export type LedgerNote =
  { kind: 'event'; event: MeetingEvent } | { kind: 'override'; override: HostOverride };

/** One ordinal of a channel's host ledger. */
export interface LedgerEntry {
  ordinal: number;
  /** Whose turn it is by rule; null before the first rule. */
  ownerPartyId: PartyId | null;
  /** Who hosted or hosts; null on neutral ground. */
  hostPartyId: PartyId | null;
  state: 'held' | 'consumed' | 'planned' | 'postponed' | 'coming';
  /** The meeting that has the ordinal; null where none is planned. */
  meeting: Meeting | null;
  /** Whether it was due in one year and falls, or is still open, in a later one. */
  isCarriedOver: boolean;
  notes: LedgerNote[];
}

/** How a party stands: `due + taken = held + lost + given`. */
export interface HostBalance {
  partyId: PartyId;
  /** Turns that fell to it. */
  due: number;
  /** Turns it hosted, also on neutral ground where that counts for it. */
  held: number;
  /** Turns that passed on or were consumed. */
  lost: number;
  /** Turns of its own that another party hosted, or that counted for nobody. */
  given: number;
  /** Turns of others that it hosted or that counted for it. */
  taken: number;
  /** Turns the others still owe it; below zero, what it owes them. */
  owed: number;
}

function notesOf(book: TurnBook, ordinal: number): LedgerNote[] {
  const events = book.events
    .filter((event) => {
      const own = event.ordinal ?? book.meetings.find(({ id }) => id === event.meetingId)?.ordinal;
      return own === ordinal;
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return [
    ...events.map((event) => ({ kind: 'event' as const, event })),
    ...book.overrides
      .filter((override) => override.ordinal === ordinal)
      .map((override) => ({ kind: 'override' as const, override })),
  ];
}

function stateOf(book: TurnBook, meeting: Meeting): LedgerEntry['state'] {
  if (isConsumed(book, meeting)) return 'consumed';
  if (isHeld(meeting)) return 'held';
  return meeting.status === 'postponed' ? 'postponed' : 'planned';
}

function isCarried(book: TurnBook, meeting: Meeting, today: PlainDate): boolean {
  const dueYear = yearOf(meeting.period.to);
  if (isConsumed(book, meeting)) return false;
  if (!isHeld(meeting) && yearOf(today) > dueYear) return true;
  return meeting.status !== 'postponed' && yearOf(meetingDate(meeting)) > dueYear;
}

/**
 * The host ledger of a channel, one entry an ordinal from the first known one to `coming` beyond the last
 * that is planned: whose turn it was, who hosted, what was postponed, lost, swapped or carried into another
 * year, each with its reason and document (domain.md section 6). It is computed, never stored.
 */
export function hostLedger(book: TurnBook, today: PlainDate, coming: number): LedgerEntry[] {
  const planned = seriesOf(book).map((meeting): LedgerEntry => ({
    ordinal: meeting.ordinal,
    ownerPartyId: turnOf(book, meeting.ordinal)?.ownerPartyId ?? null,
    hostPartyId: meeting.hostPartyId,
    state: stateOf(book, meeting),
    meeting,
    isCarriedOver: isCarried(book, meeting, today),
    notes: notesOf(book, meeting.ordinal),
  }));
  const ahead = comingTurns(book, coming).map((turn): LedgerEntry => ({
    ordinal: turn.ordinal,
    ownerPartyId: turn.ownerPartyId,
    hostPartyId: turn.hostPartyId,
    state: 'coming',
    meeting: null,
    isCarriedOver: false,
    notes: notesOf(book, turn.ordinal),
  }));
  return [...planned, ...ahead];
}

class Account {
  readonly #rows: Map<PartyId, HostBalance>;

  constructor(parties: readonly PartyId[]) {
    const zero = { due: 0, held: 0, lost: 0, given: 0, taken: 0, owed: 0 };
    this.#rows = new Map(parties.map((partyId) => [partyId, { partyId, ...zero }]));
  }

  add(partyId: PartyId, ...columns: ('due' | 'held' | 'lost' | 'given' | 'taken')[]): void {
    const row = this.#rows.get(partyId);
    if (row) for (const column of columns) row[column] += 1;
  }

  rows(): HostBalance[] {
    return [...this.#rows.values()].map((row) => ({ ...row, owed: row.given - row.taken }));
  }
}

/** Who the used ordinal of an owner counts for: the host, or on neutral ground whom it was agreed for. */
function countedFor(book: TurnBook, meeting: Meeting, owner: PartyId): PartyId | null {
  if (meeting.hostPartyId !== null) return meeting.hostPartyId;
  // A meeting that never was cannot count for another.
  if (isConsumed(book, meeting)) return owner;
  const override = book.overrides.find(({ ordinal }) => ordinal === meeting.ordinal);
  return override ? override.countsFor : owner;
}

/**
 * How each of `parties` stands over all ordinals that are used up and all turns that passed. Before the first
 * rule a turn was that of whoever hosted it.
 */
export function hostBalances(book: TurnBook, parties: readonly PartyId[]): HostBalance[] {
  const account = new Account(parties);
  for (const event of book.events) {
    if (event.turn === 'passed' && event.lostBy !== null) account.add(event.lostBy, 'due', 'lost');
  }
  for (const meeting of seriesOf(book).filter((one) => usesUpOrdinal(book, one))) {
    const owner = turnOf(book, meeting.ordinal)?.ownerPartyId ?? meeting.hostPartyId;
    if (owner === null) continue;
    const counted = countedFor(book, meeting, owner);
    account.add(owner, 'due');
    if (counted !== owner) account.add(owner, 'given');
    if (counted === null) continue;
    account.add(counted, isConsumed(book, meeting) ? 'lost' : 'held');
    if (counted !== owner) account.add(counted, 'taken');
  }
  return account.rows();
}
