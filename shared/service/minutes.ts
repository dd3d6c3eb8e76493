import { editText, unreviewedText } from '../domain/bilingual.ts';
import type { TextSide } from '../domain/bilingual.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import { minutesFileName } from '../documents/minutesModel.ts';
import type { Database } from '../storage/database.ts';
import type { RecordOf } from '../storage/entities.ts';
import { findRecord, listRecords, StaleRecord, type RecordWriter } from '../storage/records.ts';
import { failure, read, write } from './base.ts';
import { byDate } from '../domain/meeting.ts';
import { reopenForChange, settleMeeting } from './minutesLife.ts';
import { loadMinutesSource } from './minutesSource.ts';
import { wordFile } from './wordFile.ts';

type TextEntity = 'segment' | 'decision';

interface TextEdit {
  id: Id;
  rev: number;
  side: TextSide;
  text: string;
}

/** Throws NOT_FOUND, MINUTES_FROZEN, or STALE_REVISION with what stands there now. */
async function saveText<E extends TextEntity>(
  db: Database,
  records: RecordWriter,
  entity: E,
  edit: TextEdit,
): Promise<RecordOf<E>> {
  const record = await findRecord(db, entity, edit.id);
  const minutes = record && (await findRecord(db, 'minutes', record.minutesId));
  if (!record || !minutes) throw failure('NOT_FOUND', { entity });
  await reopenForChange(records, minutes);
  const { vi, lo, state, reviewedBy, reviewedAt } = editText(record, edit.side, edit.text);
  const patch = { vi, lo, state, reviewedBy, reviewedAt } as Partial<RecordOf<E>>;
  try {
    return await records.update(entity, edit.id, edit.rev, patch);
  } catch (error) {
    if (!(error instanceof StaleRecord)) throw error;
    throw failure('STALE_REVISION', { current: { vi: record.vi, lo: record.lo, rev: record.rev } });
  }
}

/** The meeting's agenda; one that has none takes that of the channel's latest meeting which has. */
async function agendaOf(db: Database, records: RecordWriter, meeting: Meeting): Promise<AgendaItem[]> {
  const meetingId = meeting.id;
  const own = await listRecords(db, 'agendaItem', { meetingId });
  if (own.length > 0) return own;
  const others = byDate(await listRecords(db, 'meeting', { channelId: meeting.channelId })).toReversed();
  for (const other of others) {
    const usual = await listRecords(db, 'agendaItem', { meetingId: other.id });
    if (usual.length === 0) continue;
    const copies = [];
    for (const { no, title, minutes: planned } of usual) {
      copies.push(await records.insert('agendaItem', { meetingId, no, title, minutes: planned }));
    }
    return copies;
  }
  return [];
}

export const minutes = {
  begin: write.minutes.begin.handler(async ({ input, context: { db, records }, errors }) => {
    const meeting = await findRecord(db, 'meeting', input.meetingId);
    const channel = meeting && (await findRecord(db, 'channel', meeting.channelId));
    if (!meeting || !channel) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    if (meeting.status === 'cancelled') throw errors.MEETING_CANCELLED();
    const [begun] = await listRecords(db, 'minutes', { meetingId: meeting.id });
    if (begun) return begun;
    const copies = channel.parties.length;
    const created = await records.insert('minutes', {
      meetingId: meeting.id,
      status: 'drafting',
      number: null,
      copies,
      signedOn: null,
    });
    const agenda = await agendaOf(db, records, meeting);
    for (const [position, item] of agenda.toSorted((a, b) => a.no - b.no).entries()) {
      const text = unreviewedText({ vi: '', lo: '' }, null);
      const place = { minutesId: created.id, agendaItemId: item.id, position };
      await records.insert('segment', { ...place, side: 'JOINT', kind: 'statement', ...text });
    }
    await settleMeeting(db, records, meeting.id);
    return created;
  }),

  saveSegment: write.minutes.saveSegment.handler(({ input, context: { db, records } }) =>
    saveText(db, records, 'segment', input),
  ),

  saveDecision: write.minutes.saveDecision.handler(({ input, context: { db, records } }) =>
    saveText(db, records, 'decision', input),
  ),

  exportWord: read.minutes.exportWord.handler(async ({ input, context: { db, ports }, errors }) => {
    const source = await loadMinutesSource(db, ports.demo, input.meetingId, input.minutesId);
    if (!source) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    return wordFile(
      await ports.renderMinutes(source),
      minutesFileName(source.channel, source.detail.meeting, source.detail.minutes?.annexNo ?? null),
    );
  }),
};
