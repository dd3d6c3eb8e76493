import type { InputFault } from '../domain/inputFault.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import type { EntityName, RecordOf } from '../storage/entities.ts';
import { findRecord, StaleRecord, type RecordWriter } from '../storage/records.ts';
import { failure } from './base.ts';

/** Throws INPUT_REFUSED with all that is wrong. */
export function refuse(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw failure('INPUT_REFUSED', { faults });
}

/** The record; throws NOT_FOUND. */
export async function requireRecord<E extends EntityName>(
  db: Database,
  entity: E,
  id: Id,
): Promise<RecordOf<E>> {
  const record = await findRecord(db, entity, id);
  if (!record) throw failure('NOT_FOUND', { entity });
  return record;
}

async function fresh<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StaleRecord ? failure('STALE_RECORD') : error;
  }
}

/** Changes a record as the user saw it; throws STALE_RECORD where somebody else changed it meanwhile. */
export function changeRecord<E extends EntityName>(
  records: RecordWriter,
  entity: E,
  { id, rev }: { id: Id; rev: number },
  patch: Partial<Omit<RecordOf<E>, 'id' | 'rev'>>,
): Promise<RecordOf<E>> {
  return fresh(records.update(entity, id, rev, patch));
}

/** Removes a record as the user saw it; throws STALE_RECORD as `changeRecord` does. */
export function removeRecord(
  records: RecordWriter,
  entity: EntityName,
  { id, rev }: { id: Id; rev: number },
): Promise<void> {
  return fresh(records.remove(entity, id, rev));
}
