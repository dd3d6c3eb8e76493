import { z } from 'zod';
import { Id, Timestamp } from '../domain/record.ts';
import { query } from './operation.ts';

/** One field that changed: what stood there before and after, who changed it, when, by which operation. */
export const FieldChange = z.object({
  entity: z.string(),
  recordId: Id,
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  operation: z.string(),
  userName: z.string(),
  at: Timestamp,
});
export type FieldChange = z.infer<typeof FieldChange>;

export const history = {
  /** The changes of one record, newest first. */
  ofRecord: query('signed-in', [])
    .input(z.object({ entity: z.string().max(40), id: Id }))
    .output(z.array(FieldChange)),
};
