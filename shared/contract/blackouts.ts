import { z } from 'zod';
import { Blackout, BlackoutEntry } from '../domain/blackout.ts';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const writers = ['administrator', 'officer'] as const;
const Revision = z.object({ id: Id, rev: z.int() });
const staleErrors = { NOT_FOUND: errors.NOT_FOUND, STALE_RECORD: errors.STALE_RECORD };

export const blackouts = {
  list: query('signed-in', ['calendar']).output(z.array(Blackout)),
  /** NOT_FOUND where it names a channel, unit, person or place that is not there. */
  add: command(writers, ['calendar'])
    .input(BlackoutEntry)
    .output(Blackout)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  change: command(writers, ['calendar'])
    .input(Revision.extend({ entry: BlackoutEntry }))
    .output(Blackout)
    .errors(staleErrors),
  remove: command(writers, ['calendar']).input(Revision).output(z.void()).errors(staleErrors),
};
