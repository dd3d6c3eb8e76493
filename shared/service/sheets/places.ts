import type { Names } from '../../domain/bilingual.ts';
import { Country } from '../../domain/organisation.ts';
import { Place } from '../../domain/place.ts';
import type { Id } from '../../domain/record.ts';
import { recordOf, type Draft, type Known } from './draft.ts';
import { Finder } from './finder.ts';
import type { SheetRow } from './row.ts';

/** A place of the file or of the store, as cells may name it. */
export interface KnownPlace {
  id: Id;
  country: Country | null;
  kind: Place['kind'] | null;
  pairId: Id | null;
  names: Names | null;
  /** The record where it comes from the store. */
  stored: Place | null;
}

/** The only one of these places; null, and noted, where there is none or more than one. */
function onlyOf(found: readonly KnownPlace[], row: SheetRow, key: string, text: string): KnownPlace | null {
  const [place, other] = found;
  if (place === undefined) return row.refuse(key, 'unknown-place', text);
  return other === undefined ? place : row.refuse(key, 'ambiguous-place', text);
}

/**
 * The place a cell names, the one in `country` where both sides call a place by one name; null for an empty
 * cell, and, noted, for a name of none or of more than one.
 */
export function placeIn(
  places: Finder<KnownPlace>,
  row: SheetRow,
  key: string,
  country: Country | null,
): KnownPlace | null {
  const text = row.text(key);
  if (text === null) return null;
  const found = places.find(text);
  const near = found.filter((place) => place.country === country);
  return onlyOf(near.length > 0 ? near : found, row, key, text);
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
  const kind = row.choice('kind', Place.shape.kind.options);
  const place: KnownPlace = { id: known.newId(), country, kind, pairId: null, names, stored: null };
  places.add(names?.vi ?? '', place);
  return place;
}

/** The place a row says it faces: of those that go by the name, one across the border. */
function facingOf(row: SheetRow, place: KnownPlace, places: Finder<KnownPlace>): KnownPlace | null {
  const text = row.text('pair');
  if (text === null) return null;
  const others = places.find(text).filter((other) => other !== place);
  const across = others.filter(({ country }) => country !== place.country);
  return onlyOf(across.length > 0 ? across : others, row, 'pair', text);
}

/** Whether the place is no gate; a kind that was not understood is noted as such. */
function isNoGate({ kind }: KnownPlace): boolean {
  return kind !== null && kind !== 'gate';
}

/** Makes two gates face each other, unless one of them is none or faces another one already. */
function pair(row: SheetRow, place: KnownPlace, other: KnownPlace, draft: Draft): void {
  const value = other.names?.vi ?? '';
  const wrong = [place, other].find(isNoGate);
  if (wrong) {
    row.refuse('pair', 'no-gate', wrong.names?.vi ?? '');
    return;
  }
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
    const { id, country, kind, pairId, name } = stored;
    places.add(name.vi, { id, country, kind, pairId, names: name, stored });
  }
  const added = rows.map((row) => ({ row, place: addPlace(row, places, known) }));
  const complete = added.map(({ row, place }) => {
    const other = facingOf(row, place, places);
    if (other) pair(row, place, other, draft);
    const gateLevel = row.choice('gateLevel', ['international', 'main', 'secondary']);
    if (gateLevel !== null && isNoGate(place)) row.refuse('gateLevel', 'no-gate', place.names?.vi ?? '');
    return { row, place, gateLevel, markers: row.text('markers') };
  });
  for (const { row, place, gateLevel, markers } of complete) {
    const { id, names, country, kind, pairId } = place;
    if (names === null || country === null || kind === null) continue;
    draft.place.push({ id, name: names, country, kind, pairId, gateLevel, markers });
    draft.records.push(recordOf(row, 'place', names));
  }
  return places;
}
