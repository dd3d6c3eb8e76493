import type { ProposedMeeting, UnfilledWindow } from '../../../../shared/domain/yearPlan.ts';
import { proposalKey } from '../board/cards.ts';

type Place = Pick<ProposedMeeting, 'channelId' | 'ordinal'>;

/**
 * What is left out once the choice of one proposal is turned: ordinals follow each other without gaps, so
 * leaving one out leaves out those after it, and taking one takes those before it.
 */
export function turnChoice(
  meetings: readonly Place[],
  left: ReadonlySet<string>,
  key: string,
): ReadonlySet<string> {
  const turned = meetings.find((meeting) => proposalKey(meeting) === key);
  if (!turned) return left;
  const next = new Set(left);
  const isTaken = left.has(key);
  for (const meeting of meetings) {
    if (meeting.channelId !== turned.channelId) continue;
    if (isTaken && meeting.ordinal <= turned.ordinal) next.delete(proposalKey(meeting));
    if (!isTaken && meeting.ordinal >= turned.ordinal) next.add(proposalKey(meeting));
  }
  return next;
}

/** Windows of one channel that stay empty for one reason. */
export interface UnfilledGroup {
  channelId: string;
  reason: UnfilledWindow['reason'];
  first: number;
  last: number;
}

/** The windows that stay empty, one entry for each channel and reason; their ordinals follow each other. */
export function groupUnfilled(windows: readonly UnfilledWindow[]): UnfilledGroup[] {
  const groups: UnfilledGroup[] = [];
  for (const { channelId, reason, ordinal } of windows) {
    const group = groups.find((one) => one.channelId === channelId && one.reason === reason);
    if (group) group.last = ordinal;
    else groups.push({ channelId, reason, first: ordinal, last: ordinal });
  }
  return groups;
}
