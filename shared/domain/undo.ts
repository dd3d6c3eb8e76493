import { fieldKey, inForce, isThere, valueOf, type ChangeLog, type Deed, type Entry } from './changeLog.ts';
import type { Id } from './record.ts';

/** What an undoing does to one record: takes it away, brings it back, or only sets fields. */
export interface RecordUndo {
  entity: string;
  recordId: Id;
  act: 'remove' | 'restore' | 'change';
  /** What each field holds afterwards; empty where the record is taken away. */
  values: Map<string, string | null>;
}

export interface UndoPlan {
  /** The deeds that are taken back: those that were asked for and those that cannot stand without them. */
  deedIds: Id[];
  /** Which of them were not asked for. */
  required: Id[];
  /** Later deeds that changed the same fields and may be taken back along; otherwise their value stays. */
  free: Id[];
  /** Deeds whose work changes hands: taken back now, or in force again. */
  turned: Deed[];
  records: RecordUndo[];
}

/** Whether the deed needs a record that is not there before it: it was never inserted, or removed earlier. */
function isBroken(log: ChangeLog, deed: Deed, standing: ReadonlySet<Id>): boolean {
  return [...deed.uses].some((id) => {
    const maker = log.makers.get(id);
    if (maker !== undefined && maker !== deed.id && !standing.has(maker)) return true;
    const removals = log.fields.get(fieldKey({ recordId: id, field: 'deletedAt' })) ?? [];
    return removals.some(
      ({ deedId, seq }) => seq < deed.since && standing.has(deedId) && log.deeds.get(deedId)?.undoes === null,
    );
  });
}

function newlyBroken(log: ChangeLog, standing: ReadonlySet<Id>, before: ReadonlySet<Id>): Deed[] {
  return [...log.deeds.values()].filter(
    (deed) =>
      deed.undoes === null &&
      standing.has(deed.id) &&
      isBroken(log, deed, standing) &&
      !(before.has(deed.id) && isBroken(log, deed, before)),
  );
}

/** A later undoing without which the deed, itself in force again, would have what it needs. */
function menderOf(log: ChangeLog, deed: Deed, taken: readonly Id[]): Id | undefined {
  const standing = inForce(log, taken);
  return [...log.deeds.values()].findLast(
    ({ id, undoes }) =>
      undoes !== null && standing.has(id) && !isBroken(log, deed, inForce(log, [...taken, id])),
  )?.id;
}

/** The deeds that must go along, transitively; undefined where one that comes back could not stand. */
function requiredWith(log: ChangeLog, wanted: readonly Id[]): Id[] | undefined {
  const before = inForce(log);
  const required: Id[] = [];
  for (;;) {
    const taken = [...wanted, ...required];
    const broken = newlyBroken(log, inForce(log, taken), before);
    if (broken.length === 0) return required;
    const standing = broken.filter(({ id }) => before.has(id)).map(({ id }) => id);
    const [returning] = broken;
    const mender = returning && standing.length === 0 ? menderOf(log, returning, taken) : undefined;
    if (standing.length === 0 && mender === undefined) return undefined;
    required.push(...standing, ...(mender === undefined ? [] : [mender]));
  }
}

function fieldsOf(deeds: Iterable<Deed>): Map<Id, { entity: string; fields: Set<string> }> {
  const records = new Map<Id, { entity: string; fields: Set<string> }>();
  for (const { entries } of deeds) {
    for (const { entity, recordId, field } of entries) {
      const record = records.get(recordId) ?? { entity, fields: new Set<string>() };
      records.set(recordId, record);
      record.fields.add(field);
    }
  }
  return records;
}

/** Whether a field is left as it is by every undoing. */
export type IsKept = (entry: Pick<Entry, 'entity' | 'field'>) => boolean;

function undoRecords(log: ChangeLog, turned: readonly Deed[], taken: readonly Id[], isKept: IsKept) {
  const [now, next] = [inForce(log), inForce(log, taken)];
  const whole = fieldsOf(log.deeds.values());
  return [...fieldsOf(turned)].flatMap(([recordId, { entity, fields }]): RecordUndo[] => {
    const [was, will] = [isThere(log, recordId, now), isThere(log, recordId, next)];
    if (!was && !will) return [];
    if (isKept({ entity, field: 'deletedAt' })) return [];
    if (!will) return [{ entity, recordId, act: 'remove', values: new Map() }];
    // What an undoing took back is no work of an ordinary deed: it never changes.
    if (entity === 'undoing') return was ? [] : [{ entity, recordId, act: 'restore', values: new Map() }];
    // A record that comes back may have been away while its earlier changes were undone.
    const values = [...(was ? fields : (whole.get(recordId)?.fields ?? fields))]
      .filter((field) => field !== 'deletedAt' && !isKept({ entity, field }))
      .map((field): [string, string | null] => [field, valueOf(log, fieldKey({ recordId, field }), next)]);
    if (was && values.length === 0) return [];
    return [{ entity, recordId, act: was ? 'change' : 'restore', values: new Map(values) }];
  });
}

function freeAfter(log: ChangeLog, turned: readonly Deed[], taken: readonly Id[], isKept: IsKept): Id[] {
  const next = inForce(log, taken);
  const keys = new Map<string, number>();
  for (const entry of turned.flatMap(({ entries }) => entries)) {
    if (isKept(entry)) continue;
    const key = fieldKey(entry);
    keys.set(key, Math.min(entry.seq, keys.get(key) ?? entry.seq));
  }
  const turnedIds = new Set(turned.map(({ id }) => id));
  return [...log.deeds.values()]
    .filter(({ id, undoes }) => undoes === null && next.has(id) && !turnedIds.has(id))
    .filter(({ entries }) =>
      entries.some((entry) => entry.seq > (keys.get(fieldKey(entry)) ?? Number.POSITIVE_INFINITY)),
    )
    .map(({ id }) => id);
}

/**
 * What taking back `wanted` does. Afterwards everything stands as if those deeds had not been done: a field
 * holds what the newest deed still in force wrote, a record is there if the deed that inserted it is.
 * Taking back an undoing puts its deeds in force again. `wanted` must be in force. Undefined where a deed
 * that would come back lacks a record that nothing can bring back.
 */
export function planUndo(log: ChangeLog, wanted: readonly Id[], isKept: IsKept): UndoPlan | undefined {
  const required = requiredWith(log, wanted);
  if (required === undefined) return undefined;
  const deedIds = [...new Set([...wanted, ...required])];
  const [now, next] = [inForce(log), inForce(log, deedIds)];
  const turned = [...log.deeds.values()].filter(({ id }) => now.has(id) !== next.has(id));
  return {
    deedIds,
    required: deedIds.filter((id) => !wanted.includes(id)),
    free: freeAfter(log, turned, deedIds, isKept),
    turned,
    records: undoRecords(log, turned, deedIds, isKept),
  };
}
