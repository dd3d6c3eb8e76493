import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Year } from '../domain/calendarDate.ts';
import { Meeting } from '../domain/meeting.ts';
import { Id } from '../domain/record.ts';
import { ProposedMeeting, YearProposal } from '../domain/yearPlan.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** What a planner says while it works, and at its end. */
export const PlanningEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('proposal'), proposal: YearProposal }),
]);
export type PlanningEvent = z.infer<typeof PlanningEvent>;

export const plans = {
  /** Plans a year's regular meetings of these channels, else of all, in a worker; stopping the stream stops it. */
  propose: query(['officer', 'commander'], ['channels', 'meetings', 'calendar'])
    .input(z.object({ year: Year, channelIds: z.array(Id).max(500).optional() }))
    .output(eventIterator(PlanningEvent)),
  /** Takes proposed meetings into the plan, all or none; each must follow the channel's last. */
  accept: command(['officer'], ['meetings'])
    .input(z.object({ meetings: z.array(ProposedMeeting).min(1).max(500) }))
    .output(z.array(Meeting))
    .errors({
      ORDINAL_TAKEN: errors.ORDINAL_TAKEN,
      OUT_OF_STEP: errors.OUT_OF_STEP,
      NOT_FOUND: errors.NOT_FOUND,
    }),
  /** The year's meetings as a Word file, `ke-hoach-<year>.docx`. */
  exportWord: query('signed-in', ['meetings'])
    .input(z.object({ year: Year }))
    .output(z.file()),
  /** The same as an Excel file, `ke-hoach-<year>.xlsx`, with days that can be sorted. */
  exportExcel: query('signed-in', ['meetings'])
    .input(z.object({ year: Year }))
    .output(z.file()),
};
