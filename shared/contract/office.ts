import { z } from 'zod';
import { Office } from '../domain/office.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

export const office = {
  get: query('signed-in', ['office']).output(Office),
  /** Changes the office's profile; its code stays, since it stands in every number it issued. */
  change: command(['administrator'], ['office'])
    .input(
      z.object({
        rev: z.int(),
        ...Office.pick({ name: true, level: true, lockAfterMinutes: true }).shape,
      }),
    )
    .output(Office)
    .errors({ STALE_RECORD: errors.STALE_RECORD }),
};
