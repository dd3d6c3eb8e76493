import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/client.ts';
import { HistoryLink } from '../../../app/HistoryLink.tsx';
import { Loaded } from '../../../app/Loaded.tsx';
import { Page } from '../../../app/Page.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import './channels.css';
import { BalancePanel } from './BalancePanel.tsx';
import { ChannelsLead } from './ChannelsLead.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { PartiesPanel } from './PartiesPanel.tsx';
import { RulePanel } from './RulePanel.tsx';
import { TurnActions } from './TurnActions.tsx';
import { TurnPanel } from './TurnPanel.tsx';

export function ChannelPage({ id }: { id: string }) {
  const { t, nameOf } = useTexts();
  const query = useQuery(api.channels.get.queryOptions({ input: { id } }));
  return (
    <Page
      title={query.data ? nameOf(query.data.channel.name) : t('meetings:channel')}
      lead={<ChannelsLead />}
      actions={
        <>
          <HistoryLink entity="channel" id={id} />
          {query.data && <TurnActions detail={query.data} />}
        </>
      }
    >
      <Loaded query={query}>
        {(detail) => (
          <div className="columns">
            <div className="stack">
              <TurnPanel detail={detail} />
              <LedgerPanel detail={detail} />
              <HistoryPanel detail={detail} />
            </div>
            <div className="stack">
              <RulePanel detail={detail} />
              <BalancePanel detail={detail} />
              <PartiesPanel channel={detail.channel} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
