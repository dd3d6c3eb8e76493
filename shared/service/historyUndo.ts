import { ZodError } from 'zod';
import type { UndoPreview } from '../contract/historyShapes.ts';
import { inForce, type ChangeLog, type Deed } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import type { UndoPlan } from '../domain/undo.ts';
import { isSealed, sealsOf } from '../domain/undoSeal.ts';
import { activeAdministrators, type User } from '../domain/user.ts';
import type { Database } from '../storage/database.ts';
import { listRecords, StaleRecord, type RecordWriter } from '../storage/records.ts';
import { failure } from './base.ts';
import { DeedReader } from './historyDeeds.ts';
import { lastSeq, loadChangeLog } from './historyLog.ts';
import { reopenAgreed } from './historyMinutes.ts';
import { patchesOf, planOf, showPatch, writePatches } from './historyPlan.ts';
import { isNeverUndone, keptReason, standingOf } from './historyRights.ts';
import { channelsOf, brokenBooks } from './historyTurns.ts';

/** How many records and later deeds a preview shows. */
const shownRecords = 50;
const shownDependents = 100;

/** Throws NOT_FOUND for deeds that never were and STALE_RECORD for those that are out of force. */
function requireStanding(log: ChangeLog, deedIds: readonly Id[]): void {
  const standing = inForce(log);
  for (const id of deedIds) {
    if (!log.deeds.has(id)) throw failure('NOT_FOUND', { entity: 'change' });
    if (!standing.has(id)) throw failure('STALE_RECORD');
  }
}

/** What speaks against the plan: first of all what the user may not do, then what nobody can. */
function refusalOf(log: ChangeLog, plan: UndoPlan, reader: DeedReader): UndoPreview['refusal'] {
  const taken = plan.deedIds.flatMap((id) => log.deeds.get(id) ?? []);
  const needed = taken.map((deed) => reader.needed(deed)).find((roles) => roles !== null);
  const seals = sealsOf(log);
  const never = (deed: Deed): boolean => isNeverUndone(deed.operation, deed.entries);
  const standing = standingOf({
    isUndone: false,
    isNever: taken.some(never),
    isSealed: plan.turned.some((deed) => isSealed(log, deed, seals)),
    needed: needed ?? null,
  });
  return standing.is === 'open' ? null : standing;
}

async function keptOf(plan: UndoPlan, reader: DeedReader): Promise<UndoPreview['kept']> {
  const kept = new Map<string, UndoPreview['kept'][number]>();
  const going = new Set(plan.records.filter(({ act }) => act !== 'change').map(({ recordId }) => recordId));
  for (const { entity, recordId, field } of plan.turned.flatMap(({ entries }) => entries)) {
    const reason = keptReason(entity, field);
    const key = `${recordId} ${reason === 'number' ? '' : field}`;
    if (reason === null || kept.has(key) || going.has(recordId)) continue;
    kept.set(key, { label: await reader.labels.find(entity, recordId), field, reason });
    if (kept.size === shownRecords) break;
  }
  return [...kept.values()];
}

async function dependentsOf(
  deedId: Id,
  also: readonly Id[],
  plan: UndoPlan,
  reader: DeedReader,
): Promise<UndoPreview['dependents']> {
  const ids = [...new Set([...plan.required, ...also, ...plan.free])].filter((id) => id !== deedId);
  const rows = await reader.rows(ids.slice(0, shownDependents));
  return rows
    .toSorted((a, b) => a.since - b.since)
    .map((deed) => ({
      deed,
      required: plan.required.includes(deed.deedId),
      chosen: plan.deedIds.includes(deed.deedId),
    }));
}

/** What taking back `deedId` together with `also` would do. Throws NOT_FOUND or STALE_RECORD. */
export async function previewUndo(
  db: Database,
  user: User,
  { deedId, also }: { deedId: Id; also: readonly Id[] },
): Promise<UndoPreview> {
  const reader = await DeedReader.open(db, user);
  const log = await loadChangeLog(db, [deedId]);
  requireStanding(log, [deedId, ...also]);
  const [deed] = await reader.rows([deedId]);
  const plan = planOf(log, [deedId, ...also]);
  if (!deed || !plan) throw failure('STALE_RECORD');
  const patches = await patchesOf(db, log, plan);
  const shown = patches.filter(({ entity }) => entity !== 'undoing');
  const records = [];
  for (const patch of shown.slice(0, shownRecords)) records.push(await showPatch(patch, reader.labels));
  return {
    deed,
    seq: await lastSeq(db),
    deedIds: plan.deedIds,
    records,
    recordCount: shown.length,
    dependents: await dependentsOf(deedId, also, plan, reader),
    kept: await keptOf(plan, reader),
    refusal: refusalOf(log, plan, reader),
  };
}

function refuse(refusal: NonNullable<UndoPreview['refusal']>): Error {
  if (refusal.is === 'not-allowed') return failure('NOT_ALLOWED', { needed: refusal.needed });
  return failure(refusal.is === 'sealed' ? 'SEALED' : 'NEVER_UNDONE');
}

/** A failure of the store as one of the contract; the error itself where it is none. */
function asFailure(error: unknown): unknown {
  if (error instanceof StaleRecord) return failure('STALE_RECORD');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isClash = code === 'SQLITE_CONSTRAINT_UNIQUE' || error instanceof ZodError;
  return isClash ? failure('UNDO_CLASHES') : error;
}

/**
 * Takes the deeds back within the transaction of `records`. Answers whether users changed. Throws NOT_FOUND,
 * STALE_RECORD, NOT_ALLOWED, SEALED, NEVER_UNDONE, UNDO_CLASHES or LAST_ADMINISTRATOR.
 */
export async function undoDeeds(
  db: Database,
  records: RecordWriter,
  user: User,
  { deedIds, expectedSeq }: { deedIds: Id[]; expectedSeq: number },
): Promise<{ changesUsers: boolean }> {
  if ((await lastSeq(db)) !== expectedSeq) throw failure('STALE_RECORD');
  const log = await loadChangeLog(db, deedIds);
  requireStanding(log, deedIds);
  const plan = planOf(log, deedIds);
  if (!plan || plan.required.length > 0) throw failure('STALE_RECORD');
  const refusal = refusalOf(log, plan, await DeedReader.open(db, user));
  if (refusal) throw refuse(refusal);
  const patches = await patchesOf(db, log, plan);
  const channelIds = await channelsOf(db, patches);
  const wereBroken = await brokenBooks(db, channelIds);
  try {
    await writePatches(patches, records);
    await reopenAgreed(db, records, patches);
    await records.insert('undoing', { deedIds: plan.deedIds });
  } catch (error) {
    throw asFailure(error);
  }
  const areBroken = await brokenBooks(db, channelIds);
  // Later turns rest on earlier ones without naming them: a gap in the ordinals is no state to come back to.
  if (areBroken.some((id) => !wereBroken.includes(id))) throw failure('UNDO_CLASHES');
  if (activeAdministrators(await listRecords(db, 'user')).length === 0) throw failure('LAST_ADMINISTRATOR');
  return { changesUsers: patches.some(({ entity }) => entity === 'user') };
}
