import { checkMinutes, prepareFacts } from '../../checks/checkMinutes.ts';
import { factsOf, textsOf } from '../../checks/factsOf.ts';
import { severityOf } from '../../checks/finding.ts';
import { openFindings } from '../../checks/openFindings.ts';
import type { MeetingDetail } from '../../contract/meetings.ts';
import { isFrozen } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords } from '../../storage/records.ts';
import { failure, read, write } from '../base.ts';
import { removeRecord, requireRecord } from '../changes.ts';
import { requireAnyText } from './guards.ts';

/** How many errors of the checks nobody has mended; the screen counts them in the same way. */
export async function countErrors(db: Database, detail: MeetingDetail): Promise<number> {
  const words = { terms: await listRecords(db, 'term'), phrases: await listRecords(db, 'phrase') };
  const facts = prepareFacts(factsOf(detail, await listRecords(db, 'person'), words));
  return openFindings(checkMinutes(textsOf(detail), facts), []).errors;
}

/** Throws MINUTES_FROZEN. */
async function requireOpen(db: Database, minutesId: Id): Promise<void> {
  if (isFrozen(await requireRecord(db, 'minutes', minutesId))) throw failure('MINUTES_FROZEN');
}

export const checks = {
  dismissals: read.checks.dismissals.handler(({ input, context: { db } }) =>
    listRecords(db, 'dismissal', { minutesId: input.minutesId }),
  ),

  dismiss: write.checks.dismiss.handler(async ({ input, context: { db, records, user, ports }, errors }) => {
    const { minutesId } = await requireAnyText(db, input.textId);
    await requireOpen(db, minutesId);
    if (severityOf(input.check) !== 'warning') throw errors.FINDING_IS_ERROR();
    const all = await listRecords(db, 'dismissal', { minutesId });
    const standing = all.find(({ finding }) => finding === input.finding);
    if (standing) return standing;
    const written = { dismissedBy: user.id, dismissedAt: ports.now() };
    return records.insert('dismissal', { minutesId, ...input, ...written });
  }),

  takeBack: write.checks.takeBack.handler(async ({ input, context: { db, records } }) => {
    const { minutesId } = await requireRecord(db, 'dismissal', input.id);
    await requireOpen(db, minutesId);
    await removeRecord(records, 'dismissal', input);
    return { id: input.id };
  }),
};
