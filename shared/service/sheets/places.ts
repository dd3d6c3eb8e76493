import type { Names } from '../../domain/bilingual.ts';
import { Country } from '../../domain/organisation.ts';
import type { Place } from '../../domain/place.ts';
import type { Id } from '../../domain/record.ts';
import { recordOf, type Draft, type Known } from './draft.ts';
import { Finder } from './finder.ts';
import type { SheetRow } from './row.ts';

/** A place of the file or of the store, as cells may name it. */
export interface KnownPlace {
  id: Id;
  country: Country | null;
  pairId: Id | null;
  names: Names | null;
  /** The record where it comes from the store. */
  stored: Place | null;
}

/** The place a cell names; null for an empty cell, and, noted, for a name of none or of more than one. */
export function placeIn(places: Finder<KnownPlace>, row: SheetRow, key: string): KnownPlace | null {
  const text = row.text(key);
  if (text === null) return null;
  const found = places.find(text);
  return found.length === 1 ? (found[0] ?? null) : row.refuse(key, 'unknown-place', text);
}

function addPlace(row: SheetRow, places: Finder<KnownPlace>, known: Known): KnownPlace {
  const names = row.names('nameVi', 'nameLo');
  const country = row.choice('country', Country.options);
  // Both sides may call a gate by one name, as they do La Lay.
  const same = names === null ? [] : places.find(names.vi).filter((place) => place.country === country);
  if (names !== null && same.length > 0) {
    row.refuse(
      'nameVi',
      same.some(({ stored }) => stored !== null) ? 'already-there' : 'twice-in-file',
      names.vi,
    );
  }
  const place: KnownPlace = { id: known.newId(), country, pairId: null, names, stored: null };
  places.add(names?.vi ?? '', place);
  return place;
}

/** Makes two gates face each other, unless one of them faces another one already. */
function pair(row: SheetRow, place: KnownPlace, other: KnownPlace, draft: Draft): void {
  const value = other.names?.vi ?? '';
  if (other.country === place.country) {
    row.refuse('pair', 'same-country', value);
    return;
  }
  const isTaken = [place, other].some(({ pairId }) => pairId !== null);
  if (isTaken && (place.pairId !== other.id || other.pairId !== place.id)) {
    row.refuse('pair', 'pair-taken', value);
    return;
  }
  if (other.stored && other.pairId === null) draft.facing.push({ place: other.stored, pairId: place.id });
  place.pairId = other.id;
  other.pairId = place.id;
}

/** The places of the file, and all places that its other cells may name. */
export function draftPlaces(rows: readonly SheetRow[], known: Known, draft: Draft): Finder<KnownPlace> {
  const places = new Finder<KnownPlace>();
  for (const stored of known.places) {
    const { id, country, pairId, name } = stored;
    places.add(name.vi, { id, country, pairId, names: name, stored });
  }
  const added = rows.map((row) => ({ row, place: addPlace(row, places, known) }));
  const complete = added.map(({ row, place }) => {
    const text = row.text('pair');
    const others = text === null ? [] : places.find(text).filter((other) => other !== place);
    const other = others.find(({ country }) => country !== place.country) ?? others[0];
    if (other) pair(row, place, other, draft);
    else if (text !== null) row.refuse('pair', 'unknown-place', text);
    const kind = row.choice('kind', ['gate', 'town', 'border-line']);
    const gateLevel = row.choice('gateLevel', ['international', 'main', 'secondary']);
    return { row, place, kind, gateLevel, markers: row.text('markers') };
  });
  for (const { row, place, kind, gateLevel, markers } of complete) {
    const { id, names, country, pairId } = place;
    if (names === null || country === null || kind === null) continue;
    draft.place.push({ id, name: names, country, kind, pairId, gateLevel, markers });
    draft.records.push(recordOf(row, 'place', names));
  }
  return places;
}
