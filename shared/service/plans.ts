import { meetingDate } from '../domain/meeting.ts';
import { yearOf } from '../domain/calendarDate.ts';
import { planFileName } from '../documents/planModel.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { read, write } from './base.ts';
import { byDate } from './meetings.ts';
import type { PlanningTask } from './ports.ts';
import { wordFile } from './wordFile.ts';

async function planningTask(db: Database, year: number): Promise<PlanningTask> {
  const rules = await listRecords(db, 'rotationRule');
  const meetings = await listRecords(db, 'meeting');
  const books = (await listRecords(db, 'channel')).map((channel) => ({
    channel,
    rules: rules.filter((rule) => rule.channelId === channel.id),
    meetings: meetings.filter((meeting) => meeting.channelId === channel.id),
  }));
  return { year, books, calendar: await listRecords(db, 'calendarDay') };
}

export const plans = {
  propose: read.plans.propose.handler(async ({ input, context: { db, ports } }) =>
    ports.plan(await planningTask(db, input.year)),
  ),

  accept: write.plans.accept.handler(async ({ input, context: { db, records }, errors }) => {
    const accepted = [];
    for (const proposed of input.meetings) {
      const channel = await findRecord(db, 'channel', proposed.channelId);
      if (!channel) throw errors.NOT_FOUND({ data: { entity: 'channel' } });
      const { channelId, ordinal } = proposed;
      const taken = await listRecords(db, 'meeting', { channelId, ordinal });
      if (taken.some((meeting) => meeting.status !== 'cancelled')) {
        throw errors.ORDINAL_TAKEN({ data: { ordinal } });
      }
      const unset = { heldOn: null, replacesMeetingId: null, delegations: [], report: null };
      const rotation = { kind: 'regular', status: 'planned', countsInRotation: true } as const;
      accepted.push(await records.insert('meeting', { ...proposed, ...rotation, ...unset }));
    }
    return accepted;
  }),

  exportWord: read.plans.exportWord.handler(async ({ input, context: { db, ports } }) => {
    const [office] = await listRecords(db, 'office');
    const all = await listRecords(db, 'meeting');
    const source = {
      year: input.year,
      meetings: byDate(all.filter((meeting) => yearOf(meetingDate(meeting)) === input.year)),
      channels: await listRecords(db, 'channel'),
      organisations: await listRecords(db, 'organisation'),
      places: await listRecords(db, 'place'),
      officeName: office?.name ?? { vi: '', lo: '' },
      madeOn: ports.today(),
      demo: ports.demo,
    };
    return wordFile(await ports.renderPlan(source), planFileName(input.year));
  }),
};
