import type { UseMutationResult } from '@tanstack/react-query';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';

interface RemoveButtonProps {
  removing: Pick<
    UseMutationResult<unknown, unknown, { id: string; rev: number }>,
    'mutate' | 'error' | 'isPending'
  >;
  record: { id: string; rev: number };
}

/** Puts the record into the bin; what others name stays and says who names it. */
export function RemoveButton({ removing, record: { id, rev } }: RemoveButtonProps) {
  const { t } = useTexts();
  return (
    <>
      <Button
        kind="quiet"
        icon="bin"
        disabled={removing.isPending}
        onClick={() => removing.mutate({ id, rev })}
      >
        {t('directory:remove')}
      </Button>
      {removing.error !== null && <Alert tone="late">{errorText(removing.error, t)}</Alert>}
    </>
  );
}
