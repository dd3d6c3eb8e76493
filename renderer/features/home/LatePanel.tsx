import { useQuery } from '@tanstack/react-query';
import type { CommitmentRow } from '../../../shared/contract/commitments.ts';
import { daysBetween } from '../../../shared/domain/calendarDate.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { api } from '../../app/client.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Name } from '../../app/Name.tsx';
import { useDirectory } from '../../app/useDirectory.ts';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Status } from '../../ui/Status.tsx';

const soonDays = 30;

function isOpen({ commitment }: CommitmentRow): boolean {
  return commitment.status === 'not-started' || commitment.status === 'in-progress';
}

function CommitmentLine({ row, today }: { row: CommitmentRow; today: string }) {
  const { t, language } = useTexts();
  const directory = useDirectory();
  const { commitment, daysLate, nextDueOn } = row;
  const daysLeft = nextDueOn === null ? 0 : daysBetween(today, nextDueOn);
  return (
    <tr>
      <td>
        {daysLate > 0 ? (
          <Status tone="late">{t('meetings:daysLate', { count: daysLate })}</Status>
        ) : (
          <Status tone="attention">{t('meetings:daysLeft', { count: daysLeft })}</Status>
        )}
      </td>
      <td className="strong nowrap">{commitment.code}</td>
      <td className="cut wide-cell">
        <Name names={commitment} />
      </td>
      <td className="nowrap">
        <Name names={directory.person(commitment.responsiblePersonId)?.fullName} />
      </td>
      <td className="nowrap">{nextDueOn === null ? '' : formatDate(nextDueOn, language)}</td>
    </tr>
  );
}

function LateTable({ rows, today }: { rows: CommitmentRow[]; today: string }) {
  const { t } = useTexts();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('meetings:state')}</th>
          <th scope="col" colSpan={2}>
            {t('meetings:commitment')}
          </th>
          <th scope="col">{t('meetings:answers')}</th>
          <th scope="col">{t('meetings:due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CommitmentLine key={row.commitment.id} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

export function LatePanel() {
  const { t } = useTexts();
  const { session } = useSession();
  const query = useQuery(api.commitments.list.queryOptions());
  const open = (query.data ?? []).filter(isOpen);
  const late = open.filter((row) => row.daysLate > 0);
  const soon = open.filter(({ daysLate, nextDueOn }) => {
    if (daysLate > 0 || nextDueOn === null) return false;
    return daysBetween(session.today, nextDueOn) <= soonDays;
  });
  const note = query.isSuccess
    ? t('meetings:lateCount', { late: late.length, soon: soon.length })
    : undefined;
  return (
    <Panel title={t('meetings:late')} note={note} hasRows>
      <Loaded query={query}>
        {() =>
          late.length + soon.length === 0 ? (
            <Empty>{t('meetings:nothingLate')}</Empty>
          ) : (
            <LateTable rows={[...late, ...soon]} today={session.today} />
          )
        }
      </Loaded>
    </Panel>
  );
}
