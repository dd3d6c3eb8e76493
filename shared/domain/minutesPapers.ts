import { z } from 'zod';
import { TextSide } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { Id, Timestamp, recordFields } from './record.ts';

/** What secretary and interpreter write each other about a segment or decision. It is in no document. */
export const Comment = z.object({
  ...recordFields,
  minutesId: Id,
  /** The segment or decision. */
  textId: Id,
  /** The side it is about; null for both. */
  side: TextSide.nullable(),
  text: z.string().normalize('NFC').min(1).max(2000),
  writtenBy: Id,
  writtenAt: Timestamp,
  /** Null while it is open. */
  resolvedBy: Id.nullable(),
  resolvedAt: Timestamp.nullable(),
});
export type Comment = z.infer<typeof Comment>;

/** A finding of a check that somebody decided to leave, and why. */
export const Dismissal = z.object({
  ...recordFields,
  minutesId: Id,
  /** The segment or decision. */
  textId: Id,
  check: z.string(),
  /** What tells the finding from others: it comes back when the words it is about change. */
  finding: z.string(),
  reason: z.string().normalize('NFC').min(1).max(300),
  dismissedBy: Id,
  dismissedAt: Timestamp,
});
export type Dismissal = z.infer<typeof Dismissal>;

/**
 * A print for signature: the number of the channel's series, the checkpoint code in the footer, and the exact
 * Word file of every copy, kept as attachments of this record.
 */
export const Printing = z.object({
  ...recordFields,
  minutesId: Id,
  number: z.string(),
  /** As it is written on paper, see checkpointCode. */
  code: z.string(),
  printedBy: Id,
  printedAt: Timestamp,
  /** The day at the border: nobody signs before it. */
  printedOn: CalendarDate,
  /** Why it was printed although something spoke against it; null where nothing did. */
  forcedReason: z.string().nullable(),
  /** Null while it holds; set when the text was changed at the table. */
  voidedAt: Timestamp.nullable(),
  voidReason: z.string().nullable(),
});
export type Printing = z.infer<typeof Printing>;
