import type { BlackoutEntry } from '../domain/blackout.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { failure, orStale, read, write } from './base.ts';

/** Throws NOT_FOUND where the entry names somebody who is not there. */
async function checkNamed(db: Database, entry: BlackoutEntry): Promise<void> {
  const named = [
    { entity: 'channel', ids: entry.channelIds },
    { entity: 'organisation', ids: entry.organisationIds },
    { entity: 'person', ids: entry.personIds },
    { entity: 'place', ids: entry.placeIds },
  ] as const;
  for (const { entity, ids } of named) {
    for (const id of ids) {
      if (!(await findRecord(db, entity, id))) throw failure('NOT_FOUND', { entity });
    }
  }
}

export const blackouts = {
  list: read.blackouts.list.handler(({ context: { db } }) => listRecords(db, 'blackout')),

  add: write.blackouts.add.handler(async ({ input, context: { db, records } }) => {
    await checkNamed(db, input);
    return records.insert('blackout', input);
  }),

  change: write.blackouts.change.handler(async ({ input, context: { db, records }, errors }) => {
    const { id, rev, entry } = input;
    if (!(await findRecord(db, 'blackout', id))) throw errors.NOT_FOUND({ data: { entity: 'blackout' } });
    await checkNamed(db, entry);
    return orStale(() => records.update('blackout', id, rev, entry));
  }),

  remove: write.blackouts.remove.handler(async ({ input: { id, rev }, context: { db, records }, errors }) => {
    if (!(await findRecord(db, 'blackout', id))) throw errors.NOT_FOUND({ data: { entity: 'blackout' } });
    await orStale(() => records.remove('blackout', id, rev));
  }),
};
