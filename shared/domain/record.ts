import { z } from 'zod';

/** The key of a stored record: a UUID, made by the engine (version 7) and never reused. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** What every stored record carries: its key and its revision (1 when new, one more at each change). */
export const recordFields = { id: Id, rev: z.int().positive() };

/** An instant: ISO 8601 in UTC with milliseconds, as the engine's clock gives it. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;

/** Marks a field that identifies a private person (passport, ID): audited as a hash, and purgeable. */
export const personal = { personal: true } as const;
