import { AsyncIteratorClass } from '@orpc/server';
import type { SheetsEvent, SheetsPreview } from '../contract/sheets.ts';
import { sheetTemplateName } from '../documents/sheetTemplate.ts';
import { sheetFileLimit, type SheetRefusal } from '../domain/sheetFile.ts';
import type { Database } from '../storage/database.ts';
import { listRecords, type RecordWriter } from '../storage/records.ts';
import { read, take, type ServiceContext } from './base.ts';
import { loadBooks } from './channelBooks.ts';
import { excelFile } from './excelFile.ts';
import type { SheetsReading } from './ports.ts';
import type { Draft, Known } from './sheets/draft.ts';
import { planImport, type ImportPlan } from './sheets/planImport.ts';
import { keepContent, keepSource } from './sourceFiles.ts';

/** How many problems and how many records of a kind an answer names; the counts of all are given beside them. */
const shownProblems = 200;
const shownRecords = 5;

type Ports = ServiceContext['ports'];
type Refused = Extract<SheetsReading, { kind: 'refused' }>;
type Read = Extract<SheetsReading, { kind: 'sheets' }>;

function refused(reason: SheetRefusal): Refused {
  return { kind: 'refused', reason };
}

async function* refusal(reason: SheetRefusal): AsyncGenerator<SheetsReading, void, void> {
  yield refused(reason);
}

/** The file's reading, step by step; one that is too large is not even opened. */
async function readFile(file: File, ports: Ports): Promise<AsyncIterableIterator<SheetsReading>> {
  if (file.size > sheetFileLimit) return refusal('too-large');
  return ports.readSheets(new Uint8Array(await file.arrayBuffer()));
}

async function knownIn(db: Database, ports: Ports): Promise<Known> {
  return {
    organisations: await listRecords(db, 'organisation'),
    places: await listRecords(db, 'place'),
    persons: await listRecords(db, 'person'),
    books: await loadBooks(db),
    today: ports.today(),
    newId: ports.newId,
  };
}

function countsOf(draft: Draft): SheetsPreview['counts'] {
  return {
    organisation: draft.organisation.length,
    place: draft.place.length,
    person: draft.person.length,
    channel: draft.channel.length,
    meeting: draft.meeting.length,
  };
}

function previewOf({ draft, problems }: ImportPlan): SheetsPreview {
  const counts = countsOf(draft);
  const first = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    draft.records.filter((record) => record.kind === kind).slice(0, shownRecords),
  );
  return { counts, first, problems: problems.slice(0, shownProblems), total: problems.length };
}

async function store(draft: Draft, records: RecordWriter): Promise<number> {
  const { organisation, place, person, channel, rotationRule, meeting } = draft;
  for (const { id, ...values } of organisation) await records.insert('organisation', values, id);
  for (const { id, ...values } of place) await records.insert('place', values, id);
  for (const { place: gate, pairId } of draft.facing) {
    await records.update('place', gate.id, gate.rev, { pairId });
  }
  for (const { id, ...values } of person) await records.insert('person', values, id);
  for (const { id, ...values } of channel) await records.insert('channel', values, id);
  for (const { id, ...values } of rotationRule) await records.insert('rotationRule', values, id);
  for (const { id, ...values } of meeting) await records.insert('meeting', values, id);
  return [organisation, place, person, channel, meeting].reduce((sum, { length }) => sum + length, 0);
}

/** The last word of the reader: the sheets, or why there are none. */
async function readWhole(file: File, ports: Ports): Promise<Read | Refused> {
  for await (const reading of await readFile(file, ports)) if (reading.kind !== 'progress') return reading;
  throw new Error('the reader of the file ended without a word');
}

function eventOf(reading: SheetsReading, known: Known): SheetsEvent {
  if (reading.kind !== 'sheets') return reading;
  const plan = planImport(reading.sheets, known);
  return plan.hasTables ? { kind: 'preview', preview: previewOf(plan) } : refused('no-known-sheet');
}

export const sheets = {
  template: read.sheets.template.handler(async ({ context: { ports } }) =>
    excelFile(await ports.renderSheetTemplate(), sheetTemplateName),
  ),

  preview: read.sheets.preview.handler(async ({ input: { file }, context: { db, ports } }) => {
    const known = await knownIn(db, ports);
    const readings = await readFile(file, ports);
    // A generator could not be stopped before the reader's next word.
    return new AsyncIteratorClass<SheetsEvent, void, void>(
      async () => {
        const next = await readings.next();
        return next.done === true
          ? { done: true, value: undefined }
          : { done: false, value: eventOf(next.value, known) };
      },
      async () => {
        await readings.return?.();
      },
    );
  }),

  import: take.sheets.import.handler(
    async ({ input: { file }, context: { store: openStore, ports, transact, db: storeDb }, errors }) => {
      const reading = await readWhole(file, ports);
      if (reading.kind === 'refused') throw errors.SHEET_REFUSED({ data: { reason: reading.reason } });
      const plan = async (db: Database): Promise<ImportPlan> => {
        const planned = planImport(reading.sheets, await knownIn(db, ports));
        if (!planned.hasTables) throw errors.SHEET_REFUSED({ data: { reason: 'no-known-sheet' } });
        const total = planned.problems.length;
        if (total > 0 || planned.draft.records.length === 0) throw errors.SHEET_FAULTY({ data: { total } });
        return planned;
      };
      await plan(storeDb);
      const hash = await keepContent(file, openStore);
      return transact(async (db, records) => {
        // What others stored since it was looked at counts too.
        const { draft } = await plan(db);
        const count = await store(draft, records);
        await keepSource(file, hash, records, ports.newId());
        return { counts: countsOf(draft), count };
      });
    },
  ),
};
