import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { Commitment } from '../domain/commitment.ts';
import { query } from './operation.ts';

/** A commitment with what follows from the clock; lateness is computed, never stored. */
export const CommitmentRow = z.object({
  commitment: Commitment,
  nextDueOn: CalendarDate.nullable(),
  daysLate: z.int().nonnegative(),
});
export type CommitmentRow = z.infer<typeof CommitmentRow>;

export const commitments = {
  /** All commitments, the latest first. */
  list: query('signed-in', ['commitments']).output(z.array(CommitmentRow)),
};
