import type { Names } from '../../domain/bilingual.ts';
import { Country, OrganisationKind, OrganisationLevel } from '../../domain/organisation.ts';
import type { Id } from '../../domain/record.ts';
import { recordOf, type Draft, type Known } from './draft.ts';
import { Finder } from './finder.ts';
import type { SheetRow } from './row.ts';

/** A unit of the file or of the store, as cells may name it. */
export interface Unit {
  id: Id;
  country: Country | null;
  names: Names | null;
  /** Its row where it comes from the file. */
  row: SheetRow | null;
}

/** The unit a cell names; null, and noted, where there is none or more than one. */
export function unitIn(units: Finder<Unit>, row: SheetRow, key: string, text: string): Unit | null {
  const [unit, other] = units.find(text);
  if (unit === undefined) return row.refuse(key, 'unknown-unit', text);
  return other === undefined ? unit : row.refuse(key, 'ambiguous-unit', text);
}

/** The unit after this one, by the file; a circle ends the search. */
function leadsBack(id: Id, next: Id, successors: ReadonlyMap<Id, Id>): boolean {
  const passed = new Set<Id>();
  for (
    let each: Id | undefined = next;
    each !== undefined && !passed.has(each);
    each = successors.get(each)
  ) {
    if (each === id) return true;
    passed.add(each);
  }
  return false;
}

function addUnit(row: SheetRow, units: Finder<Unit>, known: Known): Unit {
  const code = row.text('code');
  const names = row.names('nameVi', 'nameLo');
  const country = row.choice('country', Country.options);
  if (code !== null && units.find(code).length > 0) row.refuse('code', 'twice-in-file', code);
  const same = names === null ? [] : units.find(names.vi).filter((unit) => unit.country === country);
  if (names !== null && same.length > 0) {
    row.refuse(
      'nameVi',
      same.some((unit) => unit.row === null) ? 'already-there' : 'twice-in-file',
      names.vi,
    );
  }
  const unit: Unit = { id: known.newId(), country, names, row };
  units.add(code ?? '', unit);
  units.add(names?.vi ?? '', unit);
  return unit;
}

/**
 * The units of the file, and all units that its other cells may name. A unit that follows another one has to
 * be of the same country, and the one before it has a last day (domain.md section 2).
 */
export function draftUnits(rows: readonly SheetRow[], known: Known, draft: Draft): Finder<Unit> {
  const units = new Finder<Unit>();
  for (const { id, country, name } of known.organisations) {
    units.add(name.vi, { id, country, names: name, row: null });
  }
  const added = rows.map((row) => ({ row, unit: addUnit(row, units, known) }));
  const successors = new Map<Id, Id>();
  for (const { row, unit } of added) {
    const validFrom = row.date('validFrom');
    const validTo = row.date('validTo');
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
      row.refuse('validTo', 'ends-before-it-begins');
    }
    const text = row.text('successor');
    const next = text === null ? null : unitIn(units, row, 'successor', text);
    if (next !== null) {
      if (validTo === null) row.refuse('validTo', 'needed');
      if (next.country !== unit.country) row.refuse('successor', 'country-differs', text ?? '');
      successors.set(unit.id, next.id);
      if (leadsBack(unit.id, next.id, successors)) row.refuse('successor', 'circle', text ?? '');
    }
    const kind = row.choice('kind', OrganisationKind.options);
    const level = row.choice('level', OrganisationLevel.options);
    const province = row.text('province');
    const { id, names, country } = unit;
    if (names === null || country === null || kind === null || level === null) continue;
    if (province === null || validFrom === null) continue;
    const successorId = next?.id ?? null;
    const values = { id, name: names, country, kind, level, province, validFrom, validTo, successorId };
    draft.organisation.push(values);
    draft.records.push(recordOf(row, 'organisation', names));
  }
  return units;
}
