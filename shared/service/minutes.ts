import { editText, unreviewedText } from '../domain/bilingual.ts';
import type { Bilingual, TextSide } from '../domain/bilingual.ts';
import { isFrozen } from '../domain/minutes.ts';
import { isHeld, meetingDate } from '../domain/meeting.ts';
import type { Id } from '../domain/record.ts';
import { minutesFileName, type MinutesSource } from '../documents/minutesModel.ts';
import type { Database } from '../storage/database.ts';
import type { RecordOf } from '../storage/entities.ts';
import { findRecord, listRecords, StaleRecord, type RecordWriter } from '../storage/records.ts';
import { read, write } from './base.ts';
import { loadMeetingDetail } from './meetings.ts';
import { wordFile } from './wordFile.ts';

type TextEntity = 'segment' | 'decision';

interface TextEdit {
  id: Id;
  rev: number;
  side: TextSide;
  text: string;
}

/** Why a text was not saved. */
type Refusal =
  { refused: 'missing' } | { refused: 'frozen' } | { refused: 'stale'; current: Bilingual & { rev: number } };

async function saveText<E extends TextEntity>(
  db: Database,
  records: RecordWriter,
  entity: E,
  edit: TextEdit,
): Promise<Refusal | { saved: RecordOf<E> }> {
  const record = await findRecord(db, entity, edit.id);
  const minutes = record && (await findRecord(db, 'minutes', record.minutesId));
  if (!record || !minutes) return { refused: 'missing' } satisfies Refusal;
  if (isFrozen(minutes)) return { refused: 'frozen' } satisfies Refusal;
  const { vi, lo, state, reviewedBy, reviewedAt } = editText(record, edit.side, edit.text);
  const patch = { vi, lo, state, reviewedBy, reviewedAt } as Partial<RecordOf<E>>;
  try {
    return { saved: await records.update(entity, edit.id, edit.rev, patch) };
  } catch (error) {
    if (error instanceof StaleRecord) return { refused: 'stale', current: record } satisfies Refusal;
    throw error;
  }
}

async function loadMinutesSource(
  db: Database,
  meetingId: Id,
  demo: boolean,
): Promise<MinutesSource | undefined> {
  const detail = await loadMeetingDetail(db, meetingId);
  const channel = detail && (await findRecord(db, 'channel', detail.meeting.channelId));
  if (!detail || !channel) return undefined;
  const earlier = (await listRecords(db, 'meeting', { channelId: channel.id }))
    .filter(
      (other) => isHeld(other) && other.ordinal !== null && meetingDate(other) < meetingDate(detail.meeting),
    )
    .toSorted((a, b) => (meetingDate(a) < meetingDate(b) ? -1 : 1));
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
    const meeting = await findRecord(db, 'meeting', input.meetingId);
    const channel = meeting && (await findRecord(db, 'channel', meeting.channelId));
    if (!meeting || !channel) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
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
    const agenda = await listRecords(db, 'agendaItem', { meetingId: meeting.id });
    for (const [position, item] of agenda.toSorted((a, b) => a.no - b.no).entries()) {
      const text = unreviewedText({ vi: '', lo: '' }, null);
      const place = { minutesId: created.id, agendaItemId: item.id, position };
      await records.insert('segment', { ...place, side: 'JOINT', kind: 'statement', ...text });
    }
    return created;
  }),

  saveSegment: write.minutes.saveSegment.handler(async ({ input, context: { db, records }, errors }) => {
    const result = await saveText(db, records, 'segment', input);
    if ('saved' in result) return result.saved;
    if (result.refused === 'missing') throw errors.NOT_FOUND({ data: { entity: 'segment' } });
    if (result.refused === 'frozen') throw errors.MINUTES_FROZEN();
    const { vi, lo, rev } = result.current;
    throw errors.STALE_REVISION({ data: { current: { vi, lo, rev } } });
  }),

  saveDecision: write.minutes.saveDecision.handler(async ({ input, context: { db, records }, errors }) => {
    const result = await saveText(db, records, 'decision', input);
    if ('saved' in result) return result.saved;
    if (result.refused === 'missing') throw errors.NOT_FOUND({ data: { entity: 'decision' } });
    if (result.refused === 'frozen') throw errors.MINUTES_FROZEN();
    const { vi, lo, rev } = result.current;
    throw errors.STALE_REVISION({ data: { current: { vi, lo, rev } } });
  }),

  exportWord: read.minutes.exportWord.handler(async ({ input, context: { db, ports }, errors }) => {
    const source = await loadMinutesSource(db, input.meetingId, ports.demo);
    if (!source) throw errors.NOT_FOUND({ data: { entity: 'meeting' } });
    return wordFile(
      await ports.renderMinutes(source),
      minutesFileName(source.channel, source.detail.meeting),
    );
  }),
};
