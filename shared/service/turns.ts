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
import type { RecordWriter } from '../storage/records.ts';
import { failure, write } from './base.ts';
import { storeBook } from './bookStore.ts';
import { requireBook } from './channelBooks.ts';
import { keepPapersTrue } from './meetingPapers.ts';
import { requireRecord } from './changes.ts';
import type { Ports } from './ports.ts';

interface TurnContext {
  db: Database;
  records: RecordWriter;
  ports: Ports;
}

/** Carries out one act of the rules on what the user saw. Throws NOT_FOUND, STALE_RECORD, TURN_REFUSED or MINUTES_FROZEN. */
async function act<I extends { channelId: Id; seen: string }>(
  { db, records, ports }: TurnContext,
  { channelId, seen, ...input }: I,
  carryOut: (book: ChannelBook, input: Omit<I, 'channelId' | 'seen'>, acting: Acting) => ChannelBook,
): Promise<ChannelDetail> {
  const before = await requireBook(db, channelId);
  if (bookMark(before) !== seen) throw failure('STALE_RECORD');
  if ('placeId' in input && typeof input.placeId === 'string') {
    await requireRecord(db, 'place', input.placeId);
  }
  try {
    const after = carryOut(before, input, { today: ports.today(), newId: ports.newId });
    await keepPapersTrue(db, records, before, after);
    await storeBook(records, before, after);
  } catch (error) {
    if (!(error instanceof TurnRefused)) throw error;
    throw failure('TURN_REFUSED', { reason: error.reason, ordinal: error.ordinal });
  }
  return requireBook(db, channelId);
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
