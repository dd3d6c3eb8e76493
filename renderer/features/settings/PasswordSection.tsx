import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { NewPassword, newPasswordFaults, noNewPassword } from '../../app/NewPassword.tsx';
import { PasswordBox } from '../../app/PasswordBox.tsx';
import { PasswordProblem } from '../../app/PasswordProblem.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useWait } from '../../app/useWait.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';

const empty = { password: '', ...noNewPassword };

export function PasswordSection() {
  const { t } = useTexts();
  const form = useForm(empty, (values) => ({
    password: values.password === '' ? t('vault:password.empty') : undefined,
    ...newPasswordFaults(values, t),
  }));
  const change = useMutation(
    api.sessions.changePassword.mutationOptions({ onSuccess: () => form.reset(empty) }),
  );
  const wait = useWait(change.error);
  const send = (): void => {
    const { password, newPassword } = form.values;
    if (!change.isPending && wait === 0) change.mutate({ password, newPassword });
  };
  return (
    <Panel title={t('settings:password.title')}>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <p className="note">{t('settings:password.note')}</p>
        <PasswordBox name="password" label={t('vault:password.own')} isRequired {...form.field('password')} />
        <NewPassword field={form.field} />
        <PasswordProblem error={change.error} wait={wait} />
        <Busy label={t('settings:password.busy')} isGoing={change.isPending} />
        <div className="form-buttons">
          {change.isSuccess && <Status tone="done">{t('settings:password.done')}</Status>}
          <Button kind="primary" type="submit" disabled={change.isPending || wait > 0}>
            {t('settings:password.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
