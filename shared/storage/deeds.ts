import { sql } from 'kysely';
import type { Id } from '../domain/record.ts';
import type { ChangeRow, Database } from './database.ts';

/** An entry without who and when. */
export type PlainEntry = Pick<
  ChangeRow,
  'seq' | 'deedId' | 'operation' | 'entity' | 'recordId' | 'field' | 'before' | 'after'
>;

/** Which deeds are wanted: those of a user, those that touched any of these records. */
export interface DeedScope {
  userId?: Id | undefined;
  recordIds?: readonly Id[] | undefined;
}

/** The deed with the newest entry before `seq`, and the number of its first entry; undefined at the end. */
export async function newestDeedBefore(
  db: Database,
  seq: number,
  { userId, recordIds }: DeedScope,
): Promise<{ id: Id; since: number } | undefined> {
  let query = db.selectFrom('change').select('deedId').where('seq', '<', seq);
  if (userId !== undefined) query = query.where('userId', '=', userId);
  if (recordIds !== undefined) query = query.where('recordId', 'in', recordIds);
  const row = await query.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row && { id: row.deedId, since: await firstSeqOf(db, [row.deedId]) };
}

/** The number of the first entry of any of these deeds; 0 where none has one. */
export async function firstSeqOf(db: Database, deedIds: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`
    select min(seq) as seq from change where deed_id in (select value from json_each(${JSON.stringify(deedIds)}))
  `.execute(db);
  return rows[0]?.seq ?? 0;
}

/** The operation of each of these deeds. */
export async function operationsOf(db: Database, deedIds: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ deedId: Id; operation: string }>`
    select distinct deed_id, operation from change
    where deed_id in (select value from json_each(${JSON.stringify(deedIds)}))
  `.execute(db);
  return new Map(rows.map(({ deedId, operation }) => [deedId, operation]));
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

/** The whole history of each record that was touched at or after `seq`, and all undoings; oldest first. */
export async function entriesTouchedSince(db: Database, seq: number): Promise<PlainEntry[]> {
  const { rows } = await sql<PlainEntry>`
    select seq, deed_id, operation, entity, record_id, field, before, after from change
    where (entity, record_id) in (select entity, record_id from change where seq >= ${seq}) or entity = 'undoing'
    order by seq
  `.execute(db);
  return rows;
}

/** The entries that tell the states of minutes, and which meeting a text belongs to. */
export async function entriesOfMinutes(db: Database): Promise<PlainEntry[]> {
  const { rows } = await sql<PlainEntry>`
    select seq, deed_id, operation, entity, record_id, field, before, after from change
    where entity in ('minutes', 'segment', 'decision', 'agendaItem') and field in ('meetingId', 'minutesId')
      or entity = 'minutes' and field = 'status'
  `.execute(db);
  return rows;
}

/** The deeds that removed what is still removed, newest first. */
export async function listRemovers(db: Database): Promise<Id[]> {
  const { rows } = await sql<{ deedId: Id; seq: number }>`
    select deed_id, max(seq) as seq from change as c
    where field = 'deletedAt' and after is not null and entity <> 'undoing'
      and seq = (select max(seq) from change as d
        where d.entity = c.entity and d.record_id = c.record_id and d.field = 'deletedAt')
    group by deed_id order by seq desc
  `.execute(db);
  return rows.map(({ deedId }) => deedId);
}

/** Whoever has done anything, under the name of the latest deed, by name. */
export async function listDoers(db: Database): Promise<{ userId: Id; userName: string }[]> {
  const { rows } = await sql<{ userId: Id; userName: string; seq: number }>`
    select user_id, user_name, max(seq) as seq from change group by user_id order by user_name
  `.execute(db);
  return rows.map(({ userId, userName }) => ({ userId, userName }));
}
