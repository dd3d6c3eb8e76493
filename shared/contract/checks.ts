import { z } from 'zod';
import { Dismissal } from '../domain/minutesPapers.ts';
import { Id } from '../domain/record.ts';
import type { Role } from '../domain/user.ts';
import { Revision, staleErrors } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const writers = ['secretary', 'interpreter', 'officer'] as const satisfies readonly Role[];

export const checks = {
  /** What was left on purpose in one set of minutes. */
  dismissals: query('signed-in', ['minutes'])
    .input(z.object({ minutesId: Id }))
    .output(z.array(Dismissal)),
  /** Leaves a warning of a check as it is, with the reason. FINDING_IS_ERROR: an error is mended, never left. */
  dismiss: command(writers, ['minutes'])
    .input(
      z.object({
        textId: Id,
        check: z.string().max(50),
        finding: z.string().max(5000),
        reason: z.string().normalize('NFC').trim().min(1).max(300),
      }),
    )
    .output(Dismissal)
    .errors({
      NOT_FOUND: errors.NOT_FOUND,
      MINUTES_FROZEN: errors.MINUTES_FROZEN,
      FINDING_IS_ERROR: errors.FINDING_IS_ERROR,
    }),
  /** The warning stands again. */
  takeBack: command(writers, ['minutes'])
    .input(Revision)
    .output(z.object({ id: Id }))
    .errors({ ...staleErrors, MINUTES_FROZEN: errors.MINUTES_FROZEN }),
};
