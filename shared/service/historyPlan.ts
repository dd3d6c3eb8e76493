import type { RecordChanges } from '../contract/historyShapes.ts';
import type { CheckableText } from '../domain/bilingual.ts';
import { inForce, type ChangeLog } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import { planUndo, type RecordUndo, type UndoPlan } from '../domain/undo.ts';
import { withFittingState } from '../domain/undoText.ts';
import { encodeFields, type Row } from '../storage/codec.ts';
import type { Database } from '../storage/database.ts';
import { entities, type EntityName, type RecordOf } from '../storage/entities.ts';
import { findRow, type RecordWriter } from '../storage/records.ts';
import type { Labels } from './historyLabels.ts';
import { keptReason } from './historyRights.ts';
import { readValue, showValue } from './historyValues.ts';

/** What an undoing writes to one record, beside what stands there. */
export interface RecordPatch {
  entity: EntityName;
  id: Id;
  rev: number;
  act: RecordUndo['act'];
  now: Row;
  /** The fields that change and their new values. */
  values: Partial<RecordOf<EntityName>>;
}

/** The plan of taking deeds back; fields that no undoing touches are left out of it. */
export function planOf(log: ChangeLog, deedIds: readonly Id[]): UndoPlan | undefined {
  return planUndo(log, deedIds, ({ entity, field }) => keptReason(entity, field) !== null);
}

function isBilingual(entity: EntityName): boolean {
  return 'state' in entities[entity].shape && 'reviewedBy' in entities[entity].shape;
}

/** The changed texts with the state that fits them. */
function withState(log: ChangeLog, id: Id, standing: ReadonlySet<Id>, record: object): object {
  const text = record as CheckableText;
  const { state, reviewedBy, reviewedAt } = withFittingState(log, id, text, standing);
  return { ...record, state, reviewedBy, reviewedAt };
}

async function patchOf(
  db: Database,
  log: ChangeLog,
  standing: ReadonlySet<Id>,
  undo: RecordUndo,
): Promise<RecordPatch | undefined> {
  const entity = undo.entity as EntityName;
  const found = await findRow(db, entity, undo.recordId);
  if (!found) return undefined;
  const { record } = found;
  const now = encodeFields(entity, record);
  const wanted = Object.fromEntries(
    [...undo.values].map(([field, value]) => [field, readValue(entity, field, value)]),
  );
  const changesText = isBilingual(entity) && undo.values.size > 0;
  const next = changesText
    ? withState(log, undo.recordId, standing, { ...record, ...wanted })
    : { ...record, ...wanted };
  const changed = Object.entries(encodeFields(entity, next)).filter(([field, value]) => now[field] !== value);
  const values = Object.fromEntries(
    changed.map(([field]) => [field, (next as Record<string, unknown>)[field]]),
  );
  const isDone =
    undo.act === 'remove' ? found.deletedAt !== null : undo.act === 'change' && changed.length === 0;
  if (isDone || (undo.act === 'change' && found.deletedAt !== null)) return undefined;
  return { entity, id: record.id, rev: record.rev, act: undo.act, now, values };
}

/** What the plan writes, record by record, leaving out what stands there already. */
export async function patchesOf(db: Database, log: ChangeLog, plan: UndoPlan): Promise<RecordPatch[]> {
  const standing = inForce(log, plan.deedIds);
  const patches = [];
  for (const undo of plan.records) {
    const patch = Object.hasOwn(entities, undo.entity) ? await patchOf(db, log, standing, undo) : undefined;
    if (patch) patches.push(patch);
  }
  return patches;
}

const order = { remove: 0, change: 1, restore: 2 } as const;

/** Writes the patches: what goes first, so that what comes back finds its code free. */
export async function writePatches(patches: readonly RecordPatch[], records: RecordWriter): Promise<void> {
  for (const patch of patches.toSorted((a, b) => order[a.act] - order[b.act])) {
    const { entity, id, rev, act, values } = patch;
    if (act === 'remove') await records.remove(entity, id, rev);
    else {
      const current = act === 'restore' ? (await records.restore(entity, id, rev)).rev : rev;
      await records.update(entity, id, current, values);
    }
  }
}

/** The patch as a screen shows it before it is written. */
export async function showPatch(patch: RecordPatch, labels: Labels): Promise<RecordChanges> {
  const { entity, id, act, now, values } = patch;
  const next = encodeFields(entity, values);
  const changes = [];
  for (const [field, after] of Object.entries(next)) {
    const [before, then] = [now[field] ?? null, after];
    changes.push({
      entity,
      field,
      before: await showValue(entity, field, before === null ? null : String(before), labels),
      after: await showValue(entity, field, then === null ? null : String(then), labels),
    });
  }
  return { label: await labels.find(entity, id), act, changes };
}
