import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { neutralLetter } from '../../../shared/domain/party.ts';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useTexts } from '../../app/useTexts.ts';
import { HostTile } from '../../ui/Host.tsx';

interface AgendaColumnProps {
  detail: MeetingDetail;
  channel: Channel | undefined;
}

export function AgendaColumn({ detail, channel }: AgendaColumnProps) {
  const { t } = useTexts();
  const directory = useDirectory();
  return (
    <aside className="agenda" aria-label={t('minutes:agenda')} data-region tabIndex={-1}>
      <h2 className="agenda-text">{t('minutes:agenda')}</h2>
      <ol>
        {detail.agenda.map((item) => (
          <li key={item.id}>
            <strong>{item.no}</strong>
            <span className="agenda-text">
              <Name names={item.title} />
              <span className="note block">{t('minutes:agendaMinutes', { minutes: item.minutes })}</span>
            </span>
          </li>
        ))}
      </ol>
      {detail.meeting.delegations.length > 0 && (
        <>
          <h2 className="agenda-text">{t('minutes:heads')}</h2>
          {detail.meeting.delegations.map(({ partyId, headId }) => (
            <p key={partyId} className="row head agenda-text">
              <HostTile
                letter={channel?.parties.find((party) => party.partyId === partyId)?.letter ?? neutralLetter}
              />
              <Name names={directory.person(headId)?.fullName} />
            </p>
          ))}
        </>
      )}
    </aside>
  );
}
