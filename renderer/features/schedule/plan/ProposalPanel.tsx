import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposedMeeting, YearProposal } from '../../../../shared/domain/yearPlan.ts';
import { formatDate, formatDateShort } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { Host } from '../../../app/Host.tsx';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Status } from '../../../ui/Status.tsx';

function keyOf({ channelId, ordinal }: { channelId: string; ordinal: number }): string {
  return `${channelId} ${ordinal}`;
}

function useChannel() {
  const channels = useQuery(api.channels.list.queryOptions()).data ?? [];
  return (id: string) => channels.find((channel) => channel.id === id);
}

interface LineProps {
  meeting: ProposedMeeting;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function ProposalLine({ meeting, isChosen, onChoose }: LineProps) {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  const channel = useChannel()(meeting.channelId);
  const name = `${nameOf(channel?.name)}, ${t('meetings:nth', { ordinal: meeting.ordinal })}`;
  return (
    <tr>
      <td>
        <CheckBox label={t('meetings:plan.choose', { name })} isChecked={isChosen} onChange={onChoose} />
      </td>
      <td className="nowrap strong">{formatDateShort(meeting.plannedOn, language)}</td>
      <td className="cut wide-cell">
        <Name names={channel?.name} />
      </td>
      <td>{meeting.ordinal}</td>
      <td className="nowrap">
        <Host channel={channel} partyId={meeting.hostPartyId} />
      </td>
      <td className="nowrap">
        <Name names={directory.place(meeting.placeId)?.name} />
      </td>
      <td className="nowrap quiet">
        {formatDate(meeting.period.from, language)} – {formatDate(meeting.period.to, language)}
      </td>
    </tr>
  );
}

function Unfilled({ windows }: { windows: YearProposal['unfilled'] }) {
  const { t, nameOf } = useTexts();
  const channelOf = useChannel();
  return (
    <ul className="unfilled">
      {windows.map((window) => (
        <li key={keyOf(window)}>
          <Status tone="attention" icon="warning">
            {nameOf(channelOf(window.channelId)?.name)}:{' '}
            {t(`meetings:plan.${window.reason}`, { ordinal: window.ordinal })}
          </Status>
        </li>
      ))}
    </ul>
  );
}

interface ProposalPanelProps {
  year: number;
  proposal: YearProposal;
  onAccepted: () => void;
}

export function ProposalPanel({ year, proposal, onAccepted }: ProposalPanelProps) {
  const { t } = useTexts();
  const { may } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const accept = useMutation(api.plans.accept.mutationOptions({ onSuccess: onAccepted }));
  const chosen = proposal.meetings.filter((meeting) => !left.has(keyOf(meeting)));
  const choose = (meeting: ProposedMeeting, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(keyOf(meeting));
    else next.add(keyOf(meeting));
    setLeft(next);
  };
  const chooseAll = (isChosen: boolean): void =>
    setLeft(new Set(isChosen ? [] : proposal.meetings.map(keyOf)));
  if (proposal.meetings.length + proposal.unfilled.length === 0) {
    return (
      <Panel title={t('meetings:plan.proposed', { year })}>
        <Empty>{t('meetings:plan.nothing', { year })}</Empty>
      </Panel>
    );
  }
  return (
    <Panel title={t('meetings:plan.proposed', { year })} hasRows>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <CheckBox
                label={t('meetings:plan.chooseAll')}
                isChecked={chosen.length === proposal.meetings.length}
                onChange={chooseAll}
              />
            </th>
            {(['date', 'channel', 'ordinal', 'host', 'place', 'plan.window'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`meetings:${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposal.meetings.map((meeting) => (
            <ProposalLine
              key={keyOf(meeting)}
              meeting={meeting}
              isChosen={!left.has(keyOf(meeting))}
              onChoose={(isChosen) => choose(meeting, isChosen)}
            />
          ))}
        </tbody>
      </table>
      {proposal.unfilled.length > 0 && <Unfilled windows={proposal.unfilled} />}
      {accept.isError && <Alert tone="late">{errorText(accept.error, t)}</Alert>}
      <div className="row proposal-foot">
        {!may(['officer']) && <span className="note">{t('meetings:plan.onlyOfficer')}</span>}
        {may(['officer']) && chosen.length === 0 && (
          <span className="note">{t('meetings:plan.chooseFirst')}</span>
        )}
        <Button
          kind="primary"
          disabled={!may(['officer']) || chosen.length === 0 || accept.isPending}
          onClick={() => accept.mutate({ meetings: chosen })}
        >
          {t('meetings:plan.accept', { count: chosen.length })}
        </Button>
      </div>
    </Panel>
  );
}
