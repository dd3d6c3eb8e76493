import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { isHeld, type Meeting, type MeetingEvent } from '../../../../shared/domain/meeting.ts';
import { Host } from '../../../app/Host.tsx';
import { IcsButton } from '../../../app/IcsButton.tsx';
import { MeetingDay } from '../../../app/MeetingDay.tsx';
import { MeetingLink } from '../../../app/MeetingLink.tsx';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Status, type StatusTone } from '../../../ui/Status.tsx';
import { useEventText } from './useEventText.ts';

function toneOf(meeting: Meeting): StatusTone {
  if (meeting.status === 'cancelled' || meeting.status === 'postponed') return 'attention';
  if (meeting.status === 'reported' || meeting.status === 'closed') return 'done';
  return isHeld(meeting) ? 'moving' : 'quiet';
}

function Change({ event, channel }: { event: MeetingEvent; channel: Channel }) {
  const text = useEventText(channel)(event);
  return (
    <span className="cut change" title={text}>
      {text}
    </span>
  );
}

function MeetingLine({ meeting, detail }: { meeting: Meeting; detail: ChannelDetail }) {
  const { t } = useTexts();
  const directory = useDirectory();
  const events = detail.events.filter((event) => event.meetingId === meeting.id);
  return (
    <tr>
      <td>
        <MeetingLink meeting={meeting} />
      </td>
      <td className="nowrap">
        <Host channel={detail.channel} partyId={meeting.hostPartyId} />
      </td>
      <td className="nowrap">
        <MeetingDay meeting={meeting} />
      </td>
      <td className="nowrap">
        <Name names={directory.place(meeting.placeId)?.name} />
      </td>
      <td className="cut wide-cell">
        {events.map((event) => (
          <Change key={event.id} event={event} channel={detail.channel} />
        ))}
        {!meeting.countsInRotation && <span className="quiet">{t('meetings:notCounted')}</span>}
      </td>
      <td>
        <Status
          tone={toneOf(meeting)}
          {...(meeting.status === 'cancelled' ? { icon: 'warning' as const } : {})}
        >
          {t(`meetings:status.${meeting.status}`)}
        </Status>
      </td>
    </tr>
  );
}

export function HistoryPanel({ detail }: { detail: ChannelDetail }) {
  const { t } = useTexts();
  const columns = ['ordinal', 'host', 'date', 'place', 'changes', 'state'] as const;
  return (
    <Panel
      title={t('meetings:history.title')}
      action={<IcsButton scope={{ channelId: detail.channel.id }} kind="quiet" />}
      hasRows
    >
      {detail.meetings.length === 0 ? (
        <Empty>{t('meetings:history.empty')}</Empty>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`meetings:${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {detail.meetings.toReversed().map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} detail={detail} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
