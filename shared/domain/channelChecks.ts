import type { PlainDate } from '../text/plainDate.ts';
import type { Channel } from './channel.ts';
import { fault, repeated, type InputFault } from './inputFault.ts';
import { meetingDate } from './meeting.ts';
import type { Organisation } from './organisation.ts';
import { standsOn } from './organisationChecks.ts';
import { neutralLetter, type Delegation, type PartyId } from './party.ts';
import type { Person } from './person.ts';
import type { LastHeld } from './presentState.ts';
import type { RotationRule, TurnBook } from './rotation.ts';

/** What stands in the store besides the channel. */
export interface Surroundings {
  organisations: readonly Organisation[];
  persons: readonly Pick<Person, 'id'>[];
  today: PlainDate;
}

export type EnteredChannel = Pick<Channel, 'parties' | 'hotlines' | 'standingDelegations'>;

function partyFaults({ parties }: EnteredChannel, { organisations, today }: Surroundings): InputFault[] {
  const units = parties.flatMap(({ organisationIds }) => organisationIds);
  return [
    ...repeated(parties.map(({ partyId }) => partyId)).flatMap((id) => fault('parties', 'party-twice', id)),
    ...repeated(parties.map(({ letter }) => letter)).flatMap((one) => fault('parties', 'letter-twice', one)),
    ...(parties.some(({ letter }) => letter === neutralLetter)
      ? fault('parties', 'letter-neutral', neutralLetter)
      : []),
    ...repeated(units).flatMap((id) =>
      fault('parties', 'unit-twice', organisations.find((unit) => unit.id === id)?.name.vi),
    ),
    ...parties.flatMap(({ organisationIds, country, name }, index) => {
      const path = `parties.${index}.organisationIds`;
      const known = organisations.filter(({ id }) => organisationIds.includes(id));
      if (known.length < new Set(organisationIds).size) return fault(path, 'unknown-unit');
      const foreign = known.find((unit) => unit.country !== country);
      if (foreign) return fault(path, 'country-differs', foreign.name.vi);
      // The first one sits at the table, under its name of the day.
      const [sitting = ''] = organisationIds;
      return standsOn(organisations, sitting, today) ? [] : fault(path, 'unit-not-valid', name.vi);
    }),
  ];
}

function delegationFaults(
  delegation: Delegation,
  path: string,
  known: ReadonlySet<PartyId>,
  persons: Surroundings['persons'],
): InputFault[] {
  const { partyId, headId, memberIds, interpreterId } = delegation;
  const people = [headId, ...memberIds, ...(interpreterId === null ? [] : [interpreterId])];
  const isKnown = people.every((id) => persons.some((person) => person.id === id));
  return [
    ...(known.has(partyId) ? [] : fault(`${path}.partyId`, 'unknown-party', partyId)),
    ...(isKnown ? [] : fault(path, 'unknown-person')),
    ...(repeated(people).length > 0 ? fault(path, 'person-twice') : []),
  ];
}

/**
 * What speaks against delegations in the field `path`: a party or person that nobody knows, a person in two
 * places, a party with two delegations.
 */
export function delegationsFaults(
  delegations: readonly Delegation[],
  path: string,
  parties: Channel['parties'],
  persons: Surroundings['persons'],
): InputFault[] {
  const known = new Set(parties.map(({ partyId }) => partyId));
  return [
    ...delegations.flatMap((one, index) => delegationFaults(one, `${path}.${index}`, known, persons)),
    ...repeated(delegations.map(({ partyId }) => partyId)).flatMap((id) => fault(path, 'party-twice', id)),
  ];
}

/**
 * What speaks against a channel as it was entered (domain.md section 2): parties that share a key, a letter or
 * a unit, a unit that is unknown, of another country or no longer there, hotlines and delegations of a party
 * or person that nobody knows.
 */
export function channelFaults(channel: EnteredChannel, around: Surroundings): InputFault[] {
  const known = new Set(channel.parties.map(({ partyId }) => partyId));
  return [
    ...partyFaults(channel, around),
    ...channel.hotlines.flatMap(({ partyId }, index) =>
      known.has(partyId) ? [] : fault(`hotlines.${index}.partyId`, 'unknown-party', partyId),
    ),
    ...delegationsFaults(channel.standingDelegations, 'standingDelegations', channel.parties, around.persons),
  ];
}

type EnteredRule = Pick<RotationRule, 'cycle' | 'agreedOn' | 'windowsFrom'>;

/**
 * What speaks against the first rule of a channel: a party in the cycle that does not sit at the table, an
 * agreement or a meeting of a day to come, windows that nobody can count (section 6, rules 1 and 11).
 */
export function firstRuleFaults(
  parties: Channel['parties'],
  rule: EnteredRule,
  lastHeld: LastHeld | null,
  today: PlainDate,
): InputFault[] {
  const isKnown = (id: PartyId): boolean => parties.some(({ partyId }) => partyId === id);
  const { cycle, agreedOn, windowsFrom } = rule;
  const host = lastHeld?.hostPartyId ?? null;
  return [
    ...cycle.flatMap((id, index) => (isKnown(id) ? [] : fault(`rule.cycle.${index}`, 'unknown-party', id))),
    ...(agreedOn > today ? fault('rule.agreedOn', 'day-in-future', agreedOn) : []),
    ...(lastHeld === null && windowsFrom === null ? fault('rule.windowsFrom', 'first-day-missing') : []),
    ...(host === null || isKnown(host) ? [] : fault('lastHeld.hostPartyId', 'unknown-party', host)),
    ...(lastHeld !== null && lastHeld.heldOn > today
      ? fault('lastHeld.heldOn', 'day-in-future', lastHeld.heldOn)
      : []),
    ...(lastHeld !== null && windowsFrom !== null && windowsFrom <= lastHeld.period.to
      ? fault('rule.windowsFrom', 'begins-too-early', lastHeld.period.to)
      : []),
  ];
}

/** The parties that rules, meetings, events and agreements of the channel name. */
export function partiesInUse({ rules, meetings, events, overrides }: TurnBook): Set<PartyId> {
  const named = [
    ...rules.flatMap(({ cycle }) => cycle),
    ...meetings.flatMap(({ hostPartyId, delegations }) => [
      hostPartyId,
      ...delegations.map(({ partyId }) => partyId),
    ]),
    ...events.map(({ proposedBy }) => proposedBy),
    ...overrides.flatMap(({ hostPartyId, countsFor }) => [hostPartyId, countsFor]),
  ];
  return new Set(named.filter((id) => id !== null));
}

/** A party that turns or meetings name can be renamed but neither left out nor given another key. */
export function lostPartyFaults(parties: Channel['parties'], book: TurnBook): InputFault[] {
  const kept = new Set(parties.map(({ partyId }) => partyId));
  return [...partiesInUse(book)].flatMap((id) => (kept.has(id) ? [] : fault('parties', 'party-in-use', id)));
}

/** What speaks against closing a channel: meetings that are planned or were held after its last day. */
export function closingFaults(closedOn: PlainDate, { meetings }: Pick<TurnBook, 'meetings'>): InputFault[] {
  const after = meetings.filter(
    (meeting) =>
      meeting.status === 'postponed' || (meeting.status !== 'cancelled' && meetingDate(meeting) > closedOn),
  );
  return after.length === 0 ? [] : fault('closedOn', 'meetings-after', after.length);
}
