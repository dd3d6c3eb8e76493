import type { SheetProblemReason } from '../../contract/sheets.ts';
import { choiceWords } from '../../documents/sheetTexts.ts';
import { Country } from '../../domain/organisation.ts';
import { neutralLetter, PartyId, type Party } from '../../domain/party.ts';
import type { Id } from '../../domain/record.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Finder } from './finder.ts';
import type { SheetRow } from './row.ts';
import { unitIn, type Unit } from './units.ts';

const longestLetter = 2;
const columns = ['partyId', 'partyLetter', 'partyNameVi', 'partyNameLo', 'partyUnits'] as const;

/** The units that may sit at a table, and which of them, under whatever name, are no longer there. */
export interface SeatedUnits {
  units: Finder<Unit>;
  hasEnded: (id: Id) => boolean;
}

function partyIdOf(row: SheetRow, key: string): { partyId: PartyId; country: Country } | null {
  const text = row.text(key)?.toUpperCase() ?? null;
  if (text === null) return null;
  const country = Country.safeParse(text.slice(0, 2)).data;
  if (country === undefined || !PartyId.safeParse(text).success) return row.refuse(key, 'wrong-key', text);
  return { partyId: text, country };
}

function unitsOf(row: SheetRow, key: string, country: Country, { units, hasEnded }: SeatedUnits): string[] {
  return row.list(key).flatMap((item) => {
    const unit = unitIn(units, row, key, item);
    if (unit !== null && unit.country !== null && unit.country !== country) {
      row.refuse(key, 'country-differs', item);
    }
    if (unit !== null && hasEnded(unit.id)) row.refuse(key, 'unit-not-valid', item);
    return unit?.id ?? [];
  });
}

/** A party of a row by its place; null where its cells are empty or wrong. */
function partyAt(row: SheetRow, number: number, units: SeatedUnits): Party | null {
  const key = (column: (typeof columns)[number]): string => `${column}${number}`;
  if (columns.every((column) => row.text(key(column)) === null)) return null;
  for (const column of ['partyId', 'partyLetter', 'partyNameVi', 'partyUnits'] as const) {
    if (row.text(key(column)) === null) row.refuse(key(column), 'needed');
  }
  const side = partyIdOf(row, key('partyId'));
  const letter = row.text(key('partyLetter'));
  const name = row.names(key('partyNameVi'), key('partyNameLo'));
  if (letter !== null && letter.length > longestLetter) {
    row.refuse(key('partyLetter'), 'too-long', longestLetter);
  }
  if (side === null || letter === null || name === null) return null;
  const organisationIds = unitsOf(row, key('partyUnits'), side.country, units);
  return { ...side, letter, name, organisationIds };
}

/** The parties of a row: no two share a key, a letter or a unit. */
export function draftParties(row: SheetRow, units: SeatedUnits, most: number): Party[] {
  const parties: Party[] = [];
  for (let number = 1; number <= most; number += 1) {
    const party = partyAt(row, number, units);
    if (party === null) continue;
    const { partyId, letter, organisationIds } = party;
    if (parties.some((other) => other.partyId === partyId)) {
      row.refuse(`partyId${number}`, 'key-twice', partyId);
    }
    if (parties.some((other) => other.letter === letter)) {
      row.refuse(`partyLetter${number}`, 'letter-twice', letter);
    }
    if (letter === neutralLetter) row.refuse(`partyLetter${number}`, 'letter-neutral', letter);
    const sitting = new Set(parties.flatMap((other) => other.organisationIds));
    if (organisationIds.some((id) => sitting.has(id))) row.refuse(`partyUnits${number}`, 'unit-twice');
    parties.push(party);
  }
  return parties;
}

/**
 * The party that a cell names by key, letter or name; null for neutral ground. Undefined, and noted as
 * `reason`, where the channel has no such party.
 */
export function partyIn(
  row: SheetRow,
  key: string,
  text: string,
  parties: readonly Party[],
  reason: SheetProblemReason,
): PartyId | null | undefined {
  const folded = foldForSearch(text);
  const words = (party: Party): string[] => [party.partyId, party.letter, party.name.vi, party.name.lo];
  const named = parties.find((party) =>
    words(party).some((word) => word !== '' && foldForSearch(word) === folded),
  );
  if (named) return named.partyId;
  const neutral = choiceWords('neutral');
  if (key !== 'cycle' && ['neutral', neutral.vi, neutral.lo].some((word) => foldForSearch(word) === folded)) {
    return null;
  }
  row.refuse(key, reason, text);
  return undefined;
}
