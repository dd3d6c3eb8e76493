import { seriesOf } from '../domain/rotation.ts';
import { takeProposal } from '../domain/acceptedPlan.ts';
import { TurnRefused } from '../domain/turnBook.ts';
import type { PlanFacts } from '../domain/yearPlan.ts';
import { meetingDate } from '../domain/meeting.ts';
import { yearOf } from '../domain/calendarDate.ts';
import { planFileName, type PlanSource } from '../documents/planModel.ts';
import { planSheetName } from '../documents/planSheet.ts';
import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/records.ts';
import { read, write } from './base.ts';
import { storeBook } from './bookStore.ts';
import { loadBooks, requireBook } from './channelBooks.ts';
import { requireRecord } from './changes.ts';
import { excelFile } from './excelFile.ts';
import type { Ports } from './ports.ts';
import { wordFile } from './wordFile.ts';

async function planFacts(db: Database): Promise<Omit<PlanFacts, 'year' | 'channelIds' | 'today'>> {
  return {
    books: await loadBooks(db),
    calendar: await listRecords(db, 'calendarDay'),
    blackouts: await listRecords(db, 'blackout'),
    organisations: await listRecords(db, 'organisation'),
    persons: await listRecords(db, 'person'),
  };
}

async function planSource(
  db: Database,
  { today, demo }: Pick<Ports, 'today' | 'demo'>,
  year: number,
): Promise<PlanSource> {
  const [office] = await listRecords(db, 'office');
  const all = await listRecords(db, 'meeting');
  return {
    year,
    meetings: all.filter((meeting) => yearOf(meetingDate(meeting)) === year),
    channels: await listRecords(db, 'channel'),
    organisations: await listRecords(db, 'organisation'),
    places: await listRecords(db, 'place'),
    officeName: office?.name ?? { vi: '', lo: '' },
    madeOn: today(),
    demo,
  };
}

export const plans = {
  propose: read.plans.propose.handler(async ({ input, context: { db, ports } }) =>
    ports.plan({
      ...(await planFacts(db)),
      year: input.year,
      channelIds: input.channelIds ?? null,
      today: ports.today(),
    }),
  ),

  accept: write.plans.accept.handler(async ({ input, context: { db, records, ports }, errors }) => {
    const accepted = [];
    for (const proposed of input.meetings.toSorted((a, b) => a.ordinal - b.ordinal)) {
      const { channelId, ordinal, placeId } = proposed;
      const book = await requireBook(db, channelId);
      if (placeId !== null) await requireRecord(db, 'place', placeId);
      if (seriesOf(book).some((meeting) => meeting.ordinal === ordinal)) {
        throw errors.ORDINAL_TAKEN({ data: { ordinal } });
      }
      try {
        const after = takeProposal(book, proposed, { today: ports.today(), newId: ports.newId });
        await storeBook(records, book, after);
        accepted.push(...after.meetings.slice(-1));
      } catch (error) {
        throw error instanceof TurnRefused ? errors.OUT_OF_STEP({ data: { ordinal } }) : error;
      }
    }
    return accepted;
  }),

  exportWord: read.plans.exportWord.handler(async ({ input: { year }, context: { db, ports } }) =>
    wordFile(await ports.renderPlan(await planSource(db, ports, year)), planFileName(year)),
  ),

  exportExcel: read.plans.exportExcel.handler(async ({ input: { year }, context: { db, ports } }) =>
    excelFile(await ports.renderPlanSheet(await planSource(db, ports, year)), planSheetName(year)),
  ),
};
