import type { Channel } from '../domain/channel.ts';
import {
  channelFaults,
  closingFaults,
  firstRuleFaults,
  lostPartyFaults,
  type EnteredChannel,
} from '../domain/channelChecks.ts';
import { fault, type InputFault } from '../domain/inputFault.ts';
import { lastHeldMeeting } from '../domain/presentState.ts';
import type { Id } from '../domain/record.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/records.ts';
import { failure, read, write } from './base.ts';
import { changeRecord, refuse } from './changes.ts';
import { loadBooks, requireBook } from './channelBooks.ts';

/** Throws CHANNEL_CODE_TAKEN where another channel has the code. */
async function requireFreeCode(db: Database, code: string, ownId: Id | null): Promise<void> {
  const holders = await listRecords(db, 'channel', { code });
  if (holders.some(({ id }) => id !== ownId)) throw failure('CHANNEL_CODE_TAKEN', { code });
}

async function faultsOf(db: Database, channel: EnteredChannel, today: PlainDate): Promise<InputFault[]> {
  const organisations = await listRecords(db, 'organisation');
  const persons = await listRecords(db, 'person');
  return channelFaults(channel, { organisations, persons, today });
}

/** A code that stands in numbers that were given stays, so that no number is given twice. */
async function codeFaults(db: Database, before: Channel, code: string): Promise<InputFault[]> {
  if (before.code === code) return [];
  const series = await listRecords(db, 'numberSeries', { channelId: before.id });
  return series.length > 0 ? fault('code', 'code-in-numbers', before.code) : [];
}

export const channels = {
  list: read.channels.list.handler(({ context: { db } }) => listRecords(db, 'channel')),

  books: read.channels.books.handler(({ context: { db } }) => loadBooks(db)),

  get: read.channels.get.handler(async ({ input, context: { db } }) => {
    return requireBook(db, input.id);
  }),

  add: write.channels.add.handler(async ({ input, context: { db, records, ports } }) => {
    const { rule, lastHeld, ...channel } = input;
    await requireFreeCode(db, channel.code, null);
    const today = ports.today();
    const ruleFaults = firstRuleFaults(channel.parties, rule, lastHeld, today);
    refuse([...(await faultsOf(db, channel, today)), ...ruleFaults]);
    const added = await records.insert('channel', channel);
    if (lastHeld !== null) await records.insert('meeting', lastHeldMeeting(added.id, lastHeld));
    const fromOrdinal = lastHeld === null ? 1 : lastHeld.ordinal + 1;
    await records.insert('rotationRule', { ...rule, channelId: added.id, fromOrdinal });
    return added;
  }),

  change: write.channels.change.handler(async ({ input, context: { db, records, ports } }) => {
    const { id, rev, ...patch } = input;
    const book = await requireBook(db, id);
    await requireFreeCode(db, patch.code, id);
    refuse([
      ...(await faultsOf(db, patch, book.channel.closedOn ?? ports.today())),
      ...(await codeFaults(db, book.channel, patch.code)),
      ...lostPartyFaults(patch.parties, book),
    ]);
    return changeRecord(records, 'channel', { id, rev }, patch);
  }),

  close: write.channels.close.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, closedOn } = input;
    const book = await requireBook(db, id);
    if (closedOn !== null) refuse(closingFaults(closedOn, book));
    return changeRecord(records, 'channel', { id, rev }, { closedOn });
  }),
};
