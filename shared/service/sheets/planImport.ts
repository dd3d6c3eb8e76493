import type { SheetProblem } from '../../contract/sheets.ts';
import type { SheetContent } from '../../domain/sheetFile.ts';
import { draftChannels } from './channels.ts';
import { emptyDraft, type Draft, type Known } from './draft.ts';
import { draftMeetings } from './meetings.ts';
import { draftPersons } from './persons.ts';
import { draftPlaces } from './places.ts';
import { Problems } from './problems.ts';
import { rowsOf } from './row.ts';
import { findTables, type Table } from './table.ts';
import { draftUnits } from './units.ts';

/** What a file would bring, and every cell that stands against it; nothing is taken where there is one. */
export interface ImportPlan {
  draft: Draft;
  problems: SheetProblem[];
  /** Whether any sheet of ours is there. */
  hasTables: boolean;
}

/** Turns the sheets of a filled file into records that fit what the store holds. */
export function planImport(contents: readonly SheetContent[], known: Known): ImportPlan {
  const problems = new Problems();
  const draft = emptyDraft();
  const tables = findTables(contents, problems);
  const rows = (key: Table['key']) =>
    rowsOf(
      tables.find((table) => table.key === key),
      problems,
    );
  const units = draftUnits(rows('organisation'), known, draft);
  const places = draftPlaces(rows('place'), known, draft);
  draftPersons(rows('person'), units, known, draft);
  const channels = draftChannels(rows('channel'), units, known, draft);
  draftMeetings(rows('meeting'), channels, places, known, draft);
  return { draft, problems: problems.all, hasTables: tables.length > 0 };
}
