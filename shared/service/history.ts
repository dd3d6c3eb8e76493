import { collapseVersions } from '../domain/undoText.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { listDoers, listRemovers } from '../storage/deeds.ts';
import { listChanges, listChangesOfDeed, listRecords } from '../storage/records.ts';
import { read, take } from './base.ts';
import { DeedReader } from './historyDeeds.ts';
import { lastSeq, listUndone } from './historyLog.ts';
import { showRecords } from './historySummary.ts';
import { previewUndo, undoDeeds } from './historyUndo.ts';
import { closeWaysIn } from './users.ts';

/** How many records of a deed are shown one by one. */
const shownRecords = 100;

async function lastDeedId(db: Database): Promise<Id> {
  const query = db.selectFrom('change').select('deedId').orderBy('seq', 'desc').limit(1);
  return (await query.executeTakeFirstOrThrow()).deedId;
}

async function activeUserIds(db: Database): Promise<Id[]> {
  return (await listRecords(db, 'user')).filter(({ disabled }) => !disabled).map(({ id }) => id);
}

export const history = {
  ofRecord: read.history.ofRecord.handler(({ input, context }) =>
    listChanges(context.db, input.entity, input.id),
  ),

  deeds: read.history.deeds.handler(async ({ input: { before, ...filter }, context: { db, user } }) => {
    const reader = await DeedReader.open(db, user);
    return reader.page(filter, before ?? (await lastSeq(db)) + 1);
  }),

  deed: read.history.deed.handler(async ({ input, context: { db, user }, errors }) => {
    const entries = await listChangesOfDeed(db, input.deedId);
    if (entries.length === 0) throw errors.NOT_FOUND({ data: { entity: 'change' } });
    const { labels } = await DeedReader.open(db, user);
    return showRecords(entries, labels, shownRecords);
  }),

  users: read.history.users.handler(({ context: { db } }) => listDoers(db)),

  bin: read.history.bin.handler(async ({ context: { db, user } }) => {
    const reader = await DeedReader.open(db, user);
    const undone = await listUndone(db);
    return reader.rows((await listRemovers(db)).filter((id) => !undone.has(id)));
  }),

  textVersions: read.history.textVersions.handler(
    async ({ input: { entity, id, side }, context: { db } }) => {
      const changes = await listChanges(db, entity, id);
      return collapseVersions(changes.filter(({ field }) => field === side).toReversed());
    },
  ),

  previewUndo: read.history.previewUndo.handler(({ input, context: { db, user } }) =>
    previewUndo(db, user, input),
  ),

  undo: take.history.undo.handler(async ({ input, context: { ports, user, transact } }) => {
    const { lost, deedId } = await transact(async (db, records) => {
      const before = await activeUserIds(db);
      const { changesUsers } = await undoDeeds(db, records, user, input);
      const after = await activeUserIds(db);
      if (changesUsers) await closeWaysIn(db, ports);
      return { lost: before.filter((id) => !after.includes(id)), deedId: await lastDeedId(db) };
    });
    for (const id of lost) ports.endSessions(id, null);
    return { deedId };
  }),
};
