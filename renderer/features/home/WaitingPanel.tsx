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
  return (
    <tr>
      <td className="nowrap">
        <Status
          tone={reason === 'recheck' || reason === 'comment' ? 'attention' : 'quiet'}
          icon={reason === 'recheck' ? 'recheck' : 'empty'}
        >
          <Link href={`/meetings/${meeting.id}/${first.textId}/${first.side}`}>
            {t(`minutes:waiting.${reason}`, { count })}
          </Link>
        </Status>
      </td>
      <td className="wide-cell cut">{title}</td>
      <td className="nowrap">{formatDate(meetingDate(meeting), language)}</td>
    </tr>
  );
}

/** What waits for whoever is signed in, in all minutes that are still written; each line opens at its text. */
export function WaitingPanel() {
  const { t } = useTexts();
  const { data = [] } = useQuery(api.minutes.waiting.queryOptions());
  if (data.length === 0) return null;
  return (
    <Panel title={t('minutes:waiting.title')} hasRows>
      <table className="table" aria-label={t('minutes:waiting.title')}>
        <tbody>
          {data.map((group) => (
            <WaitingRow key={`${group.meeting.id} ${group.reason}`} group={group} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
