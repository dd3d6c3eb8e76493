import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Minutes } from '../../../../shared/domain/minutes.ts';
import type { StageSource } from '../../../../shared/domain/minutesStage.ts';

/** What every part of the signing is given. */
export interface SigningOf {
  detail: MeetingDetail;
  minutes: Minutes;
  channel: Channel;
  /** Errors of the checks that are left. */
  errors: number;
}

/** The minutes as the rules of their steps read them; the engine reads them in the same way. */
export function stageSourceOf({ detail, minutes, channel, errors }: SigningOf): StageSource {
  return {
    minutes,
    agenda: minutes.annexNo === null ? detail.agenda : [],
    segments: detail.segments,
    decisions: detail.decisions,
    delegations: detail.meeting.delegations,
    partyIds: channel.parties.map(({ partyId }) => partyId),
    errors,
  };
}
