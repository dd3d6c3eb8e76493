import type { Id, Timestamp } from '../domain/record.ts';
import { hashEntry, readTail, type Sha256, type Tail } from './chain.ts';
import { decodeRow, encodeFields, entityFields, type Column, type Row } from './codec.ts';
import type { ChangeRow, Database } from './database.ts';
import { entities, type EntityName, type NewRecord, type RecordOf } from './entities.ts';

/** Who does what, when, for which office; and the two sources of ids and hashes. */
export interface Deed {
  deedId: Id;
  operation: string;
  user: { id: Id; name: string };
  officeId: Id;
  at: Timestamp;
  newId: () => Id;
  /** Stands in the change record in place of a personal value. */
  hash: (value: string) => string;
  /** Chains the entries of the history. */
  sha256: Sha256;
}

/** The revision a change was made on is no longer the current one. */
export class StaleRecord extends Error {
  readonly current: Row;

  constructor(current: Row) {
    super(`the record is at revision ${current['rev'] ?? '?'}`);
    this.name = 'StaleRecord';
    this.current = current;
  }
}

type Values<E extends EntityName> = Omit<RecordOf<E>, 'id' | 'rev'>;
type Filter<E extends EntityName> = Partial<Record<keyof RecordOf<E>, Column>>;

/** The records of an entity that are not deleted and whose plain fields equal the filter's, oldest first. */
export async function listRecords<E extends EntityName>(
  db: Database,
  entity: E,
  filter: Filter<E> = {},
): Promise<RecordOf<E>[]> {
  let query = db.selectFrom<EntityName>(entity).selectAll().where('deletedAt', 'is', null);
  for (const [field, value] of Object.entries(filter)) query = query.where(field, '=', value as Column);
  const rows = await query.orderBy('createdAt').orderBy('id').execute();
  return rows.map((row) => decodeRow(entity, row));
}

/** The record with this id; undefined where there is none or it is deleted. */
export async function findRecord<E extends EntityName>(
  db: Database,
  entity: E,
  id: Id,
): Promise<RecordOf<E> | undefined> {
  const [record] = await listRecords(db, entity, { id } as Filter<E>);
  return record;
}

async function selectRow(db: Database, entity: EntityName, id: Id): Promise<Row | undefined> {
  return db.selectFrom<EntityName>(entity).selectAll().where('id', '=', id).executeTakeFirst();
}

/** The record with this id, also a deleted one, and when it was deleted; undefined where there never was one. */
export async function findRow<E extends EntityName>(
  db: Database,
  entity: E,
  id: Id,
): Promise<{ record: RecordOf<E>; deletedAt: Timestamp | null } | undefined> {
  const row = await selectRow(db, entity, id);
  if (!row) return undefined;
  const deletedAt = row['deletedAt'] ?? null;
  return { record: decodeRow(entity, row), deletedAt: deletedAt === null ? null : String(deletedAt) };
}

/** The record as its schema has it; a ZodError for one that could not be read back: it is never written. */
function checked(entity: EntityName, record: object): object {
  return entities[entity].parse(record);
}

type Change = Pick<ChangeRow, 'field' | 'before' | 'after'>;

/**
 * The one write path: whatever changes a record writes, in the same transaction, each changed field with
 * its value before and after, the user, the time, the office and the operation. A transaction has one writer,
 * since it knows where the history ends; after a failure it is not used again.
 */
export class RecordWriter {
  readonly #db: Database;
  readonly #deed: Deed;
  #tail: Promise<Tail> | undefined;

  constructor(db: Database, deed: Deed) {
    this.#db = db;
    this.#deed = deed;
  }

  /** Stores a new record at revision 1, under `id` where one is given, and returns it. */
  async insert<E extends EntityName>(
    entity: E,
    values: NewRecord<E>,
    id = this.#deed.newId(),
  ): Promise<RecordOf<E>> {
    const { officeId, at } = this.#deed;
    const columns = encodeFields(entity, checked(entity, { ...values, id, rev: 1 }));
    const row = { ...columns, officeId, createdAt: at, updatedAt: at, deletedAt: null };
    await this.#db.insertInto<EntityName>(entity).values(row).execute();
    await this.#log(entity, id, {}, columns);
    return decodeRow(entity, columns);
  }

  /**
   * Changes fields of the record as it stood at revision `rev` and returns it. Throws StaleRecord where it
   * stands at another; a patch that changes nothing keeps the revision.
   */
  async update<E extends EntityName>(
    entity: E,
    id: Id,
    rev: number,
    patch: Partial<Values<E>>,
  ): Promise<RecordOf<E>> {
    const before = await this.#current(entity, id, rev);
    checked(entity, { ...decodeRow(entity, before), ...patch });
    const changed = Object.entries(encodeFields(entity, patch)).filter(
      ([field, value]) => before[field] !== value,
    );
    if (changed.length === 0) return decodeRow(entity, before);
    const columns: Row = Object.fromEntries(changed);
    await this.#write(entity, id, { ...columns, rev: rev + 1 });
    await this.#log(entity, id, before, columns);
    return decodeRow(entity, { ...before, ...columns, rev: rev + 1 });
  }

  /** Takes the record out of every list; the row and its history stay. Throws StaleRecord as `update` does. */
  async remove(entity: EntityName, id: Id, rev: number): Promise<void> {
    const before = await this.#current(entity, id, rev);
    const columns = { deletedAt: this.#deed.at };
    await this.#write(entity, id, { ...columns, rev: rev + 1 });
    await this.#log(entity, id, before, columns);
  }

  /** Puts a removed record back into the lists and returns it. Throws StaleRecord as `update` does, and where it was not removed. */
  async restore<E extends EntityName>(entity: E, id: Id, rev: number): Promise<RecordOf<E>> {
    const before = await this.#at(entity, id, rev);
    if (before['deletedAt'] === null) throw new StaleRecord(before);
    const columns = { deletedAt: null };
    await this.#write(entity, id, { ...columns, rev: rev + 1 });
    await this.#log(entity, id, before, columns);
    return decodeRow(entity, { ...before, rev: rev + 1 });
  }

  /** Notes that the clock showed this deed's time when the history had already come to `last`. */
  async noteBackwardClock(last: Timestamp): Promise<void> {
    const { officeId, at } = this.#deed;
    await this.#append('clock', officeId, [{ field: 'time', before: last, after: at }]);
  }

  /** Notes that a new recovery code is in force, which stands in no record. */
  async noteRecoveryCode(): Promise<void> {
    const { officeId, at } = this.#deed;
    await this.#append('recoveryCode', officeId, [{ field: 'renewedAt', before: null, after: at }]);
  }

  async #current(entity: EntityName, id: Id, rev: number): Promise<Row> {
    const row = await this.#at(entity, id, rev);
    if (row['deletedAt'] !== null) throw new StaleRecord(row);
    return row;
  }

  async #at(entity: EntityName, id: Id, rev: number): Promise<Row> {
    const row = await selectRow(this.#db, entity, id);
    if (!row) throw new Error(`there is no ${entity} ${id}`);
    if (row['rev'] !== rev) throw new StaleRecord(row);
    return row;
  }

  async #write(entity: EntityName, id: Id, columns: Row): Promise<void> {
    const values = { ...columns, updatedAt: this.#deed.at };
    await this.#db.updateTable<EntityName>(entity).set(values).where('id', '=', id).execute();
  }

  async #log(entity: EntityName, recordId: Id, before: Row, after: Row): Promise<void> {
    const fields = entityFields(entity);
    const shown = (field: string, value: Column | undefined): string | null => {
      if (value === null || value === undefined) return null;
      return fields.get(field)?.personal ? this.#deed.hash(String(value)) : String(value);
    };
    const changed = Object.entries(after)
      .filter(([field]) => field !== 'id' && field !== 'rev')
      .filter(([field, value]) => value !== null || (before[field] ?? null) !== null);
    const changes = changed.map(([field, value]) => ({
      field,
      before: shown(field, before[field]),
      after: shown(field, value),
    }));
    await this.#append(entity, recordId, changes);
  }

  async #append(entity: string, recordId: Id, changes: readonly Change[]): Promise<void> {
    const { deedId, operation, user, officeId, at, sha256 } = this.#deed;
    this.#tail ??= readTail(this.#db);
    const tail = await this.#tail;
    const who = { deedId, operation, userId: user.id, userName: user.name, officeId, at };
    const rows = changes.map((change): ChangeRow => {
      const entry = { ...who, ...change, seq: tail.seq + 1, entity, recordId };
      const hash = hashEntry(sha256, tail.hash, entry);
      tail.seq = entry.seq;
      tail.hash = hash;
      return { ...entry, hash };
    });
    if (rows.length > 0) await this.#db.insertInto('change').values(rows).execute();
  }
}

/** Every change of one record, newest first. */
export async function listChanges(db: Database, entity: string, recordId: Id): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where('entity', '=', entity)
    .where('recordId', '=', recordId)
    .orderBy('seq', 'desc')
    .execute();
}

/** What a deed changed, in the order in which it did. */
export async function listChangesOfDeed(db: Database, deedId: Id): Promise<ChangeRow[]> {
  return db.selectFrom('change').selectAll().where('deedId', '=', deedId).orderBy('seq').execute();
}

/** What changed after the entry `seq`, oldest first. */
export async function listChangesSince(db: Database, seq: number): Promise<ChangeRow[]> {
  return db.selectFrom('change').selectAll().where('seq', '>', seq).orderBy('seq').execute();
}
