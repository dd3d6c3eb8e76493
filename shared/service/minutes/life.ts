import { meetingStatusWith } from '../../domain/minutesStage.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import { findRecord, type RecordWriter } from '../../storage/records.ts';
import { minutesOf } from './guards.ts';

/** The meeting stands where its minutes do; see `meetingStatusWith`. */
export async function settleMeeting(db: Database, records: RecordWriter, meetingId: Id): Promise<void> {
  const meeting = await findRecord(db, 'meeting', meetingId);
  const minutes = (await minutesOf(db, meetingId)) ?? null;
  if (!meeting) return;
  const status = meetingStatusWith(meeting, minutes);
  await records.update('meeting', meeting.id, meeting.rev, { status });
}
