import { z } from 'zod';
import { Bilingual, Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { PartyId } from './party.ts';
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
