import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Bilingual, Names } from './bilingual.ts';
import { CalendarDate, daysBetween } from './calendarDate.ts';
import { PartyId } from './channel.ts';
import { Id, recordFields } from './record.ts';

export const MemorandumStatus = z.enum([
  'draft',
  'agreed',
  'signed',
  'in-force',
  'expired',
  'superseded',
  'terminated',
]);

/** A memorandum: numbered yearly (`seriesOrdinal`) or for a term of years (`expiresOn`), or both. */
export const Memorandum = z.object({
  ...recordFields,
  channelId: Id,
  number: z.string(),
  seriesOrdinal: z.int().positive().nullable(),
  title: Names,
  signedOn: CalendarDate.nullable(),
  signedAtPlaceId: Id.nullable(),
  effectiveFrom: CalendarDate.nullable(),
  expiresOn: CalendarDate.nullable(),
  copies: z.int().min(2),
  signatories: z.array(z.object({ partyId: PartyId, personId: Id })),
  status: MemorandumStatus,
  supersedesId: Id.nullable(),
});
export type Memorandum = z.infer<typeof Memorandum>;

export const Article = z.object({
  ...recordFields,
  memorandumId: Id,
  no: z.int().positive(),
  title: Names,
  ...Bilingual.shape,
});
export type Article = z.infer<typeof Article>;

/** Days within which an ending memorandum is reported to the commander (domain.md section 5). */
const expiryNoticeDays = 90;

/** Whether a memorandum in force ends within 90 days of `today`, or has ended already. */
export function endsSoon(memorandum: Pick<Memorandum, 'status' | 'expiresOn'>, today: PlainDate): boolean {
  if (memorandum.status !== 'in-force' || memorandum.expiresOn === null) return false;
  return daysBetween(today, memorandum.expiresOn) <= expiryNoticeDays;
}
