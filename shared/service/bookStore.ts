import type { ChannelBook } from '../domain/channelBook.ts';
import type { EntityName, NewRecord, RecordOf } from '../storage/entities.ts';
import type { RecordWriter } from '../storage/records.ts';

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
export async function storeBook(
  records: RecordWriter,
  before: ChannelBook,
  after: ChannelBook,
): Promise<void> {
  await storeList(records, 'rotationRule', before.rules, after.rules);
  await storeList(records, 'meeting', before.meetings, after.meetings);
  await storeList(records, 'meetingEvent', before.events, after.events);
  await storeList(records, 'hostOverride', before.overrides, after.overrides);
}
