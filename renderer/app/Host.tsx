import type { Channel } from '../../shared/domain/channel.ts';
import { neutralLetter } from '../../shared/domain/party.ts';
import { HostName } from '../ui/Host.tsx';
import { Name } from './Name.tsx';
import { useTexts } from './useTexts.ts';

interface HostProps {
  channel: Channel | undefined;
  partyId: string | null;
  /** Says that the party hosts, instead of its name alone. */
  isSentence?: boolean;
}

/** The hosting party of a channel: letter, colour and name. */
export function Host({ channel, partyId, isSentence = false }: HostProps) {
  const { t, nameOf } = useTexts();
  const party = channel?.parties.find((candidate) => candidate.partyId === partyId);
  if (party === undefined) return <HostName letter={neutralLetter}>{t('meetings:nobodyHosts')}</HostName>;
  return (
    <HostName letter={party.letter}>
      {isSentence ? t('meetings:hosts', { host: nameOf(party.name) }) : <Name names={party.name} />}
    </HostName>
  );
}
