import type { FormEventHandler, ReactNode } from 'react';
import { errorText } from '../../../app/errorText.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';

interface DetailFormProps {
  title: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  /** What the form may set going; while one of it goes nothing else does. */
  work: readonly { error: unknown; isPending: boolean }[];
  remove: { text: string; act: () => void } | null;
  children: ReactNode;
}

/** A record beside its list: fields, what went wrong, and what to do with it. */
export function DetailForm({ title, onSubmit, onClose, work, remove, children }: DetailFormProps) {
  const { t } = useTexts();
  const isBusy = work.some(({ isPending }) => isPending);
  const failed = work.find(({ error }) => error !== null);
  return (
    <Panel
      title={title}
      action={
        <Button kind="quiet" onClick={onClose}>
          {t('calendar:close')}
        </Button>
      }
    >
      <form className="form" noValidate onSubmit={onSubmit}>
        {children}
        {failed && <Alert tone="late">{errorText(failed.error, t)}</Alert>}
        <div className="form-buttons">
          {remove && (
            <Button kind="quiet" icon="bin" disabled={isBusy} onClick={remove.act}>
              {remove.text}
            </Button>
          )}
          <Button kind="primary" type="submit" disabled={isBusy}>
            {t('calendar:save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
