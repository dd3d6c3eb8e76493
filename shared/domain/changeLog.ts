import type { Id } from './record.ts';

/** One entry of the history: a field of a record that a deed changed. */
export interface Entry {
  seq: number;
  deedId: Id;
  operation: string;
  entity: string;
  recordId: Id;
  field: string;
  before: string | null;
  after: string | null;
}

/** What one command did, in one transaction. */
export interface Deed {
  id: Id;
  operation: string;
  /** The number of its first entry. */
  since: number;
  entries: Entry[];
  /** The deeds it took back; null for an ordinary deed. */
  undoes: Id[] | null;
  /** Every record it touched or whose id stands in a value it wrote. */
  uses: Set<Id>;
}

/** The history as the rules of undoing read it. */
export interface ChangeLog {
  /** By id, in the order in which they were done. */
  deeds: Map<Id, Deed>;
  /** The entries of each field of each record by `fieldKey`, oldest first. */
  fields: Map<string, Entry[]>;
  /** The deed that inserted each record; none for one that was there before its history. */
  makers: Map<Id, Id>;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The ids that stand anywhere in a stored value. */
export function idsIn(value: string | null): Id[] {
  return value === null ? [] : Array.from(value.matchAll(uuid), ([id]) => id);
}

/** The key of a field of a record within `ChangeLog.fields`. */
export function fieldKey({ recordId, field }: Pick<Entry, 'recordId' | 'field'>): string {
  return `${recordId} ${field}`;
}

function undoneBy({ entity, field, after }: Entry): Id[] | null {
  return entity === 'undoing' && field === 'deedIds' ? idsIn(after) : null;
}

/** What is only noted in the history: it stands under the office's id and is no record. */
const notes = new Set(['clock', 'recoveryCode']);

/** Whether the entries of this kind belong to no record, and can so never be taken back. */
export function isNote(entity: string): boolean {
  return notes.has(entity);
}

function isInsertion({ entity, before, field }: Entry): boolean {
  return before === null && field !== 'deletedAt' && !isNote(entity);
}

function addToDeed(deeds: Map<Id, Deed>, entry: Entry): void {
  const { deedId: id, operation, seq: since } = entry;
  const deed = deeds.get(id) ?? { id, operation, since, entries: [], undoes: null, uses: new Set<Id>() };
  deeds.set(id, deed);
  deed.entries.push(entry);
  deed.undoes ??= undoneBy(entry);
  for (const used of [entry.recordId, ...idsIn(entry.after)]) deed.uses.add(used);
}

/**
 * Orders entries by deed, field and record. They are given oldest first, and must hold the whole history of
 * each record in them: the deed of a record's first entry is taken for the one that inserted it.
 */
export function readChangeLog(entries: readonly Entry[]): ChangeLog {
  const log: ChangeLog = { deeds: new Map(), fields: new Map(), makers: new Map() };
  const seen = new Set<Id>();
  for (const entry of entries) {
    addToDeed(log.deeds, entry);
    const key = fieldKey(entry);
    const known = log.fields.get(key);
    if (known) known.push(entry);
    else log.fields.set(key, [entry]);
    if (!seen.has(entry.recordId) && isInsertion(entry)) log.makers.set(entry.recordId, entry.deedId);
    seen.add(entry.recordId);
  }
  return log;
}

/**
 * The deeds whose work stands: a deed is out of force while an undoing of it is in force. `taken` are deeds
 * that a further undoing would take back.
 */
export function inForce(log: ChangeLog, taken: Iterable<Id> = []): Set<Id> {
  const out = new Set(taken);
  const standing = new Set<Id>();
  for (const deed of [...log.deeds.values()].toReversed()) {
    if (out.has(deed.id)) continue;
    standing.add(deed.id);
    for (const id of deed.undoes ?? []) out.add(id);
  }
  return standing;
}

/** The entry that a field's value comes from where only these deeds are in force; undefined before the first. */
export function sourceOf(log: ChangeLog, key: string, standing: ReadonlySet<Id>): Entry | undefined {
  return log.fields
    .get(key)
    ?.findLast(({ deedId }) => standing.has(deedId) && log.deeds.get(deedId)?.undoes === null);
}

/**
 * What a field holds where only these deeds are in force: what the newest of them wrote, else what stood
 * there before anybody. What an undoing wrote only follows from this, and is no source itself.
 */
export function valueOf(log: ChangeLog, key: string, standing: ReadonlySet<Id>): string | null {
  const source = sourceOf(log, key, standing);
  return source ? source.after : (log.fields.get(key)?.[0]?.before ?? null);
}

/** Whether the record is there where only these deeds are in force; one from before the history is. */
export function isThere(log: ChangeLog, recordId: Id, standing: ReadonlySet<Id>): boolean {
  const maker = log.makers.get(recordId);
  const isMade = maker === undefined || standing.has(maker);
  return isMade && valueOf(log, fieldKey({ recordId, field: 'deletedAt' }), standing) === null;
}
