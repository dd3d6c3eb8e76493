import { z } from 'zod';
import { Bilingual, CheckedText } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { PartyId } from './party.ts';
import { Id, recordFields } from './record.ts';

/** Which side speaks or answers. */
export const Side = z.enum(['VN', 'LA', 'JOINT']);
export type Side = z.infer<typeof Side>;

export const MinutesStatus = z.enum([
  'drafting',
  'vi-complete',
  'lo-complete',
  'checked-by-interpreter',
  'agreed',
  'printed-for-signature',
  'signed',
]);
export type MinutesStatus = z.infer<typeof MinutesStatus>;

/** The minutes of a meeting; the text stands in its segments and decisions. */
export const Minutes = z.object({
  ...recordFields,
  meetingId: Id,
  status: MinutesStatus,
  /** The number of the channel's series; null until first printed for signature, and kept when a print is voided. */
  number: z.string().nullable(),
  /** Counterparts, as many as parties. */
  copies: z.int().min(2),
  signedOn: CalendarDate.nullable(),
  /** Who signed for each party; empty until signed. */
  signers: z.array(z.object({ partyId: PartyId, personId: Id })).default([]),
  /** The place among the annexes to the signed minutes of the same meeting; null for those minutes themselves. */
  annexNo: z.int().positive().nullable().default(null),
  /** Why they were signed although something was missing (rule 14); null where nothing was. */
  forcedReason: z.string().nullable().default(null),
  /** Why they were last opened again after both sides had agreed. */
  reopenReason: z.string().nullable().default(null),
});
export type Minutes = z.infer<typeof Minutes>;

export const SegmentKind = z.enum([
  'statement',
  'report',
  'assessment',
  'proposal',
  'request',
  'agreement',
  'reservation',
]);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** One paragraph of the minutes in both languages, under an agenda item. */
export const Segment = z.object({
  ...recordFields,
  minutesId: Id,
  agendaItemId: Id,
  position: z.int().nonnegative(),
  side: Side,
  kind: SegmentKind,
  /** The segment of the last minutes whose wording it took over. */
  carriedFromId: Id.nullable().default(null),
  ...Bilingual.shape,
  checkedText: CheckedText,
});
export type Segment = z.infer<typeof Segment>;

/**
 * A point agreed at the table: who leads, who of our own people answers, until when or standing, and which
 * articles of a memorandum it is about. Lead and owner may still be open while the minutes are drafted.
 */
export const Decision = z.object({
  ...recordFields,
  minutesId: Id,
  no: z.int().positive(),
  responsible: Side,
  leadOrganisationId: Id.nullable(),
  ownerPersonId: Id.nullable(),
  dueOn: CalendarDate.nullable(),
  standing: z.boolean(),
  commitmentIds: z.array(Id),
  articleIds: z.array(Id).default([]),
  ...Bilingual.shape,
  checkedText: CheckedText,
});
export type Decision = z.infer<typeof Decision>;

/** Whether the text may no longer be edited: it is frozen from the print for signature on. */
export function isFrozen(minutes: Pick<Minutes, 'status'>): boolean {
  return minutes.status === 'printed-for-signature' || minutes.status === 'signed';
}

/** How many of the texts stand in each language, and how many are checked. */
export interface TextProgress {
  total: number;
  vi: number;
  lo: number;
  checked: number;
}

/** Counts what is written and checked over segments and decisions. */
export function textProgress(texts: readonly Bilingual[]): TextProgress {
  return {
    total: texts.length,
    vi: texts.filter((text) => text.vi.trim() !== '').length,
    lo: texts.filter((text) => text.lo.trim() !== '').length,
    checked: texts.filter((text) => text.state === 'checked').length,
  };
}
