import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { daysBetween } from '../../../shared/domain/calendarDate.ts';
import { meetingDate, type Meeting } from '../../../shared/domain/meeting.ts';
import { formatDateShort } from '../../../shared/text/dates.ts';
import { splitDate } from '../../../shared/text/plainDate.ts';
import { api } from '../../app/client.ts';
import { Host } from '../../app/Host.tsx';
import { Loaded } from '../../app/Loaded.tsx';
import { MeetingDay } from '../../app/MeetingDay.tsx';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';

const shownMeetings = 4;

function DateCard({ date }: { date: string }) {
  const { language } = useTexts();
  const { year, month, day } = splitDate(date);
  const [weekday = ''] = formatDateShort(date, language).split(' ');
  return (
    <div className="date-card">
      <span className="note">{weekday}</span>
      <strong>{day}</strong>
      <span className="note">
        {month}/{year}
      </span>
    </div>
  );
}

function MeetingRow({ meeting, isFirst }: { meeting: Meeting; isFirst: boolean }) {
  const { t } = useTexts();
  const { session } = useSession();
  const directory = useDirectory();
  const channels = useQuery(api.channels.list.queryOptions());
  const channel = channels.data?.find((candidate) => candidate.id === meeting.channelId);
  const date = meetingDate(meeting);
  const hasDay = meeting.status !== 'postponed';
  const daysLeft = daysBetween(session.today, date);
  const title =
    meeting.ordinal === null ? t('meetings:extraordinary') : t('meetings:nth', { ordinal: meeting.ordinal });
  return (
    <div className={isFirst ? 'upcoming upcoming-first' : 'upcoming'}>
      {isFirst && hasDay ? (
        <DateCard date={date} />
      ) : (
        <span className="upcoming-date">
          <MeetingDay meeting={meeting} />
        </span>
      )}
      <div className="upcoming-what">
        <Link href={`/meetings/${meeting.id}`}>{title}</Link>
        <p className="note cut">
          <Name names={channel?.name} />
        </p>
        <p className="row">
          <Host channel={channel} partyId={meeting.hostPartyId} isSentence />
          <span className="quiet cut">
            <Name names={directory.place(meeting.placeId)?.name} />
          </span>
        </p>
      </div>
      <div className="upcoming-when">
        {hasDay && (
          <p className="strong nowrap">
            {daysLeft < 0 ? t('meetings:passed') : t('meetings:daysLeft', { count: daysLeft })}
          </p>
        )}
        <p className="note">{t(`meetings:status.${meeting.status}`)}</p>
      </div>
    </div>
  );
}

export function UpcomingPanel() {
  const { t } = useTexts();
  const query = useQuery(api.meetings.upcoming.queryOptions({ input: { limit: shownMeetings } }));
  const openCalendar = <Link href="/schedule">{t('meetings:openCalendar')}</Link>;
  return (
    <Panel title={t('meetings:upcoming')} action={openCalendar} hasRows>
      <Loaded query={query}>
        {(meetings) =>
          meetings.length === 0 ? (
            <Empty action={openCalendar}>{t('meetings:noUpcoming')}</Empty>
          ) : (
            meetings.map((meeting, index) => (
              <MeetingRow key={meeting.id} meeting={meeting} isFirst={index === 0} />
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}
