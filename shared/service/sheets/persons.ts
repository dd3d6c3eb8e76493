import { endedBefore } from '../../domain/organisationChecks.ts';
import { PersonRole } from '../../domain/person.ts';
import type { Id } from '../../domain/record.ts';
import { foldForSearch } from '../../text/fold.ts';
import { organisationsIn, recordOf, type Draft, type Known } from './draft.ts';
import type { Finder } from './finder.ts';
import type { SheetRow } from './row.ts';
import { unitIn, type Unit } from './units.ts';

/** Two people of one name in one unit are told apart by their posts. */
function personKey(name: string, unit: Id, position: string): string {
  return [foldForSearch(name), unit, foldForSearch(position)].join(' | ');
}

/** The people of the file, in their present posts. */
export function draftPersons(
  rows: readonly SheetRow[],
  units: Finder<Unit>,
  known: Known,
  draft: Draft,
): void {
  const stored = new Set(
    known.persons.map(({ fullName, organisationId, position }) =>
      personKey(fullName.vi, organisationId, position.vi),
    ),
  );
  const inFile = new Set<string>();
  const organisations = organisationsIn(known, draft);
  for (const row of rows) {
    const fullName = row.names('fullNameVi', 'fullNameLo');
    const unitText = row.text('unit');
    const unit = unitText === null ? null : unitIn(units, row, 'unit', unitText);
    const position = row.names('positionVi', 'positionLo');
    const rankVi = row.text('rankVi');
    const rankLo = row.text('rankLo') ?? '';
    if (rankVi === null && rankLo !== '') row.refuse('rankVi', 'needed');
    const since = row.date('since');
    if (unit !== null && endedBefore(organisations, unit.id, since ?? known.today)) {
      row.refuse('unit', 'unit-not-valid', unitText ?? '');
    }
    const roles = row.choices('roles', PersonRole.options);
    if (fullName === null || unit === null || position === null) continue;
    const key = personKey(fullName.vi, unit.id, position.vi);
    if (stored.has(key)) row.refuse('fullNameVi', 'already-there', fullName.vi);
    else if (inFile.has(key)) row.refuse('fullNameVi', 'twice-in-file', fullName.vi);
    inFile.add(key);
    draft.person.push({
      id: known.newId(),
      fullName,
      organisationId: unit.id,
      rank: rankVi === null ? null : { vi: rankVi, lo: rankLo },
      position,
      since,
      roles,
      identityDocument: null,
    });
    draft.records.push(recordOf(row, 'person', fullName));
  }
}
