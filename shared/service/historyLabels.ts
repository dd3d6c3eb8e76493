import type { RecordLabel } from '../contract/historyShapes.ts';
import { meetingDate, type Meeting } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import type { Names } from '../domain/bilingual.ts';
import type { Database } from '../storage/database.ts';
import { entities, type EntityName, type RecordOf } from '../storage/entities.ts';
import { findRow, listRecords } from '../storage/records.ts';

type Values = RecordLabel['values'];

/** What a label is made of besides entity and id. */
interface Parts {
  form?: string;
  values: Values;
  of?: RecordLabel | null;
}

type Describe<E extends EntityName> = (record: RecordOf<E>, labels: Labels) => Parts | Promise<Parts>;

const ofMeeting = async (meetingId: Id, labels: Labels, values: Values = {}): Promise<Parts> => ({
  values,
  of: await labels.find('meeting', meetingId),
});

const ofMinutes = async (minutesId: Id, labels: Labels, values: Values): Promise<Parts> => {
  const minutes = await labels.record('minutes', minutesId);
  return { values, of: minutes ? await labels.find('meeting', minutes.meetingId) : null };
};

const ofCommitment = async (commitmentId: Id, labels: Labels, values: Values = {}): Promise<Parts> => ({
  values,
  of: await labels.find('commitment', commitmentId),
});

const describeMeeting = async (meeting: Meeting, labels: Labels): Promise<Parts> => {
  const channel = await labels.record('channel', meeting.channelId);
  const code = channel?.code ?? '';
  if (meeting.ordinal !== null) return { values: { ordinal: meeting.ordinal, code } };
  return { form: 'extraordinary', values: { date: meetingDate(meeting), code } };
};

const describers: { [E in EntityName]: Describe<E> } = {
  office: ({ name }) => ({ values: { name } }),
  user: ({ displayName }) => ({ values: { name: displayName } }),
  organisation: ({ name }) => ({ values: { name } }),
  person: ({ fullName }) => ({ values: { name: fullName } }),
  place: ({ name }) => ({ values: { name } }),
  channel: ({ name }) => ({ values: { name } }),
  rotationRule: async ({ channelId, fromOrdinal }, labels) => ({
    values: { ordinal: fromOrdinal },
    of: await labels.find('channel', channelId),
  }),
  hostOverride: async ({ channelId, ordinal }, labels) => ({
    values: { ordinal },
    of: await labels.find('channel', channelId),
  }),
  meeting: describeMeeting,
  meetingEvent: ({ meetingId }, labels) => ofMeeting(meetingId, labels),
  agendaItem: ({ meetingId, no }, labels) => ofMeeting(meetingId, labels, { no }),
  minutes: async ({ meetingId, annexNo }, labels) =>
    annexNo === null
      ? ofMeeting(meetingId, labels)
      : { form: 'annex', ...(await ofMeeting(meetingId, labels, { no: annexNo })) },
  segment: async (segment, labels) =>
    ofMinutes(segment.minutesId, labels, { no: await labels.segmentNo(segment) }),
  decision: ({ minutesId, no }, labels) => ofMinutes(minutesId, labels, { no }),
  comment: ({ minutesId }, labels) => ofMinutes(minutesId, labels, {}),
  dismissal: ({ minutesId }, labels) => ofMinutes(minutesId, labels, {}),
  printing: ({ minutesId, number }, labels) => ofMinutes(minutesId, labels, { number }),
  memorandum: ({ number }) => ({ values: { number } }),
  article: async ({ memorandumId, no }, labels) => ({
    values: { no },
    of: await labels.find('memorandum', memorandumId),
  }),
  commitment: ({ code }) => ({ values: { code } }),
  amendment: ({ commitmentId }, labels) => ofCommitment(commitmentId, labels),
  occurrence: ({ commitmentId, period }, labels) => ofCommitment(commitmentId, labels, { period }),
  followUp: ({ commitmentId, on }, labels) => ofCommitment(commitmentId, labels, { date: on }),
  calendarDay: ({ date, name }) => ({ values: { date, name } }),
  blackout: ({ name }) => ({ values: { name } }),
  term: ({ vi, lo }) => ({ values: { vi, lo } }),
  phrase: ({ code }) => ({ values: { code } }),
  importedKey: ({ key }) => ({ values: { key } }),
  attachment: ({ name }) => ({ values: { name } }),
  numberSeries: ({ kind, year }) => ({ values: { kind, year: String(year) } }),
  undoing: () => ({ values: {} }),
};

function isEntity(entity: string): entity is EntityName {
  return Object.hasOwn(entities, entity);
}

/** Finds what records go by, deleted ones too; each is looked up once. */
export class Labels {
  readonly #db: Database;
  readonly #records = new Map<Id, Promise<unknown>>();
  readonly #labels = new Map<Id, Promise<RecordLabel>>();
  #parties: Promise<Map<string, Names>> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The record, also a deleted one; undefined where there never was one. */
  async record<E extends EntityName>(entity: E, id: Id): Promise<RecordOf<E> | undefined> {
    const known = this.#records.get(id) ?? findRow(this.#db, entity, id).then((found) => found?.record);
    this.#records.set(id, known);
    return (await known) as RecordOf<E> | undefined;
  }

  /** What the record goes by; the kind of record alone where nothing is known of it. */
  async find(entity: string, id: Id): Promise<RecordLabel> {
    const known = this.#labels.get(id) ?? this.#make(entity, id);
    this.#labels.set(id, known);
    return known;
  }

  /** The name of a party of any channel; undefined for an unknown one. */
  async party(partyId: string): Promise<Names | undefined> {
    this.#parties ??= listRecords(this.#db, 'channel').then(
      (channels) =>
        new Map(channels.flatMap(({ parties }) => parties.map((party) => [party.partyId, party.name]))),
    );
    return (await this.#parties).get(partyId);
  }

  /** The number of a segment as the minutes show it, such as `2.1`. */
  async segmentNo({ agendaItemId, minutesId, position }: RecordOf<'segment'>): Promise<string> {
    const item = await this.record('agendaItem', agendaItemId);
    const siblings = await listRecords(this.#db, 'segment', { minutesId, agendaItemId });
    const index = siblings.filter((sibling) => sibling.position < position).length;
    return `${item?.no ?? '?'}.${index + 1}`;
  }

  async #make(entity: string, id: Id): Promise<RecordLabel> {
    const unknown = { entity, id, form: 'unknown', values: {}, of: null };
    if (!isEntity(entity)) return { ...unknown, form: entity };
    const record = await this.record(entity, id);
    if (record === undefined) return unknown;
    const describe = describers[entity] as Describe<EntityName>;
    return { entity, id, form: entity, of: null, ...(await describe(record, this)) };
  }
}
