import type { ChannelDetail } from '../contract/channels.ts';
import type { Id } from '../domain/record.ts';
import { agreeHost, changeRule, dropOverride, swapTurns } from '../domain/turnAgreements.ts';
import { bookMark, TurnRefused } from '../domain/turnBook.ts';
import {
  callExtraordinary,
  moveMeeting,
  recordHeld,
  scheduleRegular,
  settleMeeting,
} from '../domain/turnMeetings.ts';
import { cancelMeeting, postponeMeeting } from '../domain/turnPostponed.ts';
import type { Acting } from '../domain/turnRecords.ts';
import type { ChannelBook } from '../domain/channelBook.ts';
import type { Database } from '../storage/database.ts';
import type { EntityName, NewRecord, RecordOf } from '../storage/entities.ts';
import { findRecord, type RecordWriter } from '../storage/records.ts';
import { failure, write } from './base.ts';
import { loadBook } from './channelBooks.ts';
import type { Ports } from './ports.ts';

/** Stores what became of a list of records: new ones, changed ones, and those that are gone. */
async function storeList<E extends EntityName>(
  records: RecordWriter,
  entity: E,
  before: readonly RecordOf<E>[],
  after: readonly RecordOf<E>[],
): Promise<void> {
  const known = new Map(before.map((record) => [record.id, record]));
  for (const record of after) {
    const { id, rev, ...values } = record;
    const old = known.get(id);
    if (!old) await records.insert(entity, values as NewRecord<E>, id);
    else if (old !== record) await records.update(entity, id, rev, values);
  }
  const left = new Set(after.map(({ id }) => id));
  for (const { id, rev } of before) if (!left.has(id)) await records.remove(entity, id, rev);
}

/** Rules come before what names them, and an override gives its ordinal back before another takes it. */
async function storeBook(records: RecordWriter, before: ChannelBook, after: ChannelBook): Promise<void> {
  await storeList(records, 'rotationRule', before.rules, after.rules);
  await storeList(records, 'meeting', before.meetings, after.meetings);
  await storeList(records, 'meetingEvent', before.events, after.events);
  await storeList(records, 'hostOverride', before.overrides, after.overrides);
}

interface TurnContext {
  db: Database;
  records: RecordWriter;
  ports: Ports;
}

/** Carries out one act of the rules on what the user saw. Throws NOT_FOUND, STALE_RECORD or TURN_REFUSED. */
async function act<I extends { channelId: Id; seen: string }>(
  { db, records, ports }: TurnContext,
  { channelId, seen, ...input }: I,
  carryOut: (book: ChannelBook, input: Omit<I, 'channelId' | 'seen'>, acting: Acting) => ChannelBook,
): Promise<ChannelDetail> {
  const before = await loadBook(db, channelId);
  if (!before) throw failure('NOT_FOUND', { entity: 'channel' });
  if (bookMark(before) !== seen) throw failure('STALE_RECORD');
  if ('placeId' in input && typeof input.placeId === 'string') {
    if (!(await findRecord(db, 'place', input.placeId))) throw failure('NOT_FOUND', { entity: 'place' });
  }
  try {
    const after = carryOut(before, input, { today: ports.today(), newId: ports.newId });
    await storeBook(records, before, after);
  } catch (error) {
    if (!(error instanceof TurnRefused)) throw error;
    throw failure('TURN_REFUSED', { reason: error.reason, ordinal: error.ordinal });
  }
  const stored = await loadBook(db, channelId);
  if (!stored) throw new Error('a channel that was just written is gone');
  return stored;
}

export const turns = {
  schedule: write.turns.schedule.handler(({ input, context }) => act(context, input, scheduleRegular)),
  callExtraordinary: write.turns.callExtraordinary.handler(({ input, context }) =>
    act(context, input, callExtraordinary),
  ),
  move: write.turns.move.handler(({ input, context }) => act(context, input, moveMeeting)),
  postpone: write.turns.postpone.handler(({ input, context }) => act(context, input, postponeMeeting)),
  cancel: write.turns.cancel.handler(({ input, context }) => act(context, input, cancelMeeting)),
  recordHeld: write.turns.recordHeld.handler(({ input, context }) => act(context, input, recordHeld)),
  settle: write.turns.settle.handler(({ input, context }) => act(context, input, settleMeeting)),
  agreeHost: write.turns.agreeHost.handler(({ input, context }) => act(context, input, agreeHost)),
  swap: write.turns.swap.handler(({ input, context }) => act(context, input, swapTurns)),
  dropOverride: write.turns.dropOverride.handler(({ input, context }) =>
    act(context, input, (book, { overrideId }) => dropOverride(book, overrideId)),
  ),
  changeRule: write.turns.changeRule.handler(({ input, context }) => act(context, input, changeRule)),
};
