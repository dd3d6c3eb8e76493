import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { WaitingGroup } from '../../../shared/contract/minutes.ts';
import { meetingDate } from '../../../shared/domain/meeting.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';

function WaitingRow({ group }: { group: WaitingGroup }) {
  const { t, language } = useTexts();
  const { meeting, reason, count, first } = group;
  const title =
    meeting.ordinal === null ? t('meetings:extraordinary') : t('meetings:nth', { ordinal: meeting.ordinal });
  const isAsked = reason === 'recheck' || reason === 'comment';
  return (
    <div className="waiting">
      <Link href={`/meetings/${meeting.id}/${first.textId}/${first.side}`}>
        <Status tone={isAsked ? 'attention' : 'moving'} icon={reason === 'recheck' ? 'recheck' : 'document'}>
          {t(`minutes:waiting.${reason}`, { count })}
        </Status>
      </Link>
      <span className="cut">{title}</span>
      <span className="note nowrap">{formatDate(meetingDate(meeting), language)}</span>
    </div>
  );
}

/** What waits for whoever is signed in, in all minutes that are still written; each line opens at its text. */
export function WaitingPanel() {
  const { t } = useTexts();
  const { data = [] } = useQuery(api.minutes.waiting.queryOptions());
  if (data.length === 0) return null;
  return (
    <Panel title={t('minutes:waiting.title')} hasRows>
      {data.map((group) => (
        <WaitingRow key={`${group.meeting.id} ${group.reason}`} group={group} />
      ))}
    </Panel>
  );
}
