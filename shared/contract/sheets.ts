import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { SheetRefusal } from '../domain/sheetFile.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** What stands in a cell against taking it. */
export const SheetProblemReason = z.enum([
  'unknown-sheet',
  'sheet-twice',
  'missing-column',
  'unknown-column',
  'column-twice',
  'formula',
  'error-value',
  'control-character',
  'too-long',
  'needed',
  'not-chosen',
  'not-a-number',
  'not-a-date',
  'no-such-day',
  'ends-before-it-begins',
  'day-in-future',
  'wrong-code',
  'wrong-key',
  'key-twice',
  'letter-neutral',
  'letter-twice',
  'twice-in-file',
  'already-there',
  'code-taken',
  'unknown-unit',
  'ambiguous-unit',
  'unit-not-valid',
  'unknown-place',
  'ambiguous-place',
  'no-gate',
  'unknown-channel',
  'channel-closed',
  'unknown-party',
  'unit-twice',
  'country-differs',
  'circle',
  'pair-taken',
  'same-country',
  'last-incomplete',
  'overlapping-rules',
  'wrong-host',
  'ordinal-twice',
  'ordinal-gap',
  'out-of-order',
  'disagrees',
]);
export type SheetProblemReason = z.infer<typeof SheetProblemReason>;

/** A cell that keeps a file from being taken: `Kênh!C5`, why, and with which word, day or number. */
export const SheetProblem = z.object({
  sheet: z.string(),
  cell: z.string(),
  reason: SheetProblemReason,
  value: z.string(),
});
export type SheetProblem = z.infer<typeof SheetProblem>;

const Kind = z.enum(['organisation', 'place', 'person', 'channel', 'meeting']);

/** A record that a file would bring, as much of it as tells it apart. */
export const SheetRecord = z.object({
  kind: Kind,
  cell: z.string(),
  vi: z.string(),
  lo: z.string(),
  /** Of a meeting: null for one outside the series. */
  ordinal: z.int().nullable(),
  date: z.string().nullable(),
});
export type SheetRecord = z.infer<typeof SheetRecord>;

const Counts = z.record(Kind, z.int());

/** What a file would bring: how many records, the first of each kind, and what stands against it. */
export const SheetsPreview = z.object({
  counts: Counts,
  first: z.array(SheetRecord),
  problems: z.array(SheetProblem),
  /** How many problems there are; the first of them are named. */
  total: z.int(),
});
export type SheetsPreview = z.infer<typeof SheetsPreview>;

/** What is said while a file is read, and at its end. */
export const SheetsEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('preview'), preview: SheetsPreview }),
  z.object({ kind: z.literal('refused'), reason: SheetRefusal }),
]);
export type SheetsEvent = z.infer<typeof SheetsEvent>;

const SheetFile = z.object({ file: z.file() });
const importers = ['administrator', 'officer'] as const;

export const sheets = {
  /** The file to fill in, `giao-ban-mau.xlsx`. */
  template: query('signed-in', []).output(z.file()),
  /** Reads a filled file in a worker and stores nothing; stopping the stream stops the worker. */
  preview: query(importers, ['directory', 'channels', 'meetings'])
    .input(SheetFile)
    .output(eventIterator(SheetsEvent)),
  /** Takes a filled file, all or nothing, as one deed. */
  import: command(importers, ['directory', 'channels', 'meetings'])
    .input(SheetFile)
    .output(z.object({ counts: Counts, count: z.int() }))
    .errors({ SHEET_REFUSED: errors.SHEET_REFUSED, SHEET_FAULTY: errors.SHEET_FAULTY }),
};
