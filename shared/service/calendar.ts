import { yearOf } from '../domain/calendarDate.ts';
import { confidenceOf, contradicts, yearsCovered, type CalendarDay } from '../domain/holiday.ts';
import { Country } from '../domain/organisation.ts';
import type { Database } from '../storage/database.ts';
import { listRecords, type RecordWriter } from '../storage/records.ts';
import { failure, read, take, write } from './base.ts';
import { readCalendarFile, shippedDays, type NewDay } from './calendarFile.ts';
import { changeRecord, removeRecord, requireRecord } from './changes.ts';
import { attempt } from './importFile.ts';

/** Throws DAY_LISTED where another entry says of the day what this one does, or the opposite. */
async function checkBeside(
  db: Database,
  day: Pick<CalendarDay, 'country' | 'date' | 'kind'>,
  own: string | null,
) {
  const listed = await listRecords(db, 'calendarDay', { date: day.date });
  const isListed = listed.some((other) => other.id !== own && contradicts(day, other));
  if (isListed) throw failure('DAY_LISTED', { date: day.date });
}

function isSame(one: NewDay, other: CalendarDay): boolean {
  return one.country === other.country && one.date === other.date && one.kind === other.kind;
}

/** Takes the days of years that are not covered yet and answers how many those were; throws ALREADY_IMPORTED. */
async function takeDays(db: Database, records: RecordWriter, days: readonly NewDay[]): Promise<number> {
  const listed = await listRecords(db, 'calendarDay');
  const covered = new Map(Country.options.map((country) => [country, yearsCovered(listed, country)]));
  const missing = days
    .filter(({ country, date }) => !covered.get(country)?.includes(yearOf(date)))
    .filter((day) => !listed.some((other) => contradicts(day, other) || isSame(day, other)));
  if (missing.length === 0) throw failure('ALREADY_IMPORTED', { count: listed.length });
  for (const day of missing) await records.insert('calendarDay', day);
  return missing.length;
}

export const calendar = {
  days: read.calendar.days.handler(async ({ input, context: { db } }) =>
    (await listRecords(db, 'calendarDay')).filter(({ date }) => input.from <= date && date <= input.to),
  ),

  years: read.calendar.years.handler(async ({ context: { db } }) => {
    const [listed, shipped] = [await listRecords(db, 'calendarDay'), shippedDays()];
    return Country.options.map((country) => ({
      country,
      covered: yearsCovered(listed, country),
      shipped: yearsCovered(shipped, country),
    }));
  }),

  addDay: write.calendar.addDay.handler(async ({ input, context: { db, records } }) => {
    await checkBeside(db, input, null);
    return records.insert('calendarDay', { ...input, confidence: confidenceOf(input, null) });
  }),

  changeDay: write.calendar.changeDay.handler(async ({ input, context: { db, records } }) => {
    const { entry } = input;
    const before = await requireRecord(db, 'calendarDay', input.id);
    await checkBeside(db, entry, input.id);
    const confidence = confidenceOf(entry, before);
    return changeRecord(records, 'calendarDay', input, { ...entry, confidence });
  }),

  removeDay: write.calendar.removeDay.handler(async ({ input, context: { db, records } }) => {
    await requireRecord(db, 'calendarDay', input.id);
    await removeRecord(records, 'calendarDay', input);
  }),

  takeShipped: write.calendar.takeShipped.handler(async ({ context: { db, records } }) => ({
    count: await takeDays(db, records, shippedDays()),
  })),

  importDays: take.calendar.importDays.handler(async ({ input: { file }, context: { transact }, errors }) => {
    const days = await attempt(() => readCalendarFile(file));
    if ('refused' in days) throw errors.FILE_REFUSED({ data: days.refused });
    return transact(async (db, records) => ({ count: await takeDays(db, records, days.value) }));
  }),
};
