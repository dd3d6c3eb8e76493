import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Channel } from '../../../../../shared/domain/channel.ts';
import { api } from '../../../../app/client.ts';
import { errorText } from '../../../../app/errorText.ts';
import { HistoryLink } from '../../../../app/HistoryLink.tsx';
import { Loaded } from '../../../../app/Loaded.tsx';
import { Page } from '../../../../app/Page.tsx';
import { useDirectory } from '../../../../app/useDirectory.ts';
import { useForm } from '../../../../app/useForm.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Empty } from '../../../../ui/Empty.tsx';
import { Panel } from '../../../../ui/Panel.tsx';
import { ChannelsLead } from '../ChannelsLead.tsx';
import './form.css';
import { draftOf, emptyChannel } from './channelDraft.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { channelInput } from './channelInput.ts';
import { CloseChannel } from './CloseChannel.tsx';
import { draftFaults } from './draftFaults.ts';

/** The form over a new channel, or over one as it was when the form opened. */
function Editor({ channel }: { channel: Channel | undefined }) {
  const { t } = useTexts();
  const { session } = useSession();
  const [, go] = useLocation();
  const { organisations } = useDirectory();
  const { data: channels } = useSuspenseQuery(api.channels.list.queryOptions());
  const [opened] = useState(channel);
  const others = channels.filter(({ id }) => id !== opened?.id);
  const around = { today: session.today, codes: others.map(({ code }) => code), isNew: !opened, t };
  const form = useForm(opened ? draftOf({ channel: opened }) : emptyChannel(), (draft) =>
    draftFaults(draft, around),
  );
  const onSuccess = ({ id }: Channel): void => go(`/channels/${id}`);
  const add = useMutation(api.channels.add.mutationOptions({ onSuccess }));
  const change = useMutation(api.channels.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const isPending = add.isPending || change.isPending;
  const send = (): void => {
    if (isPending) return;
    const { fields, rule, lastHeld } = channelInput(form.values, organisations, others);
    if (opened) change.mutate({ id: opened.id, rev: opened.rev, ...fields });
    else add.mutate({ ...fields, rule, lastHeld });
  };
  if (organisations.length === 0) {
    return (
      <Panel title={t('schedule:channel.which')}>
        <Empty action={<Link href="/directory/units">{t('schedule:channel.addUnits')}</Link>}>
          {t('schedule:channel.noUnits')}
        </Empty>
      </Panel>
    );
  }
  return (
    <ChannelForm
      form={form}
      isNew={!opened}
      saving={{ isPending, problem: error === null ? undefined : errorText(error, t) }}
      onSend={send}
      onStay={() => go(opened ? `/channels/${opened.id}` : '/channels')}
      aside={channel && <CloseChannel channel={channel} />}
    />
  );
}

/** A new channel, or the one with this id. */
export function ChannelFormPage({ id }: { id?: string }) {
  const { t, nameOf } = useTexts();
  const { mayChange } = useSession();
  const query = useQuery(api.channels.list.queryOptions());
  const channel = query.data?.find((one) => one.id === id);
  const title =
    id === undefined
      ? t('schedule:channel.newTitle')
      : t('schedule:channel.editTitle', { name: nameOf(channel?.name) });
  return (
    <Page
      title={title}
      lead={<ChannelsLead />}
      {...(id === undefined ? {} : { actions: <HistoryLink entity="channel" id={id} /> })}
    >
      {mayChange(['administrator', 'officer']) ? (
        <Loaded query={query}>
          {() =>
            id !== undefined && channel === undefined ? (
              <Alert tone="late">{t('errors:NOT_FOUND')}</Alert>
            ) : (
              <Editor channel={channel} />
            )
          }
        </Loaded>
      ) : (
        <Alert tone="attention" icon="lock">
          {t('errors:NOT_ALLOWED', {
            roles: [t('app:roles.administrator'), t('app:roles.officer')].join(', '),
          })}
        </Alert>
      )}
    </Page>
  );
}
