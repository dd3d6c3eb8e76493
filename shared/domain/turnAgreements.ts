import type { PlainDate } from '../text/plainDate.ts';
import type { HostOverride } from './hostOverride.ts';
import type { Id } from './record.ts';
import { dueOrdinal, seriesOf, turnOf, usesUpOrdinal, type HostTurn, type RotationRule } from './rotation.ts';
import { reseat, TurnRefused } from './turnBook.ts';
import type { AgreeHost, ChangeRule, SwapTurns } from './turnInputs.ts';
import { partyOf, type Acting } from './turnRecords.ts';
import type { ChannelBook } from './channelBook.ts';

/** The turn of an ordinal that is not used up yet and hosted by rule. Throws TurnRefused. */
function freeTurn(book: ChannelBook, ordinal: number): HostTurn {
  const turn = turnOf(book, ordinal);
  if (!turn) throw new TurnRefused('no-rule', ordinal);
  if (ordinal < (dueOrdinal(book) ?? ordinal)) throw new TurnRefused('already-used', ordinal);
  if (turn.override) throw new TurnRefused('overridden', ordinal);
  return turn;
}

/** An agreement of a day to come is none yet. Throws TurnRefused. */
function requireAgreed(agreedOn: PlainDate, { today }: Acting): void {
  if (agreedOn > today) throw new TurnRefused('in-the-future');
}

function withOverrides(book: ChannelBook, overrides: HostOverride[]): ChannelBook {
  return reseat({ ...book, overrides: [...book.overrides, ...overrides] });
}

/**
 * The ordinal hosted otherwise than by rule: by another party, as agreed in a document, or by nobody on
 * neutral ground, where the turn counts for whose it was unless both agreed otherwise (rule 6). Throws
 * TurnRefused.
 */
export function agreeHost(book: ChannelBook, input: AgreeHost, acting: Acting): ChannelBook {
  const { ordinal, hostPartyId, agreedIn } = input;
  requireAgreed(input.agreedOn, acting);
  const turn = freeTurn(book, ordinal);
  if (hostPartyId === turn.ownerPartyId) throw new TurnRefused('same-host', ordinal);
  const isNeutral = hostPartyId === null;
  const isUsual = isNeutral && input.countsFor === turn.ownerPartyId;
  if (!isUsual && agreedIn === '') throw new TurnRefused('needs-document', ordinal);
  if (hostPartyId !== null) partyOf(book, hostPartyId);
  if (input.countsFor !== null) partyOf(book, input.countsFor);
  const override: HostOverride = {
    ...input,
    id: acting.newId(),
    rev: 1,
    channelId: book.channel.id,
    kind: isNeutral ? 'neutral' : 'agreed',
    countsFor: isNeutral ? input.countsFor : null,
    pairedOrdinal: null,
  };
  return withOverrides(book, [override]);
}

/** Two ordinals with their hosts exchanged; both carry reason and document (rule 10). Throws TurnRefused. */
export function swapTurns(book: ChannelBook, input: SwapTurns, acting: Acting): ChannelBook {
  const { ordinals, ...agreed } = input;
  requireAgreed(agreed.agreedOn, acting);
  const [one, other] = [freeTurn(book, ordinals[0]), freeTurn(book, ordinals[1])];
  if (one.ownerPartyId === other.ownerPartyId) throw new TurnRefused('same-host', one.ordinal);
  if (agreed.agreedIn === '') throw new TurnRefused('needs-document', one.ordinal);
  const half = (turn: HostTurn, paired: HostTurn): HostOverride => ({
    ...agreed,
    id: acting.newId(),
    rev: 1,
    channelId: book.channel.id,
    kind: 'swap',
    ordinal: turn.ordinal,
    hostPartyId: paired.ownerPartyId,
    countsFor: null,
    pairedOrdinal: paired.ordinal,
  });
  return withOverrides(book, [half(one, other), half(other, one)]);
}

/** The agreement taken back, a swap as a whole; not once an ordinal of it is used up. Throws TurnRefused. */
export function dropOverride(book: ChannelBook, overrideId: Id): ChannelBook {
  const override = book.overrides.find(({ id }) => id === overrideId);
  if (!override) throw new TurnRefused('unknown-override');
  const ordinals = [override.ordinal, ...(override.pairedOrdinal === null ? [] : [override.pairedOrdinal])];
  const used = seriesOf(book).find(
    (meeting) => ordinals.includes(meeting.ordinal) && usesUpOrdinal(book, meeting),
  );
  if (used) throw new TurnRefused('already-used', used.ordinal);
  const overrides = book.overrides.filter(({ ordinal }) => !ordinals.includes(ordinal));
  return reseat({ ...book, overrides });
}

/** The ordinals already invited or confirmed whose host another rule would change (rule 9). */
export function hostsAtStake(before: ChannelBook, after: ChannelBook): number[] {
  return seriesOf(before)
    .filter(({ status }) => status === 'invited' || status === 'confirmed')
    .filter(({ ordinal, hostPartyId }) => turnOf(after, ordinal)?.hostPartyId !== hostPartyId)
    .map(({ ordinal }) => ordinal);
}

/**
 * The channel under a new rule from an ordinal on (rule 9): what was held stays, and the host of its first
 * ordinal is the one its cycle begins with. Whoever was already invited keeps its host as an agreement of its
 * own, unless the user takes the new one over. A rule from the same ordinal is replaced. Throws TurnRefused.
 */
export function changeRule(book: ChannelBook, input: ChangeRule, acting: Acting): ChannelBook {
  const { takeOver, ...values } = input;
  const { fromOrdinal } = values;
  requireAgreed(values.agreedOn, acting);
  for (const partyId of values.cycle) partyOf(book, partyId);
  if (fromOrdinal < (dueOrdinal(book) ?? fromOrdinal)) throw new TurnRefused('already-used', fromOrdinal);
  const agreed = book.overrides.find(({ ordinal }) => ordinal >= fromOrdinal);
  if (agreed) throw new TurnRefused('overridden', agreed.ordinal);
  const rule: RotationRule = { ...values, id: acting.newId(), rev: 1, channelId: book.channel.id };
  const others = book.rules.filter((one) => one.fromOrdinal !== fromOrdinal);
  const ruled = { ...book, rules: [...others, rule] };
  const kept = hostsAtStake(book, ruled).filter((ordinal) => !takeOver.includes(ordinal));
  const series = seriesOf(book);
  const overrides = kept.map((ordinal): HostOverride => ({
    id: acting.newId(),
    rev: 1,
    channelId: book.channel.id,
    ordinal,
    kind: 'kept',
    hostPartyId: series.find((meeting) => meeting.ordinal === ordinal)?.hostPartyId ?? null,
    countsFor: null,
    pairedOrdinal: null,
    reason: { vi: values.agreedIn, lo: values.agreedIn },
    agreedIn: values.agreedIn,
    agreedOn: values.agreedOn,
  }));
  return withOverrides(ruled, overrides);
}
