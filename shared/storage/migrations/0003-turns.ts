import { sql, type Kysely } from 'kysely';

const header = `id text primary key, rev integer not null, office_id text not null, created_at text not null,
  updated_at text not null, deleted_at text`;

const statements = [
  `create table host_override (${header}, channel_id text not null references channel, ordinal integer not null,
    kind text not null, host_party_id text, counts_for text, paired_ordinal integer, reason text not null,
    agreed_in text not null, agreed_on text not null) strict`,
  'create unique index host_override_unique on host_override (channel_id, ordinal) where deleted_at is null',
  `create table blackout (${header}, kind text not null, name text not null, "from" text not null, "to" text not null,
    every_year integer not null, channel_ids text not null, organisation_ids text not null, person_ids text not null,
    place_ids text not null, route text, is_forbidden integer not null, source text) strict`,
  'alter table channel add column business text',
  'alter table channel add column languages text',
  'alter table channel add column standing_delegations text',
  'alter table channel add column closed_on text',
  'alter table rotation_rule add column windows_from text',
  'alter table meeting add column agreement text',
  'alter table meeting add column hours text',
  'alter table meeting add column day_reason text',
  'alter table meeting_event add column agreed_in text',
  'alter table meeting_event add column ordinal integer',
  'alter table meeting_event add column lost_by text',
  'alter table meeting_event add column rule_id text references rotation_rule',
  'alter table person add column since text',
  'alter table person add column earlier text',
  'alter table person add column left_on text',
  'alter table place add column gate_level text',
  'alter table place add column markers text',
];

/**
 * Turns agreed otherwise, days that are kept clear, and what is asked of channels, people and places besides.
 * A new column is empty in records from before: the history says nothing of it, and the schema has its default.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
