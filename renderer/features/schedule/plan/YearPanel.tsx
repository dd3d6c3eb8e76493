import { useQuery } from '@tanstack/react-query';
import { yearOf } from '../../../../shared/domain/calendarDate.ts';
import { meetingDate, type Meeting } from '../../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { Host } from '../../../app/Host.tsx';
import { Loaded } from '../../../app/Loaded.tsx';
import { MeetingLink } from '../../../app/MeetingLink.tsx';
import { Name } from '../../../app/Name.tsx';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';

function YearTable({ meetings }: { meetings: Meeting[] }) {
  const { t, language } = useTexts();
  const directory = useDirectory();
  const channels = useQuery(api.channels.list.queryOptions()).data ?? [];
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('meetings:date')}</th>
          <th scope="col">{t('meetings:channel')}</th>
          <th scope="col">{t('meetings:ordinal')}</th>
          <th scope="col">{t('meetings:host')}</th>
          <th scope="col">{t('meetings:place')}</th>
          <th scope="col">{t('meetings:state')}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => {
          const channel = channels.find((candidate) => candidate.id === meeting.channelId);
          return (
            <tr key={meeting.id}>
              <td className="nowrap">{formatDateShort(meetingDate(meeting), language)}</td>
              <td className="cut wide-cell">
                <Name names={channel?.name} />
              </td>
              <td>
                <MeetingLink meeting={meeting} />
              </td>
              <td className="nowrap">
                <Host channel={channel} partyId={meeting.hostPartyId} />
              </td>
              <td className="nowrap">
                <Name names={directory.place(meeting.placeId)?.name} />
              </td>
              <td className="nowrap">{t(`meetings:status.${meeting.status}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function YearPanel({ year }: { year: number }) {
  const { t } = useTexts();
  const query = useQuery(api.meetings.list.queryOptions({ input: {} }));
  return (
    <Panel title={t('meetings:plan.meetingsOf', { year })} hasRows>
      <Loaded query={query}>
        {(all) => {
          const meetings = all.filter((meeting) => yearOf(meetingDate(meeting)) === year);
          if (meetings.length === 0) return <Empty>{t('meetings:plan.none', { year })}</Empty>;
          return <YearTable meetings={meetings} />;
        }}
      </Loaded>
    </Panel>
  );
}
