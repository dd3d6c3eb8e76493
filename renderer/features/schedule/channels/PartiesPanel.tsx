import { Link } from 'wouter';
import { partyOrganisationOn, type Channel } from '../../../../shared/domain/channel.ts';
import type { Party } from '../../../../shared/domain/party.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { HostTile } from '../../../ui/Host.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';

function PartyLine({ channel, party }: { channel: Channel; party: Party }) {
  const { t } = useTexts();
  const { session } = useSession();
  const { organisations } = useDirectory();
  const unit = partyOrganisationOn(channel, party.partyId, session.today, organisations);
  const names = unit?.name ?? party.name;
  const { today } = session;
  const hotlines = channel.hotlines.filter(
    ({ partyId, from = today, to = today }) => partyId === party.partyId && from <= today && today <= to,
  );
  return (
    <div className="party">
      <HostTile letter={party.letter} />
      <div>
        <p className="strong" lang="vi">
          {names.vi}
        </p>
        <p className="quiet" lang="lo">
          {names.lo}
        </p>
        {hotlines.map(({ number }) => (
          <p key={number} className="row note">
            <Icon name="phone" />
            <span className="hidden-text">{t('meetings:hotline')}</span>
            {number}
          </p>
        ))}
      </div>
    </div>
  );
}

export function PartiesPanel({ channel }: { channel: Channel }) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const edit = mayChange(['administrator', 'officer']) && (
    <Link href={`/channels/${channel.id}/edit`} className="quiet-link">
      {t('schedule:channel.edit')}
    </Link>
  );
  return (
    <Panel title={t('meetings:twoNames')} action={edit} hasRows>
      {channel.parties.map((party) => (
        <PartyLine key={party.partyId} channel={channel} party={party} />
      ))}
    </Panel>
  );
}
