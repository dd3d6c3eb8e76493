import {
  missingForCommitment,
  nextCommitmentCode,
  scheduleOf,
  updatedSchedule,
  type DecisionOutcome,
} from '../../domain/decisionOutcome.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { fault, repeated, type InputFault } from '../../domain/inputFault.ts';
import type { Decision } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { Database } from '../../storage/database.ts';
import { findRecord, listRecords, type RecordWriter } from '../../storage/records.ts';
import { requireRecord } from '../changes.ts';
import type { SigningFacts } from './facts.ts';

/** What a commitment that no memorandum names is about, until somebody sorts it. */
const unsorted = 'other';

function textOf({ vi, lo, state, confidence, reviewedBy, reviewedAt }: Bilingual): Bilingual {
  return { vi, lo, state, confidence, reviewedBy, reviewedAt };
}

/** What is wrong with the outcomes: each decision has one, a new commitment all it needs, an old one is of the channel. */
export async function outcomeFaults(
  db: Database,
  { channel, detail }: SigningFacts,
  outcomes: readonly DecisionOutcome[],
): Promise<InputFault[]> {
  const faults = repeated(outcomes.map(({ decisionId }) => decisionId)).flatMap((id) =>
    fault('outcomes', 'unit-twice', id),
  );
  const known = new Set((await listRecords(db, 'commitment', { channelId: channel.id })).map(({ id }) => id));
  for (const decision of detail.decisions) {
    const outcome = outcomes.find(({ decisionId }) => decisionId === decision.id);
    const isOpen = outcome?.act === 'new' && missingForCommitment(decision).length > 0;
    if (!outcome || isOpen) faults.push(...fault('outcomes', 'decision-open', decision.no));
    if (outcome?.act === 'update' && !known.has(outcome.commitmentId)) {
      faults.push(...fault('outcomes', 'unknown-commitment', decision.no));
    }
  }
  return faults;
}

/** Every code that was given in the channel, also to what was removed. */
async function codesOf(db: Database, channelId: Id): Promise<string[]> {
  const rows = await db.selectFrom('commitment').select('code').where('channelId', '=', channelId).execute();
  return rows.map(({ code }) => String(code));
}

async function makeCommitment(
  db: Database,
  records: RecordWriter,
  { channel }: SigningFacts,
  decision: Decision,
): Promise<Id> {
  const schedule = scheduleOf(decision);
  const { leadOrganisationId, ownerPersonId, responsible } = decision;
  if (schedule === null || leadOrganisationId === null || ownerPersonId === null) {
    throw new Error(`decision ${decision.id} is no commitment yet`);
  }
  const [articleId] = decision.articleIds;
  const article = articleId === undefined ? undefined : await findRecord(db, 'article', articleId);
  const { id } = await records.insert('commitment', {
    code: nextCommitmentCode(channel.code, await codesOf(db, channel.id)),
    channelId: channel.id,
    memorandumId: article?.memorandumId ?? null,
    articleNo: article?.no ?? null,
    decisionId: decision.id,
    responsible,
    leadOrganisationId,
    responsiblePersonId: ownerPersonId,
    category: unsorted,
    schedule,
    status: 'not-started',
    ...textOf(decision),
  });
  return id;
}

/** The first text of a commitment stays; what the meeting made of it is added, with where it was decided. */
async function amendCommitment(
  db: Database,
  records: RecordWriter,
  { detail }: SigningFacts,
  change: { decision: Decision; commitmentId: Id; signedOn: PlainDate },
): Promise<void> {
  const { decision, commitmentId, signedOn } = change;
  const commitment = await requireRecord(db, 'commitment', commitmentId);
  await records.insert('amendment', {
    commitmentId,
    meetingId: detail.meeting.id,
    decisionNo: decision.no,
    effectiveOn: signedOn,
    ...textOf(decision),
  });
  const schedule = updatedSchedule(commitment.schedule, decision);
  await records.update('commitment', commitment.id, commitment.rev, { schedule });
}

/** Makes every decision what its outcome says, linked both ways; faults were looked for before. */
export async function writeOutcomes(
  db: Database,
  records: RecordWriter,
  facts: SigningFacts,
  { outcomes, signedOn }: { outcomes: readonly DecisionOutcome[]; signedOn: PlainDate },
): Promise<void> {
  for (const decision of facts.detail.decisions) {
    const outcome = outcomes.find(({ decisionId }) => decisionId === decision.id);
    if (!outcome) continue;
    const commitmentIds: Id[] = [];
    if (outcome.act === 'new') commitmentIds.push(await makeCommitment(db, records, facts, decision));
    if (outcome.act === 'update') {
      const { commitmentId } = outcome;
      await amendCommitment(db, records, facts, { decision, commitmentId, signedOn });
      commitmentIds.push(commitmentId);
    }
    await records.update('decision', decision.id, decision.rev, { commitmentIds });
  }
}
