import type { ChannelDetail } from '../contract/channels.ts';
import type { Channel } from '../domain/channel.ts';
import { meetingDate, type Meeting } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';

/** Meetings in order of their day. */
export function byDate(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => (meetingDate(a) < meetingDate(b) ? -1 : 1));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

async function booksOf(
  db: Database,
  channels: readonly Channel[],
  filter: { channelId?: Id },
): Promise<ChannelDetail[]> {
  const ofChannel = ({ channelId }: { channelId: Id }): Id => channelId;
  const rules = groupBy(await listRecords(db, 'rotationRule', filter), ofChannel);
  const overrides = groupBy(await listRecords(db, 'hostOverride', filter), ofChannel);
  const meetings = groupBy(await listRecords(db, 'meeting', filter), ofChannel);
  const events = groupBy(await listRecords(db, 'meetingEvent'), ({ meetingId }) => meetingId);
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
