import { z } from 'zod';
import shippedTable from '../data/holidays.json' with { type: 'json' };
import { CalendarDate } from '../domain/calendarDate.ts';
import type { CalendarDay } from '../domain/holiday.ts';
import { Country } from '../domain/organisation.ts';
import { readJsonFile } from './importFile.ts';

const CalendarFile = z.object({
  version: z.literal(1),
  knownOverrides: z.array(
    z.object({
      country: Country,
      year: z.int(),
      noteVi: z.string(),
      daysOff: z.array(CalendarDate),
      workingSaturdays: z.array(CalendarDate),
    }),
  ),
  holidays: z.array(
    z.object({
      country: Country,
      date: CalendarDate,
      dayOff: z.boolean(),
      confidence: z.string(),
      name: z.object({ vi: z.string(), lo: z.string(), en: z.string() }),
    }),
  ),
});

export type NewDay = Omit<CalendarDay, 'id' | 'rev'>;

/**
 * The days of a table. What was announced for a country's year wins over the rule: its days off are added and its
 * make-up Saturdays are working days.
 */
function daysOf({ holidays, knownOverrides }: z.infer<typeof CalendarFile>): NewDay[] {
  const days = holidays.map(({ country, date, dayOff, confidence, name }): NewDay => ({
    country,
    date,
    confidence,
    name,
    kind: dayOff ? 'day-off' : 'avoid',
    source: null,
  }));
  const isListed = (country: Country, date: string): boolean =>
    days.some((day) => day.country === country && day.date === date && day.kind === 'day-off');
  const announced = knownOverrides.flatMap(({ country, noteVi, daysOff, workingSaturdays }) => {
    const base = { country, confidence: 'announced', source: noteVi };
    const name = { vi: 'Ngày nghỉ theo thông báo', lo: 'ວັນພັກ', en: 'Announced day off' };
    const working = { vi: 'Ngày làm bù', lo: 'ວັນເຮັດວຽກ', en: 'Make-up working day' };
    return [
      ...daysOff
        .filter((date) => !isListed(country, date))
        .map((date): NewDay => ({ ...base, date, kind: 'day-off', name })),
      ...workingSaturdays.map((date): NewDay => ({ ...base, date, kind: 'working', name: working })),
    ];
  });
  return [...days, ...announced];
}

/** The days of a calendar file. Throws RefusedFile. */
export async function readCalendarFile(file: File): Promise<NewDay[]> {
  return daysOf(await readJsonFile(file, CalendarFile));
}

/** The days of the table that comes with the program. */
export function shippedDays(): NewDay[] {
  return daysOf(CalendarFile.parse(shippedTable));
}
