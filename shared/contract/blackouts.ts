import { z } from 'zod';
import { Blackout, BlackoutEntry } from '../domain/blackout.ts';
import { editors, Revision, staleErrors } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

export const blackouts = {
  list: query('signed-in', ['calendar']).output(z.array(Blackout)),
  /** NOT_FOUND where it names a channel, unit, person or place that is not there. */
  add: command(editors, ['calendar'])
    .input(BlackoutEntry)
    .output(Blackout)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  change: command(editors, ['calendar'])
    .input(Revision.extend({ entry: BlackoutEntry }))
    .output(Blackout)
    .errors(staleErrors),
  remove: command(editors, ['calendar']).input(Revision).output(z.void()).errors(staleErrors),
};
