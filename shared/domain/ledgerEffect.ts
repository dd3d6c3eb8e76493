import type { PlainDate } from '../text/plainDate.ts';
import type { ChannelBook } from './channelBook.ts';
import { hostBalances, hostLedger, type HostBalance, type LedgerEntry } from './ledger.ts';

/** An ordinal whose turn, day or state an act changes; null where it is not planned or turned to. */
export interface LedgerChange {
  ordinal: number;
  before: LedgerEntry | null;
  after: LedgerEntry | null;
}

/** What an act does to the host ledger. */
export interface LedgerEffect {
  changes: LedgerChange[];
  /** The parties whose turns lost, given or taken change, as they stand after it. */
  balances: HostBalance[];
}

/** So many turns beyond what is planned are compared. */
const comingCount = 4;

function isSame(one: LedgerEntry | null, other: LedgerEntry | null): boolean {
  const seen = (entry: LedgerEntry | null): string =>
    entry === null
      ? ''
      : [
          entry.hostPartyId,
          entry.state,
          entry.meeting?.plannedOn,
          entry.meeting?.heldOn,
          entry.notes.length,
        ].join();
  return seen(one) === seen(other);
}

/** What changes in the host ledger between two states of a channel, by ordinal; both are left as they are. */
export function ledgerEffect(before: ChannelBook, after: ChannelBook, today: PlainDate): LedgerEffect {
  const entries = (book: ChannelBook): Map<number, LedgerEntry> =>
    new Map(hostLedger(book, today, comingCount).map((entry) => [entry.ordinal, entry]));
  const [old, now] = [entries(before), entries(after)];
  const shared = [...new Set([...old.keys(), ...now.keys()])].toSorted((a, b) => a - b);
  // What is only turned to in one of the two would show as a change at the far end alone.
  const last = Math.min(Math.max(0, ...old.keys()), Math.max(0, ...now.keys()));
  const changes = shared
    .filter((ordinal) => ordinal <= last)
    .map((ordinal) => ({ ordinal, before: old.get(ordinal) ?? null, after: now.get(ordinal) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
  const parties = before.channel.parties.map(({ partyId }) => partyId);
  const were = hostBalances(before, parties);
  const balances = hostBalances(after, parties).filter((balance, index) => {
    const was = were[index];
    return was?.lost !== balance.lost || was.given !== balance.given || was.taken !== balance.taken;
  });
  return { changes, balances };
}
