import { BlockerReason, type Blocker } from '../../../../shared/domain/minutesStage.ts';
import type { Role } from '../../../../shared/domain/user.ts';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { TextField } from '../../../ui/TextField.tsx';

const forcers: readonly Role[] = ['commander'];

/** Whether a step can be taken: nothing is in its way, or a commander says why it is taken all the same. */
export function useForce(blockers: readonly Blocker[], reason: string) {
  const { may } = useSession();
  const mayForce = may(forcers);
  const isFree = blockers.length === 0;
  return {
    mayForce,
    canGo: isFree || (mayForce && reason.trim() !== ''),
    forcedReason: isFree ? null : reason.trim(),
  };
}

interface ForceProps {
  blockers: readonly Blocker[];
  mayForce: boolean;
  reason: string;
  onChange: (reason: string) => void;
}

/** What is in the way of a step, and where a commander writes why it is taken all the same. */
export function Force({ blockers, mayForce, reason, onChange }: ForceProps) {
  const { t } = useTexts();
  if (blockers.length === 0) return null;
  const reasons = BlockerReason.options.filter((one) => blockers.some((blocker) => blocker.reason === one));
  return (
    <>
      <Alert tone="attention">
        <span>
          {t('minutes:signing.blocked', { count: blockers.length })}{' '}
          {reasons.map((one) => t(`minutes:signing.blocker.${one}`)).join('; ')}.
        </span>
      </Alert>
      {mayForce ? (
        <TextField
          isRequired
          label={t('minutes:signing.force.reason')}
          hint={t('minutes:signing.force.hint')}
          value={reason}
          onChange={onChange}
        />
      ) : (
        <p className="note">{t('minutes:signing.force.role')}</p>
      )}
    </>
  );
}
