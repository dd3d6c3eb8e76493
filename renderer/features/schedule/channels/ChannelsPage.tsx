import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { isAhead } from '../../../../shared/domain/meeting.ts';
import { api } from '../../../app/client.ts';
import { Host } from '../../../app/Host.tsx';
import { IcsButton } from '../../../app/IcsButton.tsx';
import { Loaded } from '../../../app/Loaded.tsx';
import { MeetingDay } from '../../../app/MeetingDay.tsx';
import { Name } from '../../../app/Name.tsx';
import { Page } from '../../../app/Page.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import './channels.css';

function ChannelTable({ books }: { books: ChannelDetail[] }) {
  const { t } = useTexts();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('meetings:channel')}</th>
          <th scope="col">{t('meetings:parties')}</th>
          <th scope="col">{t('meetings:next')}</th>
          <th scope="col">{t('meetings:date')}</th>
        </tr>
      </thead>
      <tbody>
        {books.map(({ channel, meetings }) => {
          const next = meetings.find(isAhead);
          return (
            <tr key={channel.id}>
              <td>
                <Link href={`/channels/${channel.id}`}>
                  {channel.code} · <Name names={channel.name} />
                </Link>
              </td>
              <td>
                <span className="row wrap">
                  {channel.parties.map(({ partyId }) => (
                    <Host key={partyId} channel={channel} partyId={partyId} />
                  ))}
                </span>
              </td>
              <td className="nowrap">
                {next && (
                  <span className="row">
                    {next.ordinal} <Host channel={channel} partyId={next.hostPartyId} />
                  </span>
                )}
              </td>
              <td className="nowrap">{next && <MeetingDay meeting={next} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function ChannelsPage() {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const [, go] = useLocation();
  const query = useQuery(api.channels.books.queryOptions());
  const add = mayChange(['administrator', 'officer']) && (
    <Button kind="primary" onClick={() => go('/channels/new')}>
      {t('schedule:channel.add')}
    </Button>
  );
  const toImport = mayChange(['administrator', 'officer']) && (
    <Button onClick={() => go('/import')}>{t('sheets:link')}</Button>
  );
  const isEmpty = query.data?.length === 0;
  return (
    <Page
      title={t('meetings:channels')}
      actions={
        !isEmpty && (
          <>
            <IcsButton scope={{}} />
            {toImport}
            {add}
          </>
        )
      }
    >
      <Panel title={t('meetings:channels')} hasRows>
        <Loaded query={query}>
          {(books) =>
            isEmpty ? (
              <Empty
                action={
                  <span className="row">
                    {add}
                    {toImport}
                  </span>
                }
              >
                {t('schedule:channel.empty')}
              </Empty>
            ) : (
              <ChannelTable books={books} />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
