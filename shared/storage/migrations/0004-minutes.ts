import { sql, type Kysely } from 'kysely';

const header = `id text primary key, rev integer not null, office_id text not null, created_at text not null,
  updated_at text not null, deleted_at text`;
const ofMinutes = 'minutes_id text not null references minutes';

const statements = [
  `create table comment (${header}, ${ofMinutes}, text_id text not null, side text, text text not null,
    written_by text not null, written_at text not null, resolved_by text, resolved_at text) strict`,
  'create index comment_by_minutes on comment (minutes_id)',
  `create table dismissal (${header}, ${ofMinutes}, text_id text not null, "check" text not null,
    finding text not null, reason text not null, dismissed_by text not null, dismissed_at text not null) strict`,
  'create index dismissal_by_minutes on dismissal (minutes_id)',
  `create table printing (${header}, ${ofMinutes}, number text not null, code text not null,
    printed_by text not null, printed_at text not null, printed_on text not null, forced_reason text, voided_at text, void_reason text) strict`,
  'create index printing_by_minutes on printing (minutes_id)',
  'alter table minutes add column signers text',
  'alter table minutes add column annex_no integer',
  'alter table minutes add column forced_reason text',
  'alter table minutes add column reopen_reason text',
  'drop index minutes_unique',
  `create unique index minutes_unique on minutes (meeting_id, coalesce(annex_no, 0)) where deleted_at is null`,
  'alter table segment add column carried_from_id text',
  'alter table segment add column checked_text text',
  'alter table decision add column article_ids text',
  'alter table decision add column checked_text text',
  'alter table decision alter column lead_organisation_id drop not null',
  'alter table decision alter column owner_person_id drop not null',
  'alter table commitment add column decision_id text',
  'alter table agenda_item add column section text',
];

/** What is written about minutes besides their text: comments, findings that were left, prints, annexes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
