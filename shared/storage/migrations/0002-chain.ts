import { sql, type Kysely } from 'kysely';
import { beginning, hashEntry, type Sha256 } from '../chain.ts';
import type { ChangeRow } from '../database.ts';

/** Tables whose unique columns may from now on repeat what a deleted record holds. */
const uniques: Record<string, string> = {
  user: 'user_name',
  channel: 'code',
  minutes: 'meeting_id',
  commitment: 'code',
  phrase: 'code',
  imported_key: 'source, key, entity',
  number_series: 'kind, channel_id, year',
};

const statements = [
  `alter table office add column level text not null default 'province'`,
  'alter table office add column lock_after_minutes integer not null default 15',
  'alter table user add column password_set_at text',
  `create table undoing (id text primary key, rev integer not null, office_id text not null, created_at text not null,
    updated_at text not null, deleted_at text, deed_ids text not null) strict`,
  `create table checkpoint (seq integer primary key, hash text not null, at text not null, signature text not null) strict`,
  `create table draft (user_id text not null, entity text not null, record_id text not null, side text not null,
    rev integer not null, text text not null, at text not null, primary key (user_id, record_id, side)) strict`,
  'create table copy_mark (copied_at text not null, copied_by text not null, seq integer not null) strict',
  'create unique index copy_mark_only_one on copy_mark ((1))',
];

async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

async function appendOnly(db: Kysely<unknown>, table: string, what: string): Promise<void> {
  for (const act of ['update', 'delete']) {
    await run(
      db,
      `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${what} are append-only'); end`,
    );
  }
}

/** Replaces a column's UNIQUE by an index: SQLite cannot drop the constraint, so the table is made anew. */
async function uniqueWhileKept(db: Kysely<unknown>, table: string, columns: string): Promise<void> {
  const found = await sql<{ sql: string }>`select sql from sqlite_master where name = ${table}`.execute(db);
  const made = (found.rows[0]?.sql ?? '')
    .replace(`"${table}"`, '"rebuilt"')
    .replace(/,? unique( \([^)]*\))?/, '');
  await run(db, made);
  await run(db, `insert into rebuilt select * from "${table}"`);
  await run(db, `drop table "${table}"`);
  await run(db, `alter table rebuilt rename to "${table}"`);
  await run(db, `create unique index ${table}_unique on "${table}" (${columns}) where deleted_at is null`);
}

/** Gives every entry the hash that binds it to the one before. */
async function chainChanges(db: Kysely<unknown>, sha256: Sha256): Promise<void> {
  await run(
    db,
    `create table chained (seq integer primary key, deed_id text not null, operation text not null, entity text not null,
      record_id text not null, field text not null, before text, after text, user_id text not null, user_name text not null,
      office_id text not null, at text not null, hash text not null) strict`,
  );
  const entries = await sql<Omit<ChangeRow, 'hash'>>`select * from change order by seq`.execute(db);
  let { hash } = beginning;
  for (const entry of entries.rows) {
    hash = hashEntry(sha256, hash, entry);
    await sql`insert into chained select *, ${hash} from change where seq = ${entry.seq}`.execute(db);
  }
  await run(db, 'drop table change');
  await run(db, 'alter table chained rename to change');
  await run(db, 'create index change_by_record on change (entity, record_id)');
  await run(db, 'create index change_by_deed on change (deed_id)');
}

/** The history is a chain; what only a user or a copy needs has its place; a deleted record reserves nothing. */
export async function up(db: Kysely<unknown>, sha256: Sha256): Promise<void> {
  for (const statement of statements) await run(db, statement);
  for (const [table, columns] of Object.entries(uniques)) await uniqueWhileKept(db, table, columns);
  await chainChanges(db, sha256);
  await appendOnly(db, 'change', 'changes');
  await appendOnly(db, 'checkpoint', 'checkpoints');
}
