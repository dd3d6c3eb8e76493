import { fault, type InputFault } from './inputFault.ts';
import type { Place } from './place.ts';
import type { Id } from './record.ts';

type Entered = Pick<Place, 'country' | 'kind' | 'pairId'>;

/** What speaks against the gate that a place faces: only gates face each other, one on either side of the border. */
export function placeFaults(place: Entered & { id: Id | null }, places: readonly Place[]): InputFault[] {
  if (place.pairId === null) return [];
  const facing = places.find(({ id }) => id === place.pairId);
  if (!facing) return fault('pairId', 'unknown-place');
  if (place.kind !== 'gate' || facing.kind !== 'gate' || facing.id === place.id) {
    return fault('pairId', 'no-gate', facing.name.vi);
  }
  return facing.country === place.country ? fault('pairId', 'same-country', facing.name.vi) : [];
}

/**
 * The places that change when `place` comes to face `pairId`, with what they face then: the gate it faced
 * before and the one that the new gate faced stand alone.
 */
export function facingChanges(
  place: Pick<Place, 'id' | 'pairId'>,
  places: readonly Place[],
): { place: Place; pairId: Id | null }[] {
  return places.flatMap((other): { place: Place; pairId: Id | null }[] => {
    if (other.id === place.id) return [];
    if (other.id === place.pairId) {
      return other.pairId === place.id ? [] : [{ place: other, pairId: place.id }];
    }
    const isLeft = other.pairId === place.id || (place.pairId !== null && other.pairId === place.pairId);
    return isLeft ? [{ place: other, pairId: null }] : [];
  });
}
