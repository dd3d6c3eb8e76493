import { z } from 'zod';
import type { Role } from '../domain/user.ts';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';

const typed = z.string().normalize('NFC').trim();

/** A name in both languages as a form sends it: without spaces around it, Vietnamese always there. */
export const TypedNames = z.object({ vi: typed.min(1).max(300), lo: typed.max(300) });

/** Another short text of a form. */
export const TypedText = typed.max(300);

/** Which record, and at which revision the user saw it. */
export const Revision = z.object({ id: Id, rev: z.int() });

/** Who keeps the directory and the channels. */
export const editors = ['administrator', 'officer'] as const satisfies readonly Role[];

export const changeErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_RECORD: errors.STALE_RECORD,
  INPUT_REFUSED: errors.INPUT_REFUSED,
};
