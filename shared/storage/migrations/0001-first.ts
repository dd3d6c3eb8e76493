import { sql, type Kysely } from 'kysely';

/** Columns of each table besides those every record has. `text!` and `integer!` are NOT NULL. */
const tables: Record<string, string> = {
  office: 'code text!, name text!',
  user: 'user_name text! unique, display_name text!, roles text!, disabled integer!',
  organisation:
    'country text!, kind text!, level text!, name text!, province text!, valid_from text!, valid_to text, successor_id text references organisation deferrable initially deferred',
  person:
    'organisation_id text! references organisation, full_name text!, rank text, position text!, roles text!, identity_document text',
  place: 'country text!, kind text!, name text!, pair_id text references place deferrable initially deferred',
  channel: 'code text! unique, name text!, level text!, parties text!, hotlines text!',
  rotation_rule:
    'channel_id text! references channel, from_ordinal integer!, cycle text!, every_months integer!, postponed_policy text!, cancelled_policy text!, extraordinary_counts integer!, agreed_in text!, agreed_on text!, note text',
  meeting:
    'channel_id text! references channel, kind text!, ordinal integer, host_party_id text, place_id text references place, period text!, planned_on text!, held_on text, status text!, counts_in_rotation integer!, replaces_meeting_id text references meeting deferrable initially deferred, delegations text!, report text',
  meeting_event:
    'meeting_id text! references meeting, "on" text!, event text!, from_date text!, to_date text, turn text!, reason text!, proposed_by text!',
  agenda_item: 'meeting_id text! references meeting, no integer!, title text!, minutes integer!',
  minutes:
    'meeting_id text! unique references meeting, status text!, number text, copies integer!, signed_on text',
  segment:
    'minutes_id text! references minutes, agenda_item_id text! references agenda_item, position integer!, side text!, kind text!, vi text!, lo text!, state text!, confidence text, reviewed_by text, reviewed_at text',
  decision:
    'minutes_id text! references minutes, no integer!, responsible text!, lead_organisation_id text! references organisation, owner_person_id text! references person, due_on text, standing integer!, commitment_ids text!, vi text!, lo text!, state text!, confidence text, reviewed_by text, reviewed_at text',
  memorandum:
    'channel_id text! references channel, number text!, series_ordinal integer, title text!, signed_on text, signed_at_place_id text references place, effective_from text, expires_on text, copies integer!, signatories text!, status text!, supersedes_id text references memorandum deferrable initially deferred',
  article:
    'memorandum_id text! references memorandum, no integer!, title text!, vi text!, lo text!, state text!, confidence text, reviewed_by text, reviewed_at text',
  commitment:
    'code text! unique, channel_id text! references channel, memorandum_id text references memorandum, article_no integer, responsible text!, lead_organisation_id text! references organisation, responsible_person_id text! references person, category text!, schedule text!, status text!, vi text!, lo text!, state text!, confidence text, reviewed_by text, reviewed_at text',
  amendment:
    'commitment_id text! references commitment, meeting_id text! references meeting deferrable initially deferred, decision_no integer!, effective_on text!, vi text!, lo text!, state text!, confidence text, reviewed_by text, reviewed_at text',
  occurrence:
    'commitment_id text! references commitment, period text!, due_on text!, status text!, done_on text',
  follow_up:
    'commitment_id text! references commitment, "on" text!, by_person_id text! references person, status_after text!, note text!, evidence text',
  calendar_day: 'country text!, date text!, kind text!, name text!, confidence text!, source text',
  term: 'vi text!, lo text!, en text!, source text!, confidence text!, review text!, reviewed_by text, reviewed_at text, category text!, note text!',
  phrase:
    'vi text!, lo text!, en text!, source text!, confidence text!, review text!, reviewed_by text, reviewed_at text, code text! unique, section text!',
  imported_key: 'source text!, key text!, entity text!, record_id text!, unique (source, key, entity)',
  number_series:
    'kind text!, channel_id text references channel, year integer!, last integer!, unique (kind, channel_id, year)',
  attachment: 'entity text!, record_id text!, name text!, media_type text!, size integer!, sha256 text!',
};

const indexes: Record<string, string> = {
  meeting: 'channel_id, planned_on',
  rotation_rule: 'channel_id',
  meeting_event: 'meeting_id',
  agenda_item: 'meeting_id',
  segment: 'minutes_id, position',
  decision: 'minutes_id',
  occurrence: 'commitment_id',
  follow_up: 'commitment_id',
  calendar_day: 'date',
};

const header =
  'id text primary key, rev integer!, office_id text!, created_at text!, updated_at text!, deleted_at text';

function columns(list: string): string {
  return list.replaceAll('!', ' not null');
}

/** The first schema: a table for each kind of record, and the changes of all, which can only be added to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = async (statement: string): Promise<void> => {
    await sql.raw(statement).execute(db);
  };
  for (const [table, own] of Object.entries(tables)) {
    await run(`create table "${table}" (${columns(`${header}, ${own}`)}) strict`);
  }
  for (const [table, list] of Object.entries(indexes)) {
    await run(`create index ${table}_by on "${table}" (${list})`);
  }
  const change =
    'seq integer primary key autoincrement, deed_id text!, operation text!, entity text!, record_id text!, field text!, before text, after text, user_id text!, user_name text!, office_id text!, at text!';
  await run(`create table change (${columns(change)}) strict`);
  await run('create index change_by_record on change (entity, record_id)');
  for (const act of ['update', 'delete']) {
    await run(
      `create trigger change_no_${act} before ${act} on change begin select raise(abort, 'changes are append-only'); end`,
    );
  }
}
