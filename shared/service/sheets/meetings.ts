import type { Period } from '../../domain/calendarDate.ts';
import { meetingDate } from '../../domain/meeting.ts';
import type { Party, PartyId } from '../../domain/party.ts';
import type { Id } from '../../domain/record.ts';
import {
  isInSeries,
  ruleFor,
  seriesOf,
  turnOf,
  type RotationRule,
  type TurnBook,
} from '../../domain/rotation.ts';
import { formatDate } from '../../text/dates.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import { windowOf, type DraftedChannel, type LastHeld } from './channels.ts';
import { recordOf, type Draft, type Drafted, type Known } from './draft.ts';
import type { Finder } from './finder.ts';
import { partyIn } from './parties.ts';
import { placeIn, type KnownPlace } from './places.ts';
import type { SheetRow } from './row.ts';

/** A meeting of the file, before it is known whether it fits its channel. */
interface Entered {
  row: SheetRow;
  ordinal: number | null;
  date: PlainDate;
  hostPartyId: PartyId | null;
  placeId: Id | null;
  isHeld: boolean;
}

/** The same, wherever it comes from. */
type Kept = Omit<Entered, 'row'>;

/** The channel of a meeting with what is there before the file. */
interface Target {
  id: Id;
  code: string;
  parties: readonly Party[];
  /** Undefined for a channel of the file. */
  book: TurnBook | undefined;
  last: LastHeld | null;
  rule: DraftedChannel['rule'];
  /** The ordinals of rows that are wrong otherwise: they are not missing. */
  unread: Set<number>;
}

/** The channels a meeting may name; a code of the store stays the store's, whatever the file says of it. */
function targetsOf(known: Known, drafted: ReadonlyMap<string, DraftedChannel>): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const { id, code, parties, last, rule } of drafted.values()) {
    targets.set(code, { id, code, parties, book: undefined, last, rule, unread: new Set() });
  }
  for (const { channel, ...book } of known.books) {
    const { id, code, parties } = channel;
    targets.set(code, { id, code, parties, book, last: null, rule: null, unread: new Set() });
  }
  return targets;
}

function enteredOf(
  row: SheetRow,
  target: Target,
  places: Finder<KnownPlace>,
  today: PlainDate,
): Entered | null {
  const { parties, unread } = target;
  const isOutside = row.choiceIn('ordinal') === 'extraordinary';
  const ordinal = isOutside ? null : row.count('ordinal', 9999);
  const date = row.date('date');
  const hostText = row.text('host');
  const host = hostText === null ? undefined : partyIn(row, 'host', hostText, parties, 'wrong-host');
  const place = placeIn(places, row, 'place');
  const state = row.choice('state', ['held', 'planned']);
  if (state === 'held' && date !== null && date > today) row.refuse('date', 'day-in-future');
  if (date === null || host === undefined || state === null || (ordinal === null && !isOutside)) {
    if (ordinal !== null) unread.add(ordinal);
    return null;
  }
  return { row, ordinal, date, hostPartyId: host, placeId: place?.id ?? null, isHeld: state === 'held' };
}

/** What stands twice: an ordinal of a channel, or a day on which it met outside the series. */
function refuseDoubles(entered: readonly Entered[], { book, last }: Target): void {
  const stored = new Set(book ? seriesOf(book).map(({ ordinal }) => ordinal) : []);
  const outside = book?.meetings.filter((meeting) => !isInSeries(book, meeting)).map(meetingDate) ?? [];
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
  date: PlainDate;
  isHeld: boolean;
  row: SheetRow | null;
}

/** Ordinals without gaps, days in their order, nothing held after what is only planned (rule 2). */
function refuseDisorder(entered: readonly Entered[], { book, last, unread }: Target): void {
  const stored = (book ? seriesOf(book) : []).map((meeting): Place => ({
    ordinal: meeting.ordinal,
    date: meetingDate(meeting),
    isHeld: meeting.heldOn !== null,
    row: null,
  }));
  const own = entered.flatMap(({ ordinal, ...rest }): Place[] =>
    ordinal === null ? [] : [{ ordinal, ...rest }],
  );
  const before = last === null ? [] : [{ ordinal: last.ordinal, date: last.heldOn, isHeld: true, row: null }];
  const all = [...stored, ...before, ...own].toSorted((a, b) => a.ordinal - b.ordinal);
  for (const [index, { ordinal, date, isHeld, row }] of all.entries()) {
    const previous = all[index - 1];
    if (!previous || previous.ordinal === ordinal) continue;
    const later = row ?? previous.row;
    const missing = previous.ordinal + 1;
    if (missing < ordinal && !unread.has(missing)) later?.refuse('ordinal', 'ordinal-gap', missing);
    if (previous.date >= date) later?.refuse('date', 'out-of-order', formatDate(previous.date, 'vi'));
    if (isHeld && !previous.isHeld) later?.refuse('state', 'out-of-order', previous.ordinal);
  }
}

/** The rule of a channel of the file, from the ordinal after all that the file says was held. */
function ruleOf({ rule, last }: Target, entered: readonly Entered[]): RotationRule | null {
  const held = entered.flatMap(({ ordinal, isHeld }) => (isHeld && ordinal !== null ? [ordinal] : []));
  const lastOrdinal = Math.max(last?.ordinal ?? 0, ...held);
  return rule && { ...rule, rev: 1, fromOrdinal: lastOrdinal + 1 };
}

function periodOf({ ordinal, date }: Kept, { book }: Target, rule: RotationRule | null): Period {
  const alone = { from: date, to: date };
  if (ordinal === null) return alone;
  if (rule !== null && rule.windowsFrom !== null) {
    return windowOf(
      { windowsFrom: rule.windowsFrom, everyMonths: rule.everyMonths },
      ordinal - rule.fromOrdinal,
    );
  }
  const last = book && seriesOf(book).at(-1);
  const everyMonths = book && ruleFor(book.rules, Math.max(ordinal, last?.ordinal ?? 0))?.everyMonths;
  if (!last || everyMonths === undefined) return alone;
  return windowOf({ windowsFrom: last.period.from, everyMonths }, ordinal - last.ordinal);
}

/** Whose turn a planned meeting is; a host who was agreed otherwise is entered as an agreement, not here. */
function refuseWrongTurn({ row, ordinal, hostPartyId, isHeld }: Entered, book: TurnBook): void {
  const turn = ordinal === null || isHeld ? undefined : turnOf(book, ordinal);
  if (turn && turn.hostPartyId !== hostPartyId) row.refuse('host', 'wrong-host', turn.hostPartyId ?? '');
}

function meetingOf(entered: Kept, target: Target, rule: RotationRule | null, id: Id): Drafted<'meeting'> {
  const { ordinal, date, hostPartyId, placeId, isHeld } = entered;
  return {
    id,
    channelId: target.id,
    kind: ordinal === null ? 'extraordinary' : 'regular',
    ordinal,
    hostPartyId,
    placeId,
    period: periodOf(entered, target, rule),
    plannedOn: date,
    heldOn: isHeld ? date : null,
    // Its minutes are on paper somewhere: nothing is left to do about it here.
    status: isHeld ? 'closed' : 'planned',
    agreement: isHeld ? 'fixed' : 'proposed',
    countsInRotation: ordinal !== null,
    replacesMeetingId: null,
    delegations: [],
    report: null,
  };
}

function draftChannelMeetings(entered: readonly Entered[], target: Target, known: Known, draft: Draft): void {
  refuseDoubles(entered, target);
  refuseDisorder(entered, target);
  const rule = ruleOf(target, entered);
  if (rule !== null) draft.rotationRule.push(rule);
  const book = target.book ?? { rules: rule === null ? [] : [rule], meetings: [], events: [], overrides: [] };
  for (const one of entered) {
    refuseWrongTurn(one, book);
    draft.meeting.push(meetingOf(one, target, rule, known.newId()));
    const shown = { vi: target.code, lo: target.code, ordinal: one.ordinal, date: one.date };
    draft.records.push(recordOf(one.row, 'meeting', shown));
  }
  const { last } = target;
  if (last === null || rule === null || entered.some(({ ordinal }) => ordinal === last.ordinal)) return;
  const { ordinal, heldOn: date, hostPartyId } = last;
  const held = { ordinal, date, hostPartyId, placeId: null, isHeld: true };
  draft.meeting.push(meetingOf(held, target, rule, known.newId()));
}

/** The meetings of the file, and the rules and last meetings of its channels. */
export function draftMeetings(
  rows: readonly SheetRow[],
  drafted: ReadonlyMap<string, DraftedChannel>,
  places: Finder<KnownPlace>,
  known: Known,
  draft: Draft,
): void {
  const targets = targetsOf(known, drafted);
  const entered = new Map<Target, Entered[]>([...targets.values()].map((target) => [target, []]));
  for (const row of rows) {
    const code = row.text('channel');
    const target = code === null ? undefined : targets.get(code.toUpperCase());
    if (code !== null && !target) row.refuse('channel', 'unknown-channel', code);
    const one = target && enteredOf(row, target, places, known.today);
    if (target && one) entered.get(target)?.push(one);
  }
  for (const [target, own] of entered) draftChannelMeetings(own, target, known, draft);
}
