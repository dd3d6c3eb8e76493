import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { CalendarDay, CalendarDayEntry } from '../domain/holiday.ts';
import { Country } from '../domain/organisation.ts';
import { editors, Revision, staleErrors } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const Taken = z.object({ count: z.int() });

/** Which years a country's calendar covers, and which the table that comes with the program would. */
export const CoveredYears = z.object({
  country: Country,
  covered: z.array(z.int()),
  shipped: z.array(z.int()),
});
export type CoveredYears = z.infer<typeof CoveredYears>;

export const calendar = {
  days: query('signed-in', ['calendar'])
    .input(z.object({ from: CalendarDate, to: CalendarDate }))
    .output(z.array(CalendarDay)),
  years: query('signed-in', ['calendar']).output(z.array(CoveredYears)),
  addDay: command(editors, ['calendar'])
    .input(CalendarDayEntry)
    .output(CalendarDay)
    .errors({ DAY_LISTED: errors.DAY_LISTED }),
  changeDay: command(editors, ['calendar'])
    .input(Revision.extend({ entry: CalendarDayEntry }))
    .output(CalendarDay)
    .errors({ ...staleErrors, DAY_LISTED: errors.DAY_LISTED }),
  removeDay: command(editors, ['calendar']).input(Revision).output(z.void()).errors(staleErrors),
  /**
   * Takes the years that a country's calendar does not cover yet from the table that comes with the program; what is
   * listed of them already stays as it is. ALREADY_IMPORTED where there is no such year.
   */
  takeShipped: command(editors, ['calendar'])
    .output(Taken)
    .errors({ ALREADY_IMPORTED: errors.ALREADY_IMPORTED }),
  /** The same from a file (`holidays.json`), all or nothing. */
  importDays: command(editors, ['calendar'])
    .input(z.object({ file: z.file().max(5_000_000) }))
    .output(Taken)
    .errors({ FILE_REFUSED: errors.FILE_REFUSED, ALREADY_IMPORTED: errors.ALREADY_IMPORTED }),
};
