import { unreviewedText } from '../../domain/bilingual.ts';
import { fault, type InputFault } from '../../domain/inputFault.ts';
import type { Decision } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import { findRecord, listRecords, type RecordWriter } from '../../storage/records.ts';
import { write } from '../base.ts';
import { changeRecord, refuse, removeRecord, requireRecord } from '../changes.ts';
import { openForEdit } from '../minutes/guards.ts';

async function decisionsOf(db: Database, minutesId: Id): Promise<Decision[]> {
  return (await listRecords(db, 'decision', { minutesId })).toSorted((a, b) => a.no - b.no);
}

/** The decision as it stands, its minutes open for the change; throws NOT_FOUND or MINUTES_FROZEN. */
async function openDecision(db: Database, records: RecordWriter, id: Id): Promise<Decision> {
  const decision = await requireRecord(db, 'decision', id);
  await openForEdit(records, await requireRecord(db, 'minutes', decision.minutesId));
  return decision;
}

/** The owner is one of our own, who answers for it whichever side acts (rule 16). */
async function ownerFaults(db: Database, id: Id | null): Promise<InputFault[]> {
  if (id === null) return [];
  const person = await findRecord(db, 'person', id);
  if (!person) return fault('ownerPersonId', 'unknown-person', id);
  const unit = await findRecord(db, 'organisation', person.organisationId);
  return unit?.country === 'VN' ? [] : fault('ownerPersonId', 'country-differs', person.fullName.vi);
}

async function articleFaults(
  db: Database,
  { minutesId }: Decision,
  articleIds: readonly Id[],
): Promise<InputFault[]> {
  const minutes = await requireRecord(db, 'minutes', minutesId);
  const meeting = await requireRecord(db, 'meeting', minutes.meetingId);
  const ofChannel = new Set(
    (await listRecords(db, 'memorandum', { channelId: meeting.channelId })).map(({ id }) => id),
  );
  const known = new Set(
    (await listRecords(db, 'article'))
      .filter(({ memorandumId }) => ofChannel.has(memorandumId))
      .map(({ id }) => id),
  );
  return articleIds
    .filter((id) => !known.has(id))
    .flatMap((id) => fault('articleIds', 'unknown-article', id));
}

export const decisions = {
  add: write.decisions.add.handler(async ({ input: { minutesId }, context: { db, records } }) => {
    await openForEdit(records, await requireRecord(db, 'minutes', minutesId));
    const last = (await decisionsOf(db, minutesId)).at(-1)?.no ?? 0;
    return records.insert('decision', {
      minutesId,
      no: last + 1,
      responsible: 'JOINT',
      leadOrganisationId: null,
      ownerPersonId: null,
      dueOn: null,
      standing: false,
      commitmentIds: [],
      ...unreviewedText({ vi: '', lo: '' }, null),
    });
  }),

  change: write.decisions.change.handler(
    async ({ input: { id, rev, ...fields }, context: { db, records } }) => {
      const decision = await openDecision(db, records, id);
      const { leadOrganisationId, ownerPersonId, articleIds } = fields;
      const lead = leadOrganisationId === null || (await findRecord(db, 'organisation', leadOrganisationId));
      refuse([
        ...(lead ? [] : fault('leadOrganisationId', 'unknown-unit', leadOrganisationId ?? '')),
        ...(await ownerFaults(db, ownerPersonId)),
        ...(await articleFaults(db, decision, articleIds)),
      ]);
      return changeRecord(records, 'decision', { id, rev }, fields);
    },
  ),

  remove: write.decisions.remove.handler(async ({ input, context: { db, records } }) => {
    const { minutesId, no } = await openDecision(db, records, input.id);
    await removeRecord(records, 'decision', input);
    for (const later of await decisionsOf(db, minutesId)) {
      if (later.no > no) await records.update('decision', later.id, later.rev, { no: later.no - 1 });
    }
  }),
};
