import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { countsAsHeld } from '../../../../shared/domain/rotation.ts';
import { Host } from '../../../app/Host.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { Panel } from '../../../ui/Panel.tsx';

export function BalancePanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const held = detail.meetings.filter(countsAsHeld);
  return (
    <Panel title={t('meetings:balance')}>
      <dl className="figures">
        {detail.channel.parties.map(({ partyId }) => (
          <div key={partyId}>
            <dt>
              <Host channel={detail.channel} partyId={partyId} />
            </dt>
            <dd className="figure">{held.filter((meeting) => meeting.hostPartyId === partyId).length}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
