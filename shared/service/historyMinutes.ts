import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords, type RecordWriter } from '../storage/records.ts';
import type { RecordPatch } from './historyPlan.ts';

async function minutesOf(db: Database, { entity, id, now }: RecordPatch): Promise<Id[]> {
  if (entity === 'segment' || entity === 'decision') return [String(now['minutesId'])];
  const meetingId = entity === 'meeting' ? id : String(now['meetingId']);
  if (entity !== 'meeting' && entity !== 'agendaItem') return [];
  return (await listRecords(db, 'minutes', { meetingId })).map((minutes) => minutes.id);
}

/** Makes minutes a draft again whose text an undoing changed after both sides had agreed. */
export async function reopenAgreed(
  db: Database,
  records: RecordWriter,
  patches: readonly RecordPatch[],
): Promise<void> {
  const touched = new Set<Id>();
  for (const patch of patches) for (const id of await minutesOf(db, patch)) touched.add(id);
  for (const id of touched) {
    const minutes = await findRecord(db, 'minutes', id);
    if (minutes?.status !== 'agreed') continue;
    await records.update('minutes', id, minutes.rev, { status: 'drafting' });
  }
}
