import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import type { Schedule } from './commitment.ts';
import type { Decision } from './minutes.ts';
import { Id } from './record.ts';

/** What a decision of signed minutes becomes: a new commitment, a change of one, or no promise at all. */
export const DecisionOutcome = z.discriminatedUnion('act', [
  z.object({ act: z.literal('none'), decisionId: Id }),
  z.object({ act: z.literal('new'), decisionId: Id }),
  z.object({ act: z.literal('update'), decisionId: Id, commitmentId: Id }),
]);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** When a commitment made by the decision is due; null while the decision says nothing of it. */
export function scheduleOf({
  dueOn,
  standing,
}: {
  dueOn: PlainDate | null;
  standing: boolean;
}): Schedule | null {
  if (dueOn !== null) return { kind: 'once', dueOn };
  return standing ? { kind: 'continuous' } : null;
}

/** What a decision still lacks to become a commitment; empty where it can. */
export function missingForCommitment(
  decision: Pick<Decision, 'leadOrganisationId' | 'ownerPersonId' | 'dueOn' | 'standing'>,
): ('lead' | 'owner' | 'deadline')[] {
  return [
    ...(decision.leadOrganisationId === null ? ['lead' as const] : []),
    ...(decision.ownerPersonId === null ? ['owner' as const] : []),
    ...(scheduleOf(decision) === null ? ['deadline' as const] : []),
  ];
}

/**
 * The schedule of a commitment that a decision changes: a new day moves one that is due once; what recurs,
 * waits for an event or goes on keeps its rhythm.
 */
export function updatedSchedule(schedule: Schedule, decision: Pick<Decision, 'dueOn'>): Schedule {
  return schedule.kind === 'once' && decision.dueOn !== null
    ? { kind: 'once', dueOn: decision.dueOn }
    : schedule;
}

/**
 * The code of the channel's next commitment, `KM-13` after `KM-12` (rule 18). `codes` are all that were ever
 * given in the channel, removed ones too: a code that was on paper is never given again.
 */
export function nextCommitmentCode(channelCode: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const number = code.startsWith(`${channelCode}-`) ? code.slice(channelCode.length + 1) : '';
    return /^\d{1,6}$/.test(number) ? [Number(number)] : [];
  });
  return `${channelCode}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** What a decision is taken for until somebody says otherwise: it goes on with what it names, else it is a promise. */
export function usualOutcome(
  decision: Pick<
    Decision,
    'id' | 'commitmentIds' | 'leadOrganisationId' | 'ownerPersonId' | 'dueOn' | 'standing'
  >,
): DecisionOutcome {
  const [commitmentId] = decision.commitmentIds;
  if (commitmentId !== undefined) return { act: 'update', decisionId: decision.id, commitmentId };
  const act = missingForCommitment(decision).length === 0 ? 'new' : 'none';
  return { act, decisionId: decision.id };
}
