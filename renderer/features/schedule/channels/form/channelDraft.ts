import type { ChannelDetail } from '../../../../../shared/contract/channels.ts';
import type { Names } from '../../../../../shared/domain/bilingual.ts';
import type { Channel } from '../../../../../shared/domain/channel.ts';
import type { Delegation, PartyId } from '../../../../../shared/domain/party.ts';
import type { Id } from '../../../../../shared/domain/record.ts';
import type { RotationRule } from '../../../../../shared/domain/rotation.ts';
import { noNames } from '../../../../app/names.ts';
import { asTyped } from '../../../../app/typedDate.ts';

/** A party as a form holds it; `key` names it within the form, `partyId` is null until it is stored. */
export interface PartyDraft {
  key: string;
  partyId: PartyId | null;
  organisationIds: Id[];
  name: Names;
  letter: string;
}

export interface HotlineDraft {
  key: string;
  partyKey: string;
  number: string;
  from: string;
  to: string;
}

export interface DelegationDraft {
  headId: string;
  memberIds: Id[];
  interpreterId: string;
}

/** One place of the cycle; a party may stand in several. */
export interface CyclePlace {
  key: string;
  partyKey: string;
}

/** The value of the choice for a meeting that nobody hosted. */
export const neutralHost = 'neutral';

/** Everything about a channel as the form holds it, right or wrong. */
export interface ChannelDraft {
  isOld: boolean;
  code: string;
  name: Names;
  business: Channel['business'];
  level: Channel['level'];
  languages: Channel['languages'];
  parties: PartyDraft[];
  hotlines: HotlineDraft[];
  /** By the key of the party; one without a head is none. */
  delegations: Record<string, DelegationDraft>;
  cycle: CyclePlace[];
  everyMonths: string;
  postponedPolicy: RotationRule['postponedPolicy'];
  cancelledPolicy: RotationRule['cancelledPolicy'];
  extraordinaryCounts: boolean;
  agreedIn: string;
  agreedOn: string;
  windowsFrom: string;
  lastOrdinal: string;
  /** The key of a party or `neutralHost`. */
  lastHost: string;
  lastHeldOn: string;
  lastFrom: string;
  lastTo: string;
}

export function newKey(): string {
  return crypto.randomUUID();
}

export function emptyParty(): PartyDraft {
  return { key: newKey(), partyId: null, organisationIds: [], name: noNames, letter: '' };
}

export const noDelegation: DelegationDraft = { headId: '', memberIds: [], interpreterId: '' };

export function emptyChannel(): ChannelDraft {
  return {
    isOld: false,
    code: '',
    name: noNames,
    business: 'border',
    level: 'province',
    languages: ['vi', 'lo'],
    parties: [emptyParty(), emptyParty()],
    hotlines: [],
    delegations: {},
    cycle: [],
    everyMonths: '3',
    postponedPolicy: 'hold-turn',
    cancelledPolicy: 'hold-turn',
    extraordinaryCounts: false,
    agreedIn: '',
    agreedOn: '',
    windowsFrom: '',
    lastOrdinal: '',
    lastHost: '',
    lastHeldOn: '',
    lastFrom: '',
    lastTo: '',
  };
}

function delegationDraft({ headId, memberIds, interpreterId }: Delegation): DelegationDraft {
  return { headId, memberIds, interpreterId: interpreterId ?? '' };
}

/** A stored channel in the form; its rules are changed elsewhere. */
export function draftOf({ channel }: Pick<ChannelDetail, 'channel'>): ChannelDraft {
  const parties = channel.parties.map(({ partyId, organisationIds, name, letter }) => ({
    key: partyId,
    partyId,
    organisationIds,
    name,
    letter,
  }));
  const { code, name, business, level, languages, hotlines, standingDelegations } = channel;
  return {
    ...emptyChannel(),
    code,
    name,
    business,
    level,
    languages,
    parties,
    hotlines: hotlines.map(({ partyId, number, from, to }) => ({
      key: newKey(),
      partyKey: partyId,
      number,
      from: asTyped(from ?? null),
      to: asTyped(to ?? null),
    })),
    delegations: Object.fromEntries(standingDelegations.map((one) => [one.partyId, delegationDraft(one)])),
  };
}
