import type { BlackoutEntry } from '../domain/blackout.ts';
import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/records.ts';
import { read, write } from './base.ts';
import { changeRecord, removeRecord, requireRecord } from './changes.ts';

/** Throws NOT_FOUND where the entry names somebody who is not there. */
async function checkNamed(db: Database, entry: BlackoutEntry): Promise<void> {
  const named = [
    { entity: 'channel', ids: entry.channelIds },
    { entity: 'organisation', ids: entry.organisationIds },
    { entity: 'person', ids: entry.personIds },
    { entity: 'place', ids: entry.placeIds },
  ] as const;
  for (const { entity, ids } of named) {
    for (const id of ids) await requireRecord(db, entity, id);
  }
}

export const blackouts = {
  list: read.blackouts.list.handler(({ context: { db } }) => listRecords(db, 'blackout')),

  add: write.blackouts.add.handler(async ({ input, context: { db, records } }) => {
    await checkNamed(db, input);
    return records.insert('blackout', input);
  }),

  change: write.blackouts.change.handler(async ({ input, context: { db, records } }) => {
    await requireRecord(db, 'blackout', input.id);
    await checkNamed(db, input.entry);
    return changeRecord(records, 'blackout', input, input.entry);
  }),

  remove: write.blackouts.remove.handler(async ({ input, context: { db, records } }) => {
    await requireRecord(db, 'blackout', input.id);
    await removeRecord(records, 'blackout', input);
  }),
};
