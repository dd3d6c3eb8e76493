import type { Party, PartyId } from '../../domain/party.ts';
import type { Id } from '../../domain/record.ts';
import type { TurnBook } from '../../domain/rotation.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { DraftedChannel } from './channels.ts';
import type { Known } from './draft.ts';
import type { SheetRow } from './row.ts';

/** A meeting of the file, before it is known whether it fits its channel. */
export interface Entered {
  row: SheetRow;
  ordinal: number | null;
  date: PlainDate;
  hostPartyId: PartyId | null;
  placeId: Id | null;
  isHeld: boolean;
}

/** The channel of a meeting with what is there before the file. */
export interface Target {
  id: Id;
  code: string;
  parties: readonly Party[];
  closedOn: PlainDate | null;
  /** Undefined for a channel of the file. */
  book: TurnBook | undefined;
  last: DraftedChannel['last'];
  rule: DraftedChannel['rule'];
  /** The ordinals of rows that are wrong otherwise: they are not missing. */
  unread: Set<number>;
}

/** The channels a meeting may name; a code of the store stays the store's, whatever the file says of it. */
export function targetsOf(known: Known, drafted: ReadonlyMap<string, DraftedChannel>): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const own of drafted.values()) {
    targets.set(own.code, { ...own, closedOn: null, book: undefined, unread: new Set() });
  }
  for (const { channel, ...book } of known.books) {
    const { id, code, parties, closedOn } = channel;
    targets.set(code, { id, code, parties, closedOn, book, last: null, rule: null, unread: new Set() });
  }
  return targets;
}
