import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { query, topics } from './operation.ts';

export const events = {
  /** Topics as they change, by whomever: one stream for a window. */
  changes: query('signed-in', []).output(eventIterator(z.object({ topics: z.array(z.enum(topics)) }))),
};
