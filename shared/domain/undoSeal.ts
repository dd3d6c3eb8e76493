import { fieldKey, inForce, type ChangeLog, type Deed, type Entry } from './changeLog.ts';
import { isFrozen, MinutesStatus } from './minutes.ts';
import type { Id } from './record.ts';

function latest(log: ChangeLog, recordId: Id, field: string): Id | null {
  return log.fields.get(fieldKey({ recordId, field }))?.at(-1)?.after ?? null;
}

/** The meeting whose minutes a record belongs to; null for records of other kinds. */
function meetingOf(log: ChangeLog, { entity, recordId }: Pick<Entry, 'entity' | 'recordId'>): Id | null {
  if (entity === 'meeting') return recordId;
  if (entity === 'minutes' || entity === 'agendaItem') return latest(log, recordId, 'meetingId');
  if (entity !== 'segment' && entity !== 'decision') return null;
  const minutesId = latest(log, recordId, 'minutesId');
  return minutesId === null ? null : latest(log, minutesId, 'meetingId');
}

/** Whether the entry seals minutes that were open: papers taken in as signed were sealed elsewhere. */
function isSeal({ entity, field, before, after }: Entry): boolean {
  const status = MinutesStatus.safeParse(after).data;
  return (
    entity === 'minutes' &&
    field === 'status' &&
    before !== null &&
    status !== undefined &&
    isFrozen({ status })
  );
}

/**
 * Whether taking the deed back would change what is on paper: it touches a meeting, its agenda or its
 * minutes, and by it or after it those minutes were printed for signature or signed.
 */
export function isSealed(log: ChangeLog, deed: Deed): boolean {
  const touched = new Set(deed.entries.map((entry) => meetingOf(log, entry)));
  const standing = inForce(log);
  return [...log.deeds.values()]
    .filter(({ id, undoes, since }) => since >= deed.since && undoes === null && standing.has(id))
    .flatMap(({ entries }) => entries.filter(isSeal))
    .some(({ recordId }) => touched.has(latest(log, recordId, 'meetingId')));
}
