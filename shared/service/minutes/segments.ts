import { unreviewedText } from '../../domain/bilingual.ts';
import type { Segment } from '../../domain/minutes.ts';
import { placeAfter, type Placing } from '../../domain/minutesOrder.ts';
import type { Id } from '../../domain/record.ts';
import { joinTexts, splitText } from '../../domain/segmentParts.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { failure, write } from '../base.ts';
import { changeRecord, removeRecord, requireRecord } from '../changes.ts';
import { openForEdit, requireText } from './guards.ts';

interface Place {
  minutesId: Id;
  agendaItemId: Id;
  afterId: Id | null;
}

/** Where a segment goes among those of an agenda item; throws STALE_RECORD where the one before it is gone. */
async function findPlace(
  db: Database,
  { minutesId, agendaItemId, afterId }: Place,
  ownId?: Id,
): Promise<Placing & { revs: Map<Id, number> }> {
  const all = await listRecords(db, 'segment', { minutesId, agendaItemId });
  const others = all.filter(({ id }) => id !== ownId);
  const place = placeAfter(others, afterId);
  if (!place) throw failure('STALE_RECORD');
  return { ...place, revs: new Map(others.map(({ id, rev }) => [id, rev])) };
}

async function makeRoom(records: RecordWriter, { moved, revs }: Awaited<ReturnType<typeof findPlace>>) {
  for (const { id, position } of moved) await records.update('segment', id, revs.get(id) ?? 0, { position });
}

/** Throws NOT_FOUND unless the item is on the agenda of the meeting that the minutes are of. */
async function requireItem(db: Database, agendaItemId: Id, meetingId: Id): Promise<void> {
  const item = await requireRecord(db, 'agendaItem', agendaItemId);
  if (item.meetingId !== meetingId) throw failure('NOT_FOUND', { entity: 'agendaItem' });
}

/** What is written beside the second of two segments goes on beside the first. */
async function moveComments(db: Database, records: RecordWriter, from: Segment, toId: Id): Promise<void> {
  for (const { id, rev } of await listRecords(db, 'comment', { textId: from.id })) {
    await records.update('comment', id, rev, { textId: toId });
  }
}

export const segments = {
  addSegments: write.minutes.addSegments.handler(async ({ input, context: { db, records } }) => {
    const minutes = await requireRecord(db, 'minutes', input.minutesId);
    await requireItem(db, input.agendaItemId, minutes.meetingId);
    const { minutesId, agendaItemId, side, kind } = input;
    const added: Segment[] = [];
    for (const text of input.texts) {
      const afterId = added.at(-1)?.id ?? input.afterId;
      const place = await findPlace(db, { minutesId, agendaItemId, afterId });
      const where = { minutesId, agendaItemId, position: place.position };
      added.push(await records.insert('segment', { ...where, side, kind, ...unreviewedText(text, null) }));
      await makeRoom(records, place);
    }
    await openForEdit(records, minutes);
    return added;
  }),

  changeSegment: write.minutes.changeSegment.handler(async ({ input, context: { db, records } }) => {
    const { text, minutes } = await requireText(db, 'segment', input.id);
    const changed = await changeRecord(records, 'segment', input, {
      side: input.side ?? text.side,
      kind: input.kind ?? text.kind,
    });
    await openForEdit(records, minutes);
    return changed;
  }),

  moveSegment: write.minutes.moveSegment.handler(async ({ input, context: { db, records } }) => {
    const { text, minutes } = await requireText(db, 'segment', input.id);
    const { agendaItemId, afterId } = input;
    await requireItem(db, agendaItemId, minutes.meetingId);
    const place = await findPlace(db, { minutesId: text.minutesId, agendaItemId, afterId }, input.id);
    const { position } = place;
    const moved = await changeRecord(records, 'segment', input, { agendaItemId, position });
    await makeRoom(records, place);
    await openForEdit(records, minutes);
    return moved;
  }),

  splitSegment: write.minutes.splitSegment.handler(async ({ input, context: { db, records } }) => {
    const { text, minutes } = await requireText(db, 'segment', input.id);
    const { minutesId, agendaItemId, side, kind, carriedFromId } = text;
    const [first, second] = splitText(text, input.at);
    const place = await findPlace(db, { minutesId, agendaItemId, afterId: text.id });
    const head = await changeRecord(records, 'segment', input, { ...first, checkedText: null });
    const where = { minutesId, agendaItemId, position: place.position, side, kind, carriedFromId };
    const tail = await records.insert('segment', { ...where, ...second });
    await makeRoom(records, place);
    await openForEdit(records, minutes);
    return [head, tail];
  }),

  joinSegments: write.minutes.joinSegments.handler(async ({ input, context: { db, records } }) => {
    const { text, minutes } = await requireText(db, 'segment', input.id);
    const { text: next } = await requireText(db, 'segment', input.next.id);
    if (next.minutesId !== text.minutesId || next.id === text.id) throw failure('STALE_RECORD');
    const joined = joinTexts(text, next, input.joint);
    if (!joined) throw failure('TEXT_TOO_LONG');
    const record = await changeRecord(records, 'segment', input, { ...joined, checkedText: null });
    await removeRecord(records, 'segment', input.next);
    await moveComments(db, records, next, text.id);
    await openForEdit(records, minutes);
    return record;
  }),

  removeSegment: write.minutes.removeSegment.handler(async ({ input, context: { db, records } }) => {
    const { minutes } = await requireText(db, 'segment', input.id);
    await removeRecord(records, 'segment', input);
    await openForEdit(records, minutes);
    return { id: input.id };
  }),
};
