import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';

interface FormEndProps {
  act: string;
  saving: { error: unknown; isPending: boolean };
  onStay: () => void;
}

/** Ends a form: why it was refused, the way out and the deed. */
export function FormEnd({ act, saving, onStay }: FormEndProps) {
  const { t } = useTexts();
  return (
    <>
      {saving.error !== null && <Alert tone="late">{errorText(saving.error, t)}</Alert>}
      <div className="form-buttons">
        <Button onClick={onStay}>{t('directory:stay')}</Button>
        <Button kind="primary" type="submit" disabled={saving.isPending}>
          {act}
        </Button>
      </div>
    </>
  );
}
