import { delegationsFaults } from '../../domain/channelChecks.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { renumbered } from '../../domain/minutesOrder.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { failure, write } from '../base.ts';
import { changeRecord, refuse, removeRecord, requireRecord } from '../changes.ts';
import { openMeeting } from './guards.ts';

async function itemsOf(db: Database, meetingId: Id): Promise<AgendaItem[]> {
  return (await listRecords(db, 'agendaItem', { meetingId })).toSorted((a, b) => a.no - b.no);
}

/** Numbers the items from 1 in this order; throws STALE_RECORD for an order that misses one. */
async function number(
  records: RecordWriter,
  items: readonly AgendaItem[],
  order: readonly Id[] | undefined,
): Promise<void> {
  if (order === undefined) throw failure('STALE_RECORD');
  for (const { id, rev, no } of items) {
    const place = order.indexOf(id) + 1;
    if (place !== no) await records.update('agendaItem', id, rev, { no: place });
  }
}

export const agenda = {
  addAgendaItem: write.minutes.addAgendaItem.handler(async ({ input, context: { db, records } }) => {
    const { afterId, meetingId, ...values } = input;
    await requireRecord(db, 'meeting', meetingId);
    const items = await itemsOf(db, meetingId);
    const added = await records.insert('agendaItem', { ...values, meetingId, no: items.length + 1 });
    const order = renumbered(
      items.map(({ id }) => id),
      added.id,
      afterId,
    );
    await number(records, [...items, added], order);
    await openMeeting(db, records, meetingId);
    return requireRecord(db, 'agendaItem', added.id);
  }),

  changeAgendaItem: write.minutes.changeAgendaItem.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...values } = input;
    const { meetingId } = await requireRecord(db, 'agendaItem', id);
    const changed = await changeRecord(records, 'agendaItem', { id, rev }, values);
    await openMeeting(db, records, meetingId);
    return changed;
  }),

  moveAgendaItem: write.minutes.moveAgendaItem.handler(async ({ input, context: { db, records } }) => {
    const item = await requireRecord(db, 'agendaItem', input.id);
    if (item.rev !== input.rev) throw failure('STALE_RECORD');
    const items = await itemsOf(db, item.meetingId);
    const ids = items.map(({ id }) => id);
    const own = [item, ...items.filter(({ id }) => id !== item.id)];
    await number(records, own, renumbered(ids, item.id, input.afterId));
    await openMeeting(db, records, item.meetingId);
    return requireRecord(db, 'agendaItem', item.id);
  }),

  removeAgendaItem: write.minutes.removeAgendaItem.handler(async ({ input, context: { db, records } }) => {
    const { meetingId } = await requireRecord(db, 'agendaItem', input.id);
    const used = await listRecords(db, 'segment', { agendaItemId: input.id });
    if (used.length > 0) throw failure('IN_USE', { uses: [{ entity: 'segment', count: used.length }] });
    await removeRecord(records, 'agendaItem', input);
    await openMeeting(db, records, meetingId);
    const items = await itemsOf(db, meetingId);
    await number(
      records,
      items,
      items.map(({ id }) => id),
    );
    return { id: input.id };
  }),

  nameDelegations: write.minutes.nameDelegations.handler(async ({ input, context: { db, records } }) => {
    const meeting = await requireRecord(db, 'meeting', input.id);
    const channel = await requireRecord(db, 'channel', meeting.channelId);
    const persons = await listRecords(db, 'person');
    refuse(delegationsFaults(input.delegations, 'delegations', channel.parties, persons));
    const changed = await changeRecord(records, 'meeting', input, { delegations: input.delegations });
    await openMeeting(db, records, meeting.id);
    return changed;
  }),
};
