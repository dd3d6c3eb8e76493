import { byDate, isHeld, meetingDate } from '../../domain/meeting.ts';
import type { Id } from '../../domain/record.ts';
import type { MinutesSource } from '../../documents/minutesModel.ts';
import type { Database } from '../../storage/database.ts';
import { findRecord, listRecords } from '../../storage/records.ts';
import { loadMeetingDetail } from '../meetings.ts';

/** What the document of a meeting's minutes, or of the annex that is named, is made from. */
export async function loadMinutesSource(
  db: Database,
  demo: boolean,
  meetingId: Id,
  minutesId?: Id,
): Promise<MinutesSource | undefined> {
  const detail = await loadMeetingDetail(db, meetingId, minutesId);
  const channel = detail && (await findRecord(db, 'channel', detail.meeting.channelId));
  if (!detail || !channel) return undefined;
  const earlier = byDate(await listRecords(db, 'meeting', { channelId: channel.id })).filter(
    (other) => isHeld(other) && other.ordinal !== null && meetingDate(other) < meetingDate(detail.meeting),
  );
  return {
    detail,
    channel,
    organisations: await listRecords(db, 'organisation'),
    persons: await listRecords(db, 'person'),
    places: await listRecords(db, 'place'),
    memoranda: await listRecords(db, 'memorandum', { channelId: channel.id }),
    previousMeeting: earlier.at(-1) ?? null,
    print: null,
    demo,
  };
}
