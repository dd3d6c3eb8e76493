import type { Channel } from './channel.ts';
import { byDate, isHeld, type Meeting } from './meeting.ts';
import type { Delegation, PartyId } from './party.ts';
import type { Id } from './record.ts';
import type { TurnBook } from './rotation.ts';

/** A channel with all that a plan of its year rests on. */
export interface ChannelBook extends TurnBook {
  channel: Channel;
}

/** Without its heads and interpreters a meeting cannot be held. */
export type TableRole = 'head' | 'interpreter' | 'member';

/** Somebody who is expected at a meeting. */
export interface Expected {
  personId: Id;
  role: TableRole;
}

/** The channel's held meetings, in order of their day. */
function heldMeetings({ meetings }: Pick<ChannelBook, 'meetings'>): Meeting[] {
  return byDate(meetings.filter(isHeld));
}

/** Each person once, as the first that they are. */
function peopleOf(delegations: readonly Delegation[]): Expected[] {
  const roles = new Map<Id, TableRole>();
  const seat = (personId: Id | null, role: TableRole): void => {
    if (personId !== null && !roles.has(personId)) roles.set(personId, role);
  };
  for (const { headId } of delegations) seat(headId, 'head');
  for (const { interpreterId } of delegations) seat(interpreterId, 'interpreter');
  for (const { memberIds } of delegations) for (const id of memberIds) seat(id, 'member');
  return [...roles].map(([personId, role]) => ({ personId, role }));
}

/**
 * Who is expected at a meeting: its own delegations, else the channel's standing ones, else those of its last
 * held meeting. Without a meeting, at the channel's next one.
 */
export function expectedPeople(
  book: Pick<ChannelBook, 'channel' | 'meetings'>,
  meeting: Pick<Meeting, 'delegations'> | null = null,
): Expected[] {
  if (meeting && meeting.delegations.length > 0) return peopleOf(meeting.delegations);
  const { standingDelegations } = book.channel;
  if (standingDelegations.length > 0) return peopleOf(standingDelegations);
  return peopleOf(heldMeetings(book).at(-1)?.delegations ?? []);
}

/** The heads and interpreters among them. */
export function keyPeople(people: readonly Expected[]): Expected[] {
  return people.filter(({ role }) => role !== 'member');
}

/** The place where `hostPartyId` last received the channel; null where it has not yet. */
export function usualPlace(book: Pick<ChannelBook, 'meetings'>, hostPartyId: PartyId | null): Id | null {
  return heldMeetings(book).findLast((meeting) => meeting.hostPartyId === hostPartyId)?.placeId ?? null;
}
