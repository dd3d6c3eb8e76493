import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names } from './bilingual.ts';
import { CalendarDate } from './calendarDate.ts';
import { OrganisationLevel, organisationOn, type Organisation } from './organisation.ts';
import { Delegation, Party, PartyId } from './party.ts';
import { recordFields } from './record.ts';

/** What a channel is about; with its parties it is the key of a channel (domain.md section 2). */
export const ChannelBusiness = z.enum([
  'border',
  'security',
  'drugs',
  'customs',
  'forest',
  'authorities',
  'other',
]);
export type ChannelBusiness = z.infer<typeof ChannelBusiness>;

/** A number that a party answers; without `to` it is still in use, without `from` nobody knows since when. */
export const Hotline = z
  .object({
    partyId: PartyId,
    number: z.string().min(3),
    from: CalendarDate.optional(),
    to: CalendarDate.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'ends-before-it-begins',
    path: ['to'],
  });
export type Hotline = z.infer<typeof Hotline>;

/** A language in which a channel's papers are written; Vietnamese and Lao always are. */
export const PaperLanguage = z.enum(['vi', 'lo', 'en', 'fr']);

/** A standing set of two or more parties that meet by turns; not a pair of provinces. */
export const Channel = z.object({
  ...recordFields,
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  name: Names,
  level: OrganisationLevel,
  business: ChannelBusiness.default('other'),
  parties: z.array(Party).min(2),
  hotlines: z.array(Hotline),
  languages: z.array(PaperLanguage).default(['vi', 'lo']),
  /** Who usually comes, at most one delegation of a party. */
  standingDelegations: z.array(Delegation).default([]),
  /** The last day on which anybody meets in it; null while it is open. */
  closedOn: CalendarDate.nullable().default(null),
});
export type Channel = z.infer<typeof Channel>;

/** The unit that sat for `partyId` on `date`, under its name of that day; undefined for an unknown party. */
export function partyOrganisationOn(
  channel: Channel,
  partyId: PartyId,
  date: PlainDate,
  organisations: readonly Organisation[],
): Organisation | undefined {
  const id = channel.parties.find((party) => party.partyId === partyId)?.organisationIds[0];
  return id === undefined ? undefined : organisationOn(organisations, id, date);
}

/** Whether nobody meets in the channel on `date` any more. */
export function isClosedOn({ closedOn }: Pick<Channel, 'closedOn'>, date: PlainDate): boolean {
  return closedOn !== null && date > closedOn;
}
