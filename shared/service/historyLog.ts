import { readChangeLog, type ChangeLog } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import { isSeal } from '../domain/undoSeal.ts';
import { readTail } from '../storage/chain.ts';
import type { ChangeRow, Database } from '../storage/database.ts';
import {
  entriesOfMinutes,
  entriesTouchedSince,
  firstSeqOf,
  listUndoings,
  type PlainEntry,
} from '../storage/deeds.ts';
import { listRecords } from '../storage/records.ts';

/** The number of the history's last entry; 0 where there is none. */
export async function lastSeq(db: Database): Promise<number> {
  return (await readTail(db)).seq;
}

/** The deeds that undoings in force have taken back. */
export async function listUndone(db: Database): Promise<Set<Id>> {
  return new Set((await listRecords(db, 'undoing')).flatMap(({ deedIds }) => deedIds));
}

/** The deeds and, through undoings, whatever they took back or put in force again. */
function reachedFrom(deedIds: readonly Id[], undoings: ReadonlyMap<Id, Id[]>): Set<Id> {
  const reached = new Set<Id>();
  const waiting = [...deedIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(undoings.get(id) ?? []));
  }
  return reached;
}

/**
 * As much of the history as the undoing of these deeds needs: whatever happened since the first of them,
 * with the whole history of each record in it, and all undoings.
 */
export async function loadChangeLog(db: Database, deedIds: readonly Id[]): Promise<ChangeLog> {
  const reached = [...reachedFrom(deedIds, await listUndoings(db))];
  return readChangeLog(await entriesTouchedSince(db, await firstSeqOf(db, reached)));
}

/** What tells which of `deeds` are sealed: their entries, and the states of all minutes. */
export async function loadSealLog(db: Database, deeds: readonly ChangeRow[]): Promise<ChangeLog> {
  const ofMinutes = await entriesOfMinutes(db);
  // Where nothing was sealed yet, nothing needs to be placed.
  const places = ofMinutes.some(isSeal) ? ofMinutes : [];
  const entries = new Map<number, PlainEntry>();
  for (const entry of [...places, ...deeds]) entries.set(entry.seq, entry);
  return readChangeLog([...entries.values()].toSorted((a, b) => a.seq - b.seq));
}
