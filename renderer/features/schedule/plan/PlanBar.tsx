import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Status } from '../../../ui/Status.tsx';
import './plans.css';
import { groupUnfilled } from './choice.ts';
import type { Planner, Proposals } from './useProposals.ts';

function Unfilled({ proposals }: { proposals: Proposals }) {
  const { t, nameOf } = useTexts();
  const channels = useQuery(api.channels.list.queryOptions()).data ?? [];
  const nameOfChannel = (id: string): string => nameOf(channels.find((channel) => channel.id === id)?.name);
  if (proposals.unfilled.length === 0) return null;
  return (
    <details className="unfilled">
      <summary>
        <Status tone="attention" icon="warning">
          {t('schedule:plan.unfilled', { count: proposals.unfilled.length })}
        </Status>
      </summary>
      <ul>
        {groupUnfilled(proposals.unfilled).map(({ channelId, reason, first, last }) => (
          <li key={`${channelId} ${reason}`}>
            {nameOfChannel(channelId)}:{' '}
            {t(`meetings:plan.${reason}`, { ordinal: first === last ? first : `${first}–${last}` })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Proposed({ proposals, planner }: { proposals: Proposals; planner: Planner }) {
  const { t } = useTexts();
  const { may } = useSession();
  const { meetings, chosen, year } = proposals;
  if (meetings.length + proposals.unfilled.length === 0) {
    return (
      <div className="plan-bar">
        <p>{t('meetings:plan.nothing', { year })}</p>
        <Button onClick={planner.forget}>{t('schedule:close')}</Button>
      </div>
    );
  }
  return (
    <section
      className="plan-bar"
      aria-label={t('meetings:plan.proposed', { year })}
      data-region
      tabIndex={-1}
    >
      {meetings.length > 0 && (
        <>
          <CheckBox
            label={t('schedule:plan.all', { count: meetings.length })}
            isLabelled
            isChecked={chosen.length === meetings.length}
            onChange={proposals.chooseAll}
          />
          <span className="note">{t('schedule:plan.hint')}</span>
        </>
      )}
      <Unfilled proposals={proposals} />
      {!may(['officer']) && <span className="note plan-reason">{t('meetings:plan.onlyOfficer')}</span>}
      {may(['officer']) && meetings.length > 0 && chosen.length === 0 && (
        <span className="note plan-reason">{t('meetings:plan.chooseFirst')}</span>
      )}
      <Button onClick={planner.forget}>{t('schedule:plan.none')}</Button>
    </section>
  );
}

/** A plan in the making, or what it proposes, above the pictures of the year. */
export function PlanBar({ planner, year }: { planner: Planner; year: number }) {
  const { t } = useTexts();
  const { planning, proposals, error } = planner;
  return (
    <>
      {planning.state === 'working' && (
        <div className="planning">
          <output>
            {planning.total === 0
              ? t('app:loading')
              : t('meetings:plan.working', { done: planning.done, total: planning.total })}
          </output>
          <Progress
            label={t('meetings:plan.propose', { year })}
            done={planning.done}
            total={planning.total}
          />
          <Button icon="stop" onClick={planner.stop}>
            {t('meetings:plan.stop')}
          </Button>
        </div>
      )}
      {planning.state === 'failed' && <Alert tone="late">{errorText(planning.error, t)}</Alert>}
      {error !== null && <Alert tone="late">{errorText(error, t)}</Alert>}
      {proposals !== null && <Proposed proposals={proposals} planner={planner} />}
    </>
  );
}
