import { useState } from 'react';
import { addMonths, yearOf } from '../../../../shared/domain/calendarDate.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { client } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { ExportButton } from '../../../app/ExportButton.tsx';
import { Page } from '../../../app/Page.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import './plans.css';
import { ProposalPanel } from './ProposalPanel.tsx';
import { usePlanning } from './usePlanning.ts';
import { YearPanel } from './YearPanel.tsx';

function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTexts();
  const { session } = useSession();
  const thisYear = yearOf(session.today);
  return (
    <fieldset aria-label={t('meetings:plan.year')} className="row year-switch">
      {[thisYear - 1, thisYear, thisYear + 1].map((each) => (
        <Button key={each} kind="quiet" isPressed={each === year} onClick={() => onChange(each)}>
          {each}
        </Button>
      ))}
    </fieldset>
  );
}

/** The year people plan: the next one once its plan is due, in the last quarter. */
function planningYear(today: PlainDate): number {
  return yearOf(addMonths(today, 3));
}

export function PlansPage() {
  const { t } = useTexts();
  const { session, mayChange } = useSession();
  const [year, setYear] = useState(planningYear(session.today));
  const planYear = Math.max(year, yearOf(session.today));
  const { planning, propose, stop, forget } = usePlanning(planYear);
  const show = (other: number): void => {
    stop();
    setYear(other);
  };
  const begin = (): void => {
    setYear(planYear);
    propose();
  };
  const actions = (
    <>
      {planning.state === 'working' && <span className="note">{t('meetings:plan.busy')}</span>}
      <YearSwitch year={year} onChange={show} />
      <ExportButton load={() => client.plans.exportWord({ year })} />
      {mayChange(['officer', 'commander']) && (
        <Button
          kind={planning.state === 'proposed' ? 'secondary' : 'primary'}
          icon="plan"
          disabled={planning.state === 'working'}
          onClick={begin}
        >
          {t('meetings:plan.propose', { year: planYear })}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('meetings:plan.title')} actions={actions}>
      <div className="stack">
        {planning.state === 'working' && (
          <div className="planning">
            <output>
              {planning.total === 0
                ? t('app:loading')
                : t('meetings:plan.working', { done: planning.done, total: planning.total })}
            </output>
            <Progress
              label={t('meetings:plan.propose', { year: planYear })}
              done={planning.done}
              total={planning.total}
            />
            <Button icon="stop" onClick={stop}>
              {t('meetings:plan.stop')}
            </Button>
          </div>
        )}
        {planning.state === 'failed' && <Alert tone="late">{errorText(planning.error, t)}</Alert>}
        {planning.state === 'proposed' && (
          <ProposalPanel year={planYear} proposal={planning.proposal} onAccepted={forget} />
        )}
        <YearPanel year={year} />
      </div>
    </Page>
  );
}
