import type { ChannelDetail } from '../../../shared/contract/channels.ts';
import { hostingCounts } from '../../../shared/domain/rotation.ts';
import { Host } from '../../app/Host.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

export function BalancePanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const counts = hostingCounts(detail.meetings);
  return (
    <Panel title={t('meetings:balance')}>
      <dl className="figures">
        {detail.channel.parties.map(({ partyId }) => (
          <div key={partyId}>
            <dt>
              <Host channel={detail.channel} partyId={partyId} />
            </dt>
            <dd className="figure">{counts.get(partyId) ?? 0}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
