import { useMutation } from '@tanstack/react-query';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { LeftFinding } from '../../../../shared/checks/openFindings.ts';
import { formatTimestamp } from '../../../../shared/text/dates.ts';
import { api } from '../../../app/client.ts';
import { errorText } from '../../../app/errorText.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { FindingText } from './FindingText.tsx';
import { InsertTerm } from './InsertTerm.tsx';
import { goToFinding } from './jump.ts';

/** What can be done about what was found; undefined for what the user may not do. */
export interface FindingDeeds {
  dismiss: ((finding: Finding) => void) | undefined;
  insert: ((finding: Finding, lao: string) => void) | undefined;
}

interface FindingItemProps {
  finding: Finding;
  where: string;
  deeds: FindingDeeds;
}

/** One thing found: what, where, and what can be done about it. */
export function FindingItem({ finding, where, deeds: { dismiss, insert } }: FindingItemProps) {
  const { t } = useTexts();
  const { check, severity } = finding;
  return (
    <li className={`finding finding-${severity}`}>
      <p className="finding-head">
        <Icon name={severity === 'error' ? 'late' : 'warning'} />
        <span className="hidden-text">{t(`checks:severity.${severity}`)}: </span>
        <strong>{t(`checks:title.${check}`)}</strong>
        <span className="end note">{where}</span>
      </p>
      {check === 'term' ? (
        <InsertTerm finding={finding} onInsert={insert && ((lao) => insert(finding, lao))} />
      ) : (
        <FindingText finding={finding} />
      )}
      <p className="finding-deeds">
        <Button kind={severity === 'error' ? 'secondary' : 'quiet'} onClick={() => goToFinding(finding)}>
          {t('minutes:checks.go')}
        </Button>
        {severity === 'warning' && dismiss && (
          <Button kind="quiet" onClick={() => dismiss(finding)}>
            {t('minutes:checks.dismiss')}
          </Button>
        )}
      </p>
    </li>
  );
}

interface LeftItemProps {
  left: LeftFinding;
  where: string;
  nameOf: (userId: string) => string;
  mayTakeBack: boolean;
}

/** One warning that was left on purpose: by whom, when and why. */
export function LeftItem({ left: { finding, dismissal }, where, nameOf, mayTakeBack }: LeftItemProps) {
  const { t, language } = useTexts();
  const taking = useMutation(api.checks.takeBack.mutationOptions());
  const { id, rev, reason, dismissedBy, dismissedAt } = dismissal;
  const time = formatTimestamp(dismissedAt, language);
  return (
    <li className="finding finding-left">
      <p className="finding-head">
        <strong>{t(`checks:title.${finding.check}`)}</strong>
        <span className="end note">{where}</span>
      </p>
      <FindingText finding={finding} />
      <p>{reason}</p>
      <p className="note">
        {nameOf(dismissedBy)}, {time}
      </p>
      {mayTakeBack && (
        <p className="finding-deeds">
          <Button kind="quiet" isBusy={taking.isPending} onClick={() => taking.mutate({ id, rev })}>
            {t('minutes:checks.takeBack')}
          </Button>
        </p>
      )}
      {taking.isError && <Alert tone="late">{errorText(taking.error, t)}</Alert>}
    </li>
  );
}
