import type { Period } from '../../domain/calendarDate.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { lastHeldMeeting } from '../../domain/presentState.ts';
import type { Id } from '../../domain/record.ts';
import { seriesOf, type RotationRule } from '../../domain/rotation.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { DraftedChannel } from './channels.ts';
import { recordOf, type Draft, type Known } from './draft.ts';
import type { Finder } from './finder.ts';
import { partyIn } from './parties.ts';
import { placeIn, type KnownPlace } from './places.ts';
import type { SheetRow } from './row.ts';
import { refuseMisfits } from './series.ts';
import { targetsOf, type Entered, type Target } from './targets.ts';
import { periodOf, type Around } from './windows.ts';

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
  const country = parties.find(({ partyId }) => partyId === host)?.country ?? null;
  const place = placeIn(places, row, 'place', country);
  const state = row.choice('state', ['held', 'planned']);
  if (state === 'held' && date !== null && date > today) row.refuse('date', 'day-in-future');
  if (date === null || host === undefined || state === null || (ordinal === null && !isOutside)) {
    if (ordinal !== null) unread.add(ordinal);
    return null;
  }
  return { row, ordinal, date, hostPartyId: host, placeId: place?.id ?? null, isHeld: state === 'held' };
}

/** The rule of a channel of the file, from the ordinal after all that the file says was held. */
function ruleOf({ rule, last }: Target, entered: readonly Entered[]): RotationRule | null {
  const held = entered.flatMap(({ ordinal, isHeld }) => (isHeld && ordinal !== null ? [ordinal] : []));
  const lastOrdinal = Math.max(last?.ordinal ?? 0, ...held);
  return rule && { ...rule, rev: 1, fromOrdinal: lastOrdinal + 1 };
}

/** A meeting of the file as it is stored. */
function meetingOf(entered: Entered, period: Period, channelId: Id, id: Id): Meeting {
  const { ordinal, date, hostPartyId, placeId, isHeld } = entered;
  return {
    id,
    rev: 1,
    channelId,
    kind: ordinal === null ? 'extraordinary' : 'regular',
    ordinal,
    hostPartyId,
    placeId,
    period,
    plannedOn: date,
    heldOn: isHeld ? date : null,
    // Its minutes are on paper somewhere: nothing is left to do about it here.
    status: isHeld ? 'closed' : 'planned',
    agreement: isHeld ? 'fixed' : 'proposed',
    countsInRotation: ordinal !== null,
    replacesMeetingId: null,
    delegations: [],
    report: null,
    hours: null,
    dayReason: null,
  };
}

/** The meetings of one channel in the order of their ordinals, since a window follows from the one before. */
function meetingsOf(
  entered: readonly Entered[],
  { id, book: stored }: Target,
  { rule, book }: Pick<Around, 'rule' | 'book'>,
  { today, newId }: Known,
): Meeting[] {
  const series = stored ? seriesOf(stored) : [];
  const [first] = series;
  let last = series.at(-1);
  return entered
    .toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .map((one) => {
      const { ordinal, date } = one;
      if (ordinal === null) return meetingOf(one, { from: date, to: date }, id, newId());
      const period = periodOf({ ordinal, date }, { rule, book, first, last }, today);
      const meeting = meetingOf(one, period, id, newId());
      if (!last || ordinal > last.ordinal) last = { ...meeting, ordinal };
      return meeting;
    });
}

function draftChannelMeetings(entered: readonly Entered[], target: Target, known: Known, draft: Draft): void {
  const rule = ruleOf(target, entered);
  if (rule !== null) draft.rotationRule.push(rule);
  const book = target.book ?? { rules: rule === null ? [] : [rule], meetings: [], events: [], overrides: [] };
  refuseMisfits(entered, target, book);
  draft.meeting.push(...meetingsOf(entered, target, { rule, book }, known));
  for (const { row, ordinal, date } of entered) {
    draft.records.push(recordOf(row, 'meeting', { vi: target.code, lo: target.code, ordinal, date }));
  }
  const { last } = target;
  if (last === null || rule === null || entered.some(({ ordinal }) => ordinal === last.ordinal)) return;
  const around = { rule, book, first: undefined, last: undefined };
  const period = periodOf({ ordinal: last.ordinal, date: last.heldOn }, around, known.today);
  draft.meeting.push({ ...lastHeldMeeting(target.id, { ...last, period }), id: known.newId() });
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
