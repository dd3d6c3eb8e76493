import { Channel } from '../../../../../shared/domain/channel.ts';
import type { PlainDate } from '../../../../../shared/text/plainDate.ts';
import type { Translate } from '../../../../app/i18n.ts';
import { dateFault, dateOf, endFault } from '../../../../app/typedDate.ts';
import type { Faults } from '../../../../app/useForm.ts';
import type { ChannelDraft, HotlineDraft, PartyDraft } from './channelDraft.ts';

interface Around {
  today: PlainDate;
  /** Codes of the other channels. */
  codes: readonly string[];
  /** Whether the channel is new here, so that its first rule is asked for. */
  isNew: boolean;
  t: Translate;
}

/** A whole number from 1 to `most`. */
export function isCount(typed: string, most: number): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
}

export function partyFaults(
  party: PartyDraft,
  parties: readonly PartyDraft[],
  t: Translate,
): Faults<PartyDraft> {
  const others = parties.filter(({ key }) => key !== party.key);
  const letter = party.letter.trim();
  const isTwice = letter !== '' && others.some((other) => other.letter.trim() === letter);
  const [unit] = party.organisationIds;
  const isUnitTwice = unit !== undefined && others.some((other) => other.organisationIds.includes(unit));
  return {
    organisationIds:
      unit === undefined
        ? t('schedule:channel.unitFault')
        : isUnitTwice
          ? t('schedule:channel.unitTwice')
          : undefined,
    name: party.name.vi.trim() === '' ? t('schedule:channel.partyNameFault') : undefined,
    letter:
      letter.length < 1 || letter.length > 2
        ? t('schedule:channel.letterFault')
        : isTwice
          ? t('schedule:channel.letterTwice', { letter })
          : undefined,
  };
}

export function hotlineFaults({ number, from, to }: HotlineDraft, t: Translate): Faults<HotlineDraft> {
  return {
    number: number.trim().length < 3 ? t('schedule:channel.numberFault') : undefined,
    from: dateFault(from, t),
    to: endFault(from, to, t),
  };
}

function isFaulty(faults: object): boolean {
  return Object.values(faults).some((one) => one !== undefined);
}

function pastFault(typed: string, { t, today }: Around): string | undefined {
  const fault = dateFault(typed, t, true);
  const day = dateOf(typed);
  if (fault !== undefined || day === null || day <= today) return fault;
  return t('schedule:channel.notYet');
}

function codeFault(code: string, { codes, t }: Around): string | undefined {
  const typed = code.trim().toUpperCase();
  if (!Channel.shape.code.safeParse(typed).success) return t('schedule:channel.codeFault');
  return codes.includes(typed) ? t('errors:CHANNEL_CODE_TAKEN', { channelCode: typed }) : undefined;
}

function ruleFaults(draft: ChannelDraft, around: Around): Faults<ChannelDraft> {
  const { t } = around;
  return {
    cycle: draft.cycle.length === 0 ? t('schedule:channel.cycleFault') : undefined,
    everyMonths: isCount(draft.everyMonths, 120) ? undefined : t('schedule:channel.monthsFault'),
    agreedIn: draft.agreedIn.trim() === '' ? t('schedule:channel.agreedInFault') : undefined,
    agreedOn: pastFault(draft.agreedOn, around),
    windowsFrom: draft.isOld ? undefined : dateFault(draft.windowsFrom, t, true),
  };
}

function lastFaults(draft: ChannelDraft, around: Around): Faults<ChannelDraft> {
  const { t } = around;
  if (!draft.isOld) return {};
  return {
    lastOrdinal: isCount(draft.lastOrdinal, 9998) ? undefined : t('schedule:channel.ordinalFault'),
    lastHost: draft.lastHost === '' ? t('schedule:channel.hostFault') : undefined,
    lastHeldOn: pastFault(draft.lastHeldOn, around),
    lastFrom: dateFault(draft.lastFrom, t, true),
    lastTo: endFault(draft.lastFrom, draft.lastTo, t, true),
  };
}

/** What is wrong with the draft, by field. */
export function draftFaults(draft: ChannelDraft, around: Around): Faults<ChannelDraft> {
  const { t } = around;
  const isPartyWrong = draft.parties.some((party) => isFaulty(partyFaults(party, draft.parties, t)));
  return {
    code: codeFault(draft.code, around),
    name: draft.name.vi.trim() === '' ? t('schedule:channel.nameFault') : undefined,
    parties: isPartyWrong ? t('schedule:channel.partiesFault') : undefined,
    hotlines: draft.hotlines.some((one) => isFaulty(hotlineFaults(one, t)))
      ? t('schedule:channel.hotlinesFault')
      : undefined,
    ...(around.isNew ? { ...ruleFaults(draft, around), ...lastFaults(draft, around) } : {}),
  };
}
