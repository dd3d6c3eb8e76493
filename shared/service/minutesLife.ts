import { isFrozen, type Minutes } from '../domain/minutes.ts';
import { meetingStatusWith } from '../domain/minutesStage.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords, type RecordWriter } from '../storage/records.ts';
import { failure } from './base.ts';

/**
 * To be called before anything of minutes changes: their texts, agenda, delegations or decisions. Minutes that
 * were agreed become a draft again. Throws MINUTES_FROZEN where they were printed for signature or signed.
 */
export async function reopenForChange(records: RecordWriter, minutes: Minutes): Promise<void> {
  if (isFrozen(minutes)) throw failure('MINUTES_FROZEN');
  if (minutes.status !== 'agreed') return;
  await records.update('minutes', minutes.id, minutes.rev, { status: 'drafting' });
}

/** The meeting stands where its minutes do; see `meetingStatusWith`. */
export async function settleMeeting(db: Database, records: RecordWriter, meetingId: Id): Promise<void> {
  const meeting = await findRecord(db, 'meeting', meetingId);
  const all = await listRecords(db, 'minutes', { meetingId });
  const minutes = all.find(({ annexNo }) => annexNo === null) ?? null;
  if (!meeting) return;
  const status = meetingStatusWith(meeting, minutes);
  await records.update('meeting', meeting.id, meeting.rev, { status });
}
