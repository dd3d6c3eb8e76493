import { isClosedOn } from '../../domain/channel.ts';
import { hasDay, meetingDate } from '../../domain/meeting.ts';
import { isInSeries, seriesOf, turnOf, usesUpOrdinal, type TurnBook } from '../../domain/rotation.ts';
import { formatDate } from '../../text/dates.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { SheetRow } from './row.ts';
import type { Entered, Target } from './targets.ts';

/** What stands twice: an ordinal of a channel, or a day on which it met outside the series. */
function refuseDoubles(entered: readonly Entered[], { book, last }: Target): void {
  const stored = new Set(book ? seriesOf(book).map(({ ordinal }) => ordinal) : []);
  const outside =
    book?.meetings.filter((one) => hasDay(one) && !isInSeries(book, one)).map(meetingDate) ?? [];
  const seen = new Set<string>();
  for (const { row, ordinal, date, hostPartyId, isHeld } of entered) {
    const key = String(ordinal ?? date);
    if (seen.has(key)) {
      row.refuse(
        ordinal === null ? 'date' : 'ordinal',
        ordinal === null ? 'twice-in-file' : 'ordinal-twice',
        key,
      );
    }
    seen.add(key);
    if (ordinal === null ? outside.includes(date) : stored.has(ordinal)) {
      row.refuse(ordinal === null ? 'date' : 'ordinal', 'already-there', key);
    }
    if (last !== null && ordinal === last.ordinal) {
      if (date !== last.heldOn || !isHeld) row.refuse('date', 'disagrees', formatDate(last.heldOn, 'vi'));
      if (hostPartyId !== last.hostPartyId) row.refuse('host', 'disagrees', last.hostPartyId ?? '');
    }
  }
}

interface Place {
  ordinal: number;
  /** Null: nobody meets on a day of it, as it was postponed without one or its turn was consumed. */
  date: PlainDate | null;
  isUsedUp: boolean;
  row: SheetRow | null;
}

function placesOf(entered: readonly Entered[], { book, last }: Target): Place[] {
  const stored = (book ? seriesOf(book) : []).map((meeting): Place => ({
    ordinal: meeting.ordinal,
    date: hasDay(meeting) ? meetingDate(meeting) : null,
    isUsedUp: book !== undefined && usesUpOrdinal(book, meeting),
    row: null,
  }));
  const before = last === null ? [] : [{ ...last, date: last.heldOn, isUsedUp: true, row: null }];
  const own = entered.flatMap(({ ordinal, date, isHeld, row }): Place[] =>
    ordinal === null ? [] : [{ ordinal, date, isUsedUp: isHeld, row }],
  );
  return [...stored, ...before, ...own].toSorted((a, b) => a.ordinal - b.ordinal);
}

/** Ordinals without gaps, days in their order, nothing held after what is only planned (rule 2). */
function refuseDisorder(entered: readonly Entered[], target: Target): void {
  let previous: Place | undefined;
  let dated: Place | undefined;
  for (const place of placesOf(entered, target)) {
    const { ordinal, date, isUsedUp, row } = place;
    if (previous && previous.ordinal !== ordinal) {
      const later = row ?? previous.row;
      const missing = previous.ordinal + 1;
      if (missing < ordinal && !target.unread.has(missing)) later?.refuse('ordinal', 'ordinal-gap', missing);
      if (isUsedUp && !previous.isUsedUp) later?.refuse('state', 'out-of-order', previous.ordinal);
    }
    if (date !== null && dated?.date && dated.ordinal !== ordinal && dated.date >= date) {
      (row ?? dated.row)?.refuse('date', 'out-of-order', formatDate(dated.date, 'vi'));
    }
    previous = place;
    if (date !== null) dated = place;
  }
}

/** Whose turn a planned meeting is; a host who was agreed otherwise is entered as an agreement, not here. */
function refuseWrongTurn({ row, ordinal, hostPartyId, isHeld }: Entered, book: TurnBook): void {
  const turn = ordinal === null || isHeld ? undefined : turnOf(book, ordinal);
  if (turn && turn.hostPartyId !== hostPartyId) row.refuse('host', 'wrong-host', turn.hostPartyId ?? '');
}

/** Notes where the meetings do not fit their channel, its closing and whose turn it is by `book`. */
export function refuseMisfits(entered: readonly Entered[], target: Target, book: TurnBook): void {
  refuseDoubles(entered, target);
  refuseDisorder(entered, target);
  const { closedOn } = target;
  for (const one of entered) {
    refuseWrongTurn(one, book);
    if (closedOn !== null && isClosedOn({ closedOn }, one.date)) {
      one.row.refuse('date', 'channel-closed', formatDate(closedOn, 'vi'));
    }
  }
}
