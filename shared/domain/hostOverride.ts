import { z } from 'zod';
import { Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { PartyId } from './party.ts';
import { Id, recordFields } from './record.ts';

/**
 * Why an ordinal has another host than its rule gives: `agreed` by both sides, half of a `swap` (rule 10),
 * `neutral` ground (rule 6), or `kept` since the meeting was already invited when the rule changed (rule 9).
 */
export const OverrideKind = z.enum(['agreed', 'swap', 'neutral', 'kept']);
export type OverrideKind = z.infer<typeof OverrideKind>;

/** The host of one ordinal, agreed otherwise than by the rule, with reason and document. */
export const HostOverride = z.object({
  ...recordFields,
  channelId: Id,
  ordinal: z.int().positive(),
  kind: OverrideKind,
  /** Null: neutral ground, nobody hosts. */
  hostPartyId: PartyId.nullable(),
  /** On neutral ground, the party whose turn is used up by it; null: both agreed that it counts for nobody. */
  countsFor: PartyId.nullable(),
  /** The other ordinal of a swap. */
  pairedOrdinal: z.int().positive().nullable(),
  reason: Names,
  /** The number or name of the document in which it was agreed. */
  agreedIn: z.string(),
  agreedOn: CalendarDate,
});
export type HostOverride = z.infer<typeof HostOverride>;
