import { z } from 'zod';
import { Names } from './bilingual.ts';
import { Country } from './organisation.ts';
import { Id } from './record.ts';

/** The key of a side of the table within its channel, such as `VN` or `LA-KM`. */
export const PartyId = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,6})?$/);
export type PartyId = z.infer<typeof PartyId>;

/** The letter of the tile where nobody hosts; no party has it. */
export const neutralLetter = 'N';

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

/** A delegation of one party: head, members in protocol order, interpreter. */
export const Delegation = z.object({
  partyId: PartyId,
  headId: Id,
  memberIds: z.array(Id),
  interpreterId: Id.nullable(),
});
export type Delegation = z.infer<typeof Delegation>;

/**
 * The parties as they stand in a party's own copy: it comes first, the others follow in the order of the channel
 * (the alternat of bilateral papers).
 */
export function ownPartyFirst<T extends Pick<Party, 'partyId'>>(
  parties: readonly T[],
  partyId: PartyId,
): T[] {
  return [
    ...parties.filter((party) => party.partyId === partyId),
    ...parties.filter((party) => party.partyId !== partyId),
  ];
}
