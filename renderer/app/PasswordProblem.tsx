import { Alert } from '../ui/Alert.tsx';
import { Icon } from '../ui/Icon.tsx';
import { errorText } from './errorText.ts';
import { useTexts } from './useTexts.ts';

interface PasswordProblemProps {
  error: unknown;
  /** Seconds until another password may be tried. */
  wait: number;
}

/** Why a password did not open, or for how long no other may be tried. */
export function PasswordProblem({ error, wait }: PasswordProblemProps) {
  const { t } = useTexts();
  if (wait > 0) {
    return (
      <p className="alert alert-late" role="timer">
        <Icon name="clock" />
        {t('errors:TRY_LATER', { seconds: wait })}
      </p>
    );
  }
  if (error === null || isOver(error)) return null;
  return <Alert tone="late">{errorText(error, t)}</Alert>;
}

/** A wait that has passed needs no word any more. */
function isOver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TRY_LATER';
}
