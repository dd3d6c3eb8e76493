import { minutesFileName } from '../../documents/minutesFile.ts';
import { read, write } from '../base.ts';
import { requireRecord } from '../changes.ts';
import { settleMeeting } from './life.ts';
import { loadMinutesSource } from './source.ts';
import { wordFile } from '../wordFile.ts';
import { agenda } from './agenda.ts';
import { beginMinutes, findLastMinutes } from './begin.ts';
import { comments } from './comments.ts';
import { minutesOf } from './guards.ts';
import { segments } from './segments.ts';
import { texts } from './texts.ts';

export const minutes = {
  begin: write.minutes.begin.handler(async ({ input, context: { db, records }, errors }) => {
    const meeting = await requireRecord(db, 'meeting', input.meetingId);
    const channel = await requireRecord(db, 'channel', meeting.channelId);
    if (meeting.status === 'cancelled') throw errors.MEETING_CANCELLED();
    const begun = await minutesOf(db, meeting.id);
    if (begun) return begun;
    const created = await beginMinutes(db, records, { meeting, channel, from: input.from });
    await settleMeeting(db, records, meeting.id);
    return created;
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
    const source = await loadMinutesSource(db, ports.demo, input.meetingId, input.minutesId);
    if (!source) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    return wordFile(
      await ports.renderMinutes(source),
      minutesFileName(source.channel, source.detail.meeting, source.detail.minutes?.annexNo ?? null),
    );
  }),
};
