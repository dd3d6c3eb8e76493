import type { ChannelDetail } from '../contract/channels.ts';
import type { Channel } from '../domain/channel.ts';
import { byDate } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { failure } from './base.ts';

async function booksOf(
  db: Database,
  channels: readonly Channel[],
  filter: { channelId?: Id },
): Promise<ChannelDetail[]> {
  const ofChannel = ({ channelId }: { channelId: Id }): Id => channelId;
  const rules = Map.groupBy(await listRecords(db, 'rotationRule', filter), ofChannel);
  const overrides = Map.groupBy(await listRecords(db, 'hostOverride', filter), ofChannel);
  const meetings = Map.groupBy(await listRecords(db, 'meeting', filter), ofChannel);
  const events = Map.groupBy(await listRecords(db, 'meetingEvent'), ({ meetingId }) => meetingId);
  return channels.map((channel) => {
    const own = byDate(meetings.get(channel.id) ?? []);
    return {
      channel,
      rules: rules.get(channel.id) ?? [],
      meetings: own,
      events: own.flatMap(({ id }) => events.get(id) ?? []),
      overrides: overrides.get(channel.id) ?? [],
    };
  });
}

/** All channels with what tells whose turn it is. */
export async function loadBooks(db: Database): Promise<ChannelDetail[]> {
  return booksOf(db, await listRecords(db, 'channel'), {});
}

/** The same of one channel; undefined for an unknown one. */
export async function loadBook(db: Database, channelId: Id): Promise<ChannelDetail | undefined> {
  const channel = await findRecord(db, 'channel', channelId);
  if (!channel) return undefined;
  const [book] = await booksOf(db, [channel], { channelId });
  return book;
}

/** The book of a channel; throws NOT_FOUND for an unknown one. */
export async function requireBook(db: Database, channelId: Id): Promise<ChannelDetail> {
  const book = await loadBook(db, channelId);
  if (!book) throw failure('NOT_FOUND', { entity: 'channel' });
  return book;
}
