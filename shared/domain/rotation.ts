import { z } from 'zod';
import { CalendarDate } from './calendarDate.ts';
import { PartyId } from './channel.ts';
import { isHeld, type Meeting } from './meeting.ts';
import { Id, recordFields } from './record.ts';

/** The turn rule of a channel from an ordinal on. A party may stand more than once in the cycle. */
export const RotationRule = z.object({
  ...recordFields,
  channelId: Id,
  fromOrdinal: z.int().positive(),
  cycle: z.array(PartyId).min(1),
  everyMonths: z.int().positive().max(120),
  postponedPolicy: z.enum(['hold-turn', 'pass-turn']),
  cancelledPolicy: z.enum(['hold-turn', 'consume-turn']),
  extraordinaryCounts: z.boolean(),
  /** The number or name of the document in which the rule was agreed. */
  agreedIn: z.string(),
  agreedOn: CalendarDate,
  note: z.string().nullable(),
});
export type RotationRule = z.infer<typeof RotationRule>;

/** Whose turn an ordinal is, and by which rule. */
export interface HostTurn {
  ordinal: number;
  hostPartyId: PartyId;
  rule: RotationRule;
}

/** The newest rule that reaches `ordinal`; undefined before the first. */
export function ruleFor(rules: readonly RotationRule[], ordinal: number): RotationRule | undefined {
  return rules
    .filter((rule) => rule.fromOrdinal <= ordinal)
    .toSorted((a, b) => a.fromOrdinal - b.fromOrdinal)
    .at(-1);
}

/**
 * Whose turn `ordinal` is: cycle[(n - fromOrdinal) mod length] of the newest rule that reaches it
 * (domain.md section 6, rule 1). The turn belongs to the ordinal, not to the calendar. Undefined where
 * no rule reaches so far back.
 */
export function hostTurn(rules: readonly RotationRule[], ordinal: number): HostTurn | undefined {
  const rule = ruleFor(rules, ordinal);
  const hostPartyId = rule?.cycle[(ordinal - rule.fromOrdinal) % rule.cycle.length];
  return rule && hostPartyId !== undefined ? { ordinal, hostPartyId, rule } : undefined;
}

/**
 * The ordinal that comes after all that are held or still ahead: one more than the highest that is not
 * cancelled (a cancelled meeting uses up no ordinal, rules 2 and 4), else the first of the first rule.
 * Undefined where the channel has neither meetings nor rules.
 */
export function nextOrdinal(
  rules: readonly RotationRule[],
  meetings: readonly Meeting[],
): number | undefined {
  const used = meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .flatMap((meeting) => meeting.ordinal ?? []);
  const first = rules.map((rule) => rule.fromOrdinal).toSorted((a, b) => a - b)[0];
  return used.length > 0 ? Math.max(...used) + 1 : first;
}

/** How often each party of the channel has hosted a held meeting that counts in the rotation. */
export function hostingCounts(meetings: readonly Meeting[]): Map<PartyId, number> {
  const counts = new Map<PartyId, number>();
  for (const meeting of meetings) {
    if (!isHeld(meeting) || meeting.hostPartyId === null || meeting.ordinal === null) continue;
    counts.set(meeting.hostPartyId, (counts.get(meeting.hostPartyId) ?? 0) + 1);
  }
  return counts;
}
