import type { SheetRecord } from '../../contract/sheets.ts';
import type { ChannelDetail } from '../../contract/channels.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import type { Place } from '../../domain/place.ts';
import type { Id } from '../../domain/record.ts';
import { cellName } from '../../domain/sheetFile.ts';
import type { EntityName, NewRecord } from '../../storage/entities.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { SheetRow } from './row.ts';

/** What the store holds before a file is taken. */
export interface Known {
  organisations: readonly Organisation[];
  places: readonly Place[];
  persons: readonly Person[];
  books: readonly ChannelDetail[];
  today: PlainDate;
  newId: () => Id;
}

/** A record that is to be stored under this id. */
export type Drafted<E extends EntityName> = NewRecord<E> & { id: Id };

/** The records a file brings, and the gates of the store that get a gate facing them. */
export interface Draft {
  organisation: Drafted<'organisation'>[];
  place: Drafted<'place'>[];
  person: Drafted<'person'>[];
  channel: Drafted<'channel'>[];
  rotationRule: Drafted<'rotationRule'>[];
  meeting: Drafted<'meeting'>[];
  facing: { place: Place; pairId: Id }[];
  records: SheetRecord[];
}

/** A file that brings nothing. */
export function emptyDraft(): Draft {
  return {
    organisation: [],
    place: [],
    person: [],
    channel: [],
    rotationRule: [],
    meeting: [],
    facing: [],
    records: [],
  };
}

/** The units of the store and of the file; its sheet of units is read before those that name them. */
export function organisationsIn(known: Known, draft: Draft): Organisation[] {
  return [...known.organisations, ...draft.organisation.map((unit) => ({ ...unit, rev: 1 }))];
}

/** A record as the preview names it, with the first cell of its row. */
export function recordOf(
  row: SheetRow,
  kind: SheetRecord['kind'],
  shown: Partial<SheetRecord> & { vi: string },
): SheetRecord {
  return { kind, cell: cellName(0, row.row), lo: '', ordinal: null, date: null, ...shown };
}
