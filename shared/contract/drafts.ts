import { z } from 'zod';
import { TextSide } from '../domain/bilingual.ts';
import { Id, Timestamp } from '../domain/record.ts';
import { query, sessionCommand } from './operation.ts';

/** Typing that could not be stored yet: what was typed where, and on which revision. */
export const KeptDraft = z.object({
  entity: z.enum(['segment', 'decision']),
  id: Id,
  side: TextSide,
  rev: z.int(),
  text: z.string().max(20_000),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** One's own unsaved typing, kept in the encrypted store until it is stored or given up. */
export const drafts = {
  list: query('signed-in', []).output(z.array(KeptDraft.extend({ at: Timestamp }))),
  /** Keeps the draft; one of the same text and side is replaced. */
  keep: sessionCommand('signed-in')
    .input(KeptDraft)
    .output(z.object({ at: Timestamp })),
  discard: sessionCommand('signed-in')
    .input(KeptDraft.pick({ id: true, side: true }))
    .output(z.object({})),
};
