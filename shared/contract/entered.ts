import { z } from 'zod';
import type { Role } from '../domain/user.ts';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';

/** Which record, and at which revision the user saw it. */
export const Revision = z.object({ id: Id, rev: z.int() });

/** Who keeps the directory and the channels. */
export const editors = ['administrator', 'officer'] as const satisfies readonly Role[];

export const staleErrors = { NOT_FOUND: errors.NOT_FOUND, STALE_RECORD: errors.STALE_RECORD };

export const changeErrors = {
  ...staleErrors,
  INPUT_REFUSED: errors.INPUT_REFUSED,
};
