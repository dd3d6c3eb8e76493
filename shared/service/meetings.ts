import { isAhead, reviewedPeriod } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import type { MeetingDetail } from '../contract/meetings.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { read } from './base.ts';
import { byDate } from '../domain/meeting.ts';
import { icsFileOf } from './meetingsIcs.ts';

/**
 * A meeting with everything written about it: the texts of its minutes, or of the annex that is named. Undefined
 * for an unknown meeting or an annex that is none of it.
 */
export async function loadMeetingDetail(
  db: Database,
  id: Id,
  minutesId?: Id,
): Promise<MeetingDetail | undefined> {
  const meeting = await findRecord(db, 'meeting', id);
  if (!meeting) return undefined;
  const all = await listRecords(db, 'minutes', { meetingId: id });
  const minutes = all.find((one) => (minutesId === undefined ? one.annexNo === null : one.id === minutesId));
  if (minutesId !== undefined && !minutes) return undefined;
  const segments = minutes ? await listRecords(db, 'segment', { minutesId: minutes.id }) : [];
  const decisions = minutes ? await listRecords(db, 'decision', { minutesId: minutes.id }) : [];
  const agenda = await listRecords(db, 'agendaItem', { meetingId: id });
  return {
    meeting,
    events: await listRecords(db, 'meetingEvent', { meetingId: id }),
    agenda: agenda.toSorted((a, b) => a.no - b.no),
    minutes: minutes ?? null,
    annexes: all
      .filter(({ annexNo }) => annexNo !== null)
      .toSorted((a, b) => (a.annexNo ?? 0) - (b.annexNo ?? 0)),
    segments: segments.toSorted((a, b) => a.position - b.position),
    decisions: decisions.toSorted((a, b) => a.no - b.no),
    reviewedPeriod: reviewedPeriod(
      meeting,
      await listRecords(db, 'meeting', { channelId: meeting.channelId }),
    ),
  };
}

export const meetings = {
  list: read.meetings.list.handler(async ({ input, context: { db } }) =>
    byDate(
      await listRecords(db, 'meeting', input.channelId === undefined ? {} : { channelId: input.channelId }),
    ),
  ),

  upcoming: read.meetings.upcoming.handler(async ({ input, context: { db } }) => {
    const all = await listRecords(db, 'meeting');
    return byDate(all.filter(isAhead)).slice(0, input.limit);
  }),

  get: read.meetings.get.handler(async ({ input, context: { db }, errors }) => {
    const detail = await loadMeetingDetail(db, input.id, input.minutesId);
    if (!detail) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    return detail;
  }),

  exportIcs: read.meetings.exportIcs.handler(async ({ input, context: { db, ports }, errors }) => {
    const file = await icsFileOf(db, ports, input);
    if (typeof file === 'string') throw errors.NOT_FOUND({ data: { entity: file } });
    return file;
  }),
};
