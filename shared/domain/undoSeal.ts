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
export function isSeal({
  entity,
  field,
  before,
  after,
}: Pick<Entry, 'entity' | 'field' | 'before' | 'after'>): boolean {
  const status = MinutesStatus.safeParse(after).data;
  return (
    entity === 'minutes' &&
    field === 'status' &&
    before !== null &&
    status !== undefined &&
    isFrozen({ status })
  );
}

/** When the minutes of each meeting were last sealed: the number of the first entry of the sealing deed. */
export type Seals = ReadonlyMap<Id, number>;

/** The seals that are in force. */
export function sealsOf(log: ChangeLog): Seals {
  const standing = inForce(log);
  const seals = new Map<Id, number>();
  for (const { id, undoes, since, entries } of log.deeds.values()) {
    if (undoes !== null || !standing.has(id)) continue;
    for (const { recordId } of entries.filter(isSeal)) {
      const meetingId = latest(log, recordId, 'meetingId');
      if (meetingId !== null) seals.set(meetingId, since);
    }
  }
  return seals;
}

/**
 * Whether taking the deed back would change what is on paper: it touches a meeting, its agenda or its
 * minutes, and by it or after it those minutes were printed for signature or signed.
 */
export function isSealed(log: ChangeLog, deed: Deed, seals: Seals): boolean {
  return (
    seals.size > 0 &&
    deed.entries.some((entry) => {
      const meetingId = meetingOf(log, entry);
      return meetingId !== null && (seals.get(meetingId) ?? 0) >= deed.since;
    })
  );
}
