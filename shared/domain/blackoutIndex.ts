import type { Blackout } from './blackout.ts';
import type { ChannelBook } from './channelBook.ts';
import { successorsOf, type Organisation } from './organisation.ts';
import type { Id } from './record.ts';

/** Through whom a blackout reaches a meeting. */
export type BlackoutReach =
  { kind: 'everybody' } | { kind: 'channel' } | { kind: 'organisation' | 'person' | 'place'; id: Id };

/** A blackout with one way in which it reaches a meeting. */
export interface Reach {
  blackout: Blackout;
  reach: BlackoutReach;
}

/** Blackouts by whom they reach, so that a day asks only those of its meeting. */
export interface BlackoutIndex {
  everybody: readonly Reach[];
  /** Of a channel, or of a unit of one of its parties. */
  channels: ReadonlyMap<Id, readonly Reach[]>;
  persons: ReadonlyMap<Id, readonly Reach[]>;
  places: ReadonlyMap<Id, readonly Reach[]>;
}

/** The unit itself and all that followed it under other names. */
function withSuccessors(organisations: readonly Organisation[], id: Id): Id[] {
  const unit = organisations.find((one) => one.id === id);
  return unit ? [id, ...successorsOf(organisations, unit).map((next) => next.id)] : [id];
}

function note(map: Map<Id, Reach[]>, id: Id, reach: Reach): void {
  const known = map.get(id);
  if (known) known.push(reach);
  else map.set(id, [reach]);
}

/** For each unit, the channels that have it or what became of it at their table. */
function channelsByUnit(
  books: readonly ChannelBook[],
  organisations: readonly Organisation[],
): Map<Id, Set<Id>> {
  const channels = new Map<Id, Set<Id>>();
  for (const { channel } of books) {
    const own = channel.parties.flatMap(({ organisationIds }) => organisationIds);
    for (const id of own.flatMap((unit) => withSuccessors(organisations, unit))) {
      channels.set(id, (channels.get(id) ?? new Set()).add(channel.id));
    }
  }
  return channels;
}

function isForEverybody({ channelIds, organisationIds, personIds, placeIds }: Blackout): boolean {
  return [channelIds, organisationIds, personIds, placeIds].every((ids) => ids.length === 0);
}

/**
 * Whom each blackout reaches. One of a unit reaches the channels of that unit under its earlier and later names
 * alike: a renaming changes no flood.
 */
export function blackoutIndex(
  blackouts: readonly Blackout[],
  books: readonly ChannelBook[],
  organisations: readonly Organisation[],
): BlackoutIndex {
  const units = channelsByUnit(books, organisations);
  const index = {
    everybody: new Array<Reach>(),
    channels: new Map<Id, Reach[]>(),
    persons: new Map<Id, Reach[]>(),
    places: new Map<Id, Reach[]>(),
  };
  for (const blackout of blackouts) {
    if (isForEverybody(blackout)) index.everybody.push({ blackout, reach: { kind: 'everybody' } });
    for (const id of blackout.channelIds) note(index.channels, id, { blackout, reach: { kind: 'channel' } });
    for (const id of blackout.organisationIds) {
      const hit = new Set(withSuccessors(organisations, id).flatMap((unit) => [...(units.get(unit) ?? [])]));
      for (const channelId of hit) {
        note(index.channels, channelId, { blackout, reach: { kind: 'organisation', id } });
      }
    }
    for (const id of blackout.personIds) note(index.persons, id, { blackout, reach: { kind: 'person', id } });
    for (const id of blackout.placeIds) note(index.places, id, { blackout, reach: { kind: 'place', id } });
  }
  return index;
}
