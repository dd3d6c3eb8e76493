import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { CalendarDay } from '../domain/holiday.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

export const calendar = {
  days: query('signed-in', ['calendar'])
    .input(z.object({ from: CalendarDate, to: CalendarDate }))
    .output(z.array(CalendarDay)),
  /** Takes a table of both countries' days (`holidays.json`), all or nothing. */
  importDays: command(['administrator', 'officer'], ['calendar'])
    .input(z.object({ file: z.file().max(5_000_000) }))
    .output(z.object({ count: z.int() }))
    .errors({ FILE_REFUSED: errors.FILE_REFUSED, ALREADY_IMPORTED: errors.ALREADY_IMPORTED }),
};
