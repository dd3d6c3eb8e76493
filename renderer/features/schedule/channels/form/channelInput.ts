import type { Channel } from '../../../../../shared/domain/channel.ts';
import type { LastHeld } from '../../../../../shared/domain/presentState.ts';
import type { Organisation } from '../../../../../shared/domain/organisation.ts';
import { newPartyKey } from '../../../../../shared/domain/partyKey.ts';
import type { RotationRule } from '../../../../../shared/domain/rotation.ts';
import { trimmed } from '../../../../app/names.ts';
import { dateOf } from '../../../../app/typedDate.ts';
import { neutralHost, type ChannelDraft } from './channelDraft.ts';

type Fields = Omit<Channel, 'id' | 'rev' | 'closedOn'>;
type Rule = Omit<RotationRule, 'id' | 'rev' | 'channelId' | 'fromOrdinal'>;

/** What a choice says that has a first empty option. */
function chosen(value: string): string | null {
  return value === '' ? null : value;
}

/** The parties with keys: each that has none yet gets one, by the key that the form knows it by. */
function keyedParties(
  { parties }: ChannelDraft,
  units: readonly Organisation[],
  channels: readonly Channel[],
): (Channel['parties'][number] & { key: string })[] {
  const named = parties.map((party) => ({
    ...party,
    name: trimmed(party.name),
    letter: party.letter.trim(),
    country: units.find(({ id }) => id === party.organisationIds[0])?.country ?? ('VN' as const),
  }));
  const keyed: (Channel['parties'][number] & { key: string })[] = [];
  for (const party of named) {
    const before = new Map(keyed.map(({ key, partyId }) => [key, partyId]));
    const others = named
      .filter(({ key }) => key !== party.key)
      .map((other) => ({ ...other, partyId: before.get(other.key) ?? other.partyId }));
    keyed.push({ ...party, partyId: party.partyId ?? newPartyKey(party, others, channels) });
  }
  return keyed;
}

/** The draft as the engine takes it; only for a draft without faults. */
export function channelInput(
  draft: ChannelDraft,
  units: readonly Organisation[],
  channels: readonly Channel[],
): { fields: Fields; rule: Rule; lastHeld: LastHeld | null } {
  const keyed = keyedParties(draft, units, channels);
  const idOf = new Map(keyed.map(({ key, partyId }) => [key, partyId]));
  const partyId = (key: string): string => idOf.get(key) ?? '';
  const day = (typed: string): string => dateOf(typed) ?? '';
  const { code, name, business, level, languages } = draft;
  const fields = {
    code: code.trim().toUpperCase(),
    name: trimmed(name),
    business,
    level,
    languages,
    parties: keyed.map(({ partyId: id, country, letter, name: short, organisationIds }) => ({
      partyId: id,
      country,
      letter,
      name: short,
      organisationIds,
    })),
    hotlines: draft.hotlines.map((hotline) => {
      const [from, to] = [dateOf(hotline.from), dateOf(hotline.to)];
      const range = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
      return { partyId: partyId(hotline.partyKey), number: hotline.number.trim(), ...range };
    }),
    standingDelegations: draft.parties.flatMap(({ key }) => {
      const delegation = draft.delegations[key];
      if (delegation === undefined || delegation.headId === '') return [];
      const { headId, memberIds, interpreterId } = delegation;
      return [{ partyId: partyId(key), headId, memberIds, interpreterId: chosen(interpreterId) }];
    }),
  };
  const { postponedPolicy, cancelledPolicy, extraordinaryCounts } = draft;
  const rule = {
    postponedPolicy,
    cancelledPolicy,
    extraordinaryCounts,
    cycle: draft.cycle.map(({ partyKey }) => partyId(partyKey)),
    everyMonths: Number(draft.everyMonths),
    agreedIn: draft.agreedIn.trim(),
    agreedOn: day(draft.agreedOn),
    note: null,
    windowsFrom: draft.isOld ? null : dateOf(draft.windowsFrom),
  };
  const lastHeld = draft.isOld
    ? {
        ordinal: Number(draft.lastOrdinal),
        hostPartyId: draft.lastHost === neutralHost ? null : partyId(draft.lastHost),
        heldOn: day(draft.lastHeldOn),
        period: { from: day(draft.lastFrom), to: day(draft.lastTo) },
      }
    : null;
  return { fields, rule, lastHeld };
}
