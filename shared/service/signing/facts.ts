import type { MeetingDetail } from '../../contract/meetings.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Minutes } from '../../domain/minutes.ts';
import { blockersOf, type Gate } from '../../domain/minutesStage.ts';
import type { Id } from '../../domain/record.ts';
import type { Role, User } from '../../domain/user.ts';
import type { Database } from '../../storage/database.ts';
import { failure } from '../base.ts';
import { requireRecord } from '../changes.ts';
import { loadMeetingDetail } from '../meetings.ts';
import { countErrors } from '../minutes/checks.ts';

/** Who may print or sign although something is missing (rule 14). */
const forcers: readonly Role[] = ['commander'];

/** Minutes with their meeting, as the steps of their life need them. */
export interface SigningFacts {
  minutes: Minutes;
  channel: Channel;
  detail: MeetingDetail;
  /** Errors of the checks that nobody has mended. */
  errors: number;
}

/** The minutes as the user saw them; throws NOT_FOUND, or STALE_RECORD where they went on since. */
export async function loadFacts(db: Database, { id, rev }: { id: Id; rev: number }): Promise<SigningFacts> {
  const minutes = await requireRecord(db, 'minutes', id);
  if (minutes.rev !== rev) throw failure('STALE_RECORD');
  const detail = await loadMeetingDetail(db, minutes.meetingId, id);
  if (!detail) throw failure('NOT_FOUND', { entity: 'meeting' });
  const channel = await requireRecord(db, 'channel', detail.meeting.channelId);
  return { minutes, detail, channel, errors: await countErrors(db, detail) };
}

/** Throws STALE_RECORD unless the minutes stand at one of these states. */
export function requireStatus({ minutes }: SigningFacts, allowed: readonly Minutes['status'][]): void {
  if (!allowed.includes(minutes.status)) throw failure('STALE_RECORD');
}

/**
 * Lets a step pass where nothing is in its way, or where a commander gives a reason; the reason is answered
 * only where it was needed. Throws MINUTES_BLOCKED or NOT_ALLOWED.
 */
export function passGate(
  { minutes, channel, detail, errors }: SigningFacts,
  gate: Gate,
  user: User,
  forcedReason: string | null,
): string | null {
  const blockers = blockersOf(
    {
      minutes,
      agenda: minutes.annexNo === null ? detail.agenda : [],
      segments: detail.segments,
      decisions: detail.decisions,
      delegations: detail.meeting.delegations,
      partyIds: channel.parties.map(({ partyId }) => partyId),
      errors,
    },
    gate,
  );
  if (blockers.length === 0) return null;
  if (forcedReason === null) throw failure('MINUTES_BLOCKED', { blockers });
  if (!user.roles.some((role) => forcers.includes(role))) throw failure('NOT_ALLOWED', { needed: forcers });
  return forcedReason;
}
