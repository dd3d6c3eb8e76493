import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { errorText } from '../../app/errorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';

interface SaveRowProps {
  /** How the last save stands. */
  saving: { error: unknown; isSuccess: boolean; isPending: boolean };
}

/** Ends a form: what went wrong, that it is saved, and the button. */
export function SaveRow({ saving }: SaveRowProps) {
  const { t } = useTexts();
  return (
    <>
      {saving.error !== null && <Alert tone="late">{errorText(saving.error, t)}</Alert>}
      <div className="form-buttons">
        {saving.isSuccess && <Status tone="done">{t('settings:saved')}</Status>}
        <Button kind="primary" type="submit" disabled={saving.isPending}>
          {t('settings:save')}
        </Button>
      </div>
    </>
  );
}
