import type { ChannelBook } from '../domain/channelBook.ts';
import { hasDay, isHeld, meetingDate, type Meeting } from '../domain/meeting.ts';
import { isFrozen } from '../domain/minutes.ts';
import type { Database } from '../storage/database.ts';
import { listRecords, type RecordWriter } from '../storage/records.ts';
import { failure } from './base.ts';

/** What the paper says of its meeting besides the texts. */
function onPaper(meeting: Meeting): string {
  const { ordinal, kind, hostPartyId, placeId, hours } = meeting;
  return JSON.stringify([ordinal, kind, hostPartyId, placeId, hours, meetingDate(meeting), hasDay(meeting)]);
}

/**
 * A meeting whose minutes are printed or signed stays what their paper says: throws MINUTES_FROZEN. Where both
 * sides had only agreed, they have to agree anew. That it was held is recorded whatever the paper says: it is so.
 */
export async function keepPapersTrue(
  db: Database,
  records: RecordWriter,
  before: ChannelBook,
  after: ChannelBook,
): Promise<void> {
  const known = new Map(before.meetings.map((meeting) => [meeting.id, meeting]));
  const changed = after.meetings.filter((meeting) => {
    const old = known.get(meeting.id);
    const becomesHeld = old !== undefined && isHeld(meeting) && !isHeld(old);
    return old !== undefined && !becomesHeld && onPaper(old) !== onPaper(meeting);
  });
  for (const { id: meetingId } of changed) {
    const papers = await listRecords(db, 'minutes', { meetingId });
    if (papers.some(isFrozen)) throw failure('MINUTES_FROZEN');
    for (const { id, rev, status } of papers) {
      if (status === 'agreed') await records.update('minutes', id, rev, { status: 'drafting' });
    }
  }
}
