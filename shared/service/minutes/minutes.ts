import { byDate, isHeld, meetingDate } from '../../domain/meeting.ts';
import type { Id } from '../../domain/record.ts';
import { minutesFileName, type MinutesSource } from '../../documents/minutesModel.ts';
import type { Database } from '../../storage/database.ts';
import { findRecord, listRecords } from '../../storage/records.ts';
import { read, write } from '../base.ts';
import { requireRecord } from '../changes.ts';
import { loadMeetingDetail } from '../meetings.ts';
import { wordFile } from '../wordFile.ts';
import { agenda } from './agenda.ts';
import { beginMinutes, findLastMinutes } from './begin.ts';
import { comments } from './comments.ts';
import { minutesOf } from './guards.ts';
import { segments } from './segments.ts';
import { texts } from './texts.ts';

async function loadMinutesSource(
  db: Database,
  meetingId: Id,
  demo: boolean,
): Promise<MinutesSource | undefined> {
  const detail = await loadMeetingDetail(db, meetingId);
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
    demo,
  };
}

export const minutes = {
  begin: write.minutes.begin.handler(async ({ input, context: { db, records }, errors }) => {
    const meeting = await requireRecord(db, 'meeting', input.meetingId);
    const channel = await requireRecord(db, 'channel', meeting.channelId);
    if (meeting.status === 'cancelled') throw errors.MEETING_CANCELLED();
    const begun = await minutesOf(db, meeting.id);
    return begun ?? beginMinutes(db, records, { meeting, channel, from: input.from });
  }),

  lastBefore: read.minutes.lastBefore.handler(async ({ input, context: { db } }) => {
    const last = await findLastMinutes(db, await requireRecord(db, 'meeting', input.meetingId));
    return last?.meeting ?? null;
  }),

  ...texts,
  ...segments,
  ...agenda,
  ...comments,

  exportWord: read.minutes.exportWord.handler(async ({ input, context: { db, ports }, errors }) => {
    const source = await loadMinutesSource(db, input.meetingId, ports.demo);
    if (!source) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    return wordFile(
      await ports.renderMinutes(source),
      minutesFileName(source.channel, source.detail.meeting),
    );
  }),
};
