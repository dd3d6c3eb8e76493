import { sql } from 'kysely';
import { readChangeLog, type ChangeLog, type Entry } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import type { ChangeRow, Database } from '../storage/database.ts';
import { listRecords } from '../storage/records.ts';

/** The number of the history's last entry; 0 where there is none. */
export async function lastSeq(db: Database): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The deeds that undoings in force have taken back. */
export async function listUndone(db: Database): Promise<Set<Id>> {
  return new Set((await listRecords(db, 'undoing')).flatMap(({ deedIds }) => deedIds));
}

/** Every undoing with what it took back, whether it is in force or not. */
export async function listUndoings(db: Database): Promise<Map<Id, Id[]>> {
  const rows = await db
    .selectFrom('change')
    .select(['deedId', 'after'])
    .where('entity', '=', 'undoing')
    .where('field', '=', 'deedIds')
    .execute();
  return new Map(rows.map(({ deedId, after }) => [deedId, JSON.parse(after ?? '[]') as Id[]]));
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
  const first = await sql<{ seq: number | null }>`
    select min(seq) as seq from change where deed_id in (select value from json_each(${JSON.stringify(reached)}))
  `.execute(db);
  const since = first.rows[0]?.seq ?? 0;
  const { rows } = await sql<Entry>`
    select seq, deed_id, operation, entity, record_id, field, before, after from change
    where (entity, record_id) in (select entity, record_id from change where seq >= ${since}) or entity = 'undoing'
    order by seq
  `.execute(db);
  return readChangeLog(rows);
}

/** The entries that seal minutes, or tell which meeting a text belongs to, and those of `deeds`. */
export async function loadSealLog(db: Database, deeds: readonly ChangeRow[]): Promise<ChangeLog> {
  const places = await sql<Entry>`
    select seq, deed_id, operation, entity, record_id, field, before, after from change
    where entity in ('minutes', 'segment', 'decision', 'agendaItem') and field in ('meetingId', 'minutesId')
      or entity = 'minutes' and field = 'status'
  `.execute(db);
  const entries = new Map<number, Entry>([...places.rows, ...deeds].map((entry) => [entry.seq, entry]));
  return readChangeLog([...entries.values()].toSorted((a, b) => a.seq - b.seq));
}
