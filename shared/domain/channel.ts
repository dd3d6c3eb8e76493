import { z } from 'zod';
import type { PlainDate } from '../text/plainDate.ts';
import { Names } from './bilingual.ts';
import { Country, OrganisationLevel, organisationOn, type Organisation } from './organisation.ts';
import { Id, recordFields } from './record.ts';

/** The key of a side of the table within its channel, such as `VN` or `LA-KM`. */
export const PartyId = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,6})?$/);
export type PartyId = z.infer<typeof PartyId>;

/** A side of the table: the same side over time, whatever its unit is called. */
export const Party = z.object({
  partyId: PartyId,
  country: Country,
  /** The letter of its host tile, unlike that of any other party of the channel. */
  letter: z.string().min(1).max(2),
  name: Names,
  organisationIds: z.array(Id).min(1),
});
export type Party = z.infer<typeof Party>;

export const Hotline = z.object({ partyId: PartyId, number: z.string().min(3) });

/** A standing set of two or more parties that meet by turns; not a pair of provinces. */
export const Channel = z.object({
  ...recordFields,
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  name: Names,
  level: OrganisationLevel,
  parties: z.array(Party).min(2),
  hotlines: z.array(Hotline),
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
