import type { DeedSummary, RecordAct, RecordChanges, ShownChange } from '../contract/historyShapes.ts';
import type { Id } from '../domain/record.ts';
import type { ChangeRow } from '../storage/database.ts';
import type { Labels } from './historyLabels.ts';
import { isAlwaysSet, showValue } from './historyValues.ts';

/** Records that only keep account of others: no deed is about them while it touches anything else. */
const bookkeeping = new Set(['numberSeries', 'importedKey', 'attachment', 'undoing']);

/** Fields that follow from a change of another one. */
const following = new Set(['state', 'confidence', 'reviewedBy', 'reviewedAt', 'checkedText']);

/** The entries of one record within a deed. */
interface Touched {
  entity: string;
  recordId: Id;
  entries: ChangeRow[];
}

/** The entries by record, in the order in which the records were touched. */
export function byRecord(entries: readonly ChangeRow[]): Touched[] {
  const touched = new Map<Id, Touched>();
  for (const entry of entries) {
    const { entity, recordId } = entry;
    const record = touched.get(recordId) ?? { entity, recordId, entries: [] };
    touched.set(recordId, record);
    record.entries.push(entry);
  }
  return [...touched.values()];
}

/** What happened to a record. A field that is never empty was empty only before its record was there. */
function actOf({ entity, entries }: Touched): RecordAct {
  const deletion = entries.find(({ field }) => field === 'deletedAt');
  if (deletion) return deletion.after === null ? 'restore' : 'remove';
  const isInsertion = entries.some(({ field, before }) => before === null && isAlwaysSet(entity, field));
  return isInsertion ? 'insert' : 'change';
}

/** Operations that bring many kinds of records at once. */
const ofManyKinds = new Set(['exchange.importOffice']);

/** The deed as a sentence is made of it. */
export async function summarise(entries: readonly ChangeRow[], labels: Labels): Promise<DeedSummary> {
  const [first] = entries;
  if (!first) throw new Error('a deed has entries');
  const { deedId, at, userName, operation } = first;
  const touched = byRecord(entries);
  const proper = touched.filter(({ entity }) => !bookkeeping.has(entity));
  const main = proper[0] ?? touched[0];
  const alike = ofManyKinds.has(operation) ? proper : proper.filter(({ entity }) => entity === main?.entity);
  return {
    deedId,
    at,
    userName,
    operation,
    act: main ? actOf(main) : 'change',
    subject: main ? await labels.find(main.entity, main.recordId) : null,
    count: alike.length,
  };
}

async function showEntry(entry: ChangeRow, labels: Labels): Promise<ShownChange> {
  const { entity, field, before, after } = entry;
  return {
    entity,
    field,
    before: await showValue(entity, field, before, labels),
    after: await showValue(entity, field, after, labels),
  };
}

/** The one field that a deed changed, leaving out what follows from it; null where it changed several. */
export async function onlyChange(entries: readonly ChangeRow[], labels: Labels): Promise<ShownChange | null> {
  const proper = byRecord(entries).filter(({ entity }) => !bookkeeping.has(entity));
  const [record] = proper;
  if (proper.length !== 1 || !record || actOf(record) !== 'change') return null;
  const own = record.entries.filter(({ field }) => !following.has(field));
  const [only] = own.length > 0 ? own : record.entries;
  return only && own.length <= 1 ? showEntry(only, labels) : null;
}

/** What the deed did to each record, the first `limit` of them. */
export async function showRecords(
  entries: readonly ChangeRow[],
  labels: Labels,
  limit: number,
): Promise<{ records: RecordChanges[]; recordCount: number }> {
  const touched = byRecord(entries).filter(({ entity }) => entity !== 'undoing');
  const records = [];
  for (const record of touched.slice(0, limit)) {
    const changes = [];
    const shown = record.entries.filter(({ field }) => field !== 'deletedAt');
    for (const entry of shown) changes.push(await showEntry(entry, labels));
    const label = await labels.find(record.entity, record.recordId);
    records.push({ label, act: actOf(record), changes });
  }
  return { records, recordCount: touched.length };
}
