import { useMutation, useQueryClient } from '@tanstack/react-query';
import { normaliseRecoveryCode } from '../../../shared/domain/recoveryCode.ts';
import { api } from '../../app/client.ts';
import { NewPassword, newPasswordFaults, noNewPassword } from '../../app/NewPassword.tsx';
import { PasswordProblem } from '../../app/PasswordProblem.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useWait } from '../../app/useWait.ts';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DoorCard } from './DoorCard.tsx';

/** The way in by the sealed code, for one who has forgotten the password. */
export function Recover({ userName, onBack }: { userName: string; onBack: () => void }) {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const recover = useMutation(
    api.sessions.recover.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(api.sessions.current.queryKey(), session),
    }),
  );
  const wait = useWait(recover.error);
  const form = useForm({ code: '', userName, ...noNewPassword }, (values) => ({
    code: normaliseRecoveryCode(values.code) === null ? t('vault:recover.codeFault') : undefined,
    userName: values.userName.trim() === '' ? t('vault:recover.userNameFault') : undefined,
    ...newPasswordFaults(values, t),
  }));
  const send = (): void => {
    if (recover.isPending || wait > 0) return;
    const { code, newPassword } = form.values;
    recover.mutate({ code, userName: form.values.userName, newPassword });
  };
  return (
    <DoorCard title={t('vault:recover.title')} note={t('vault:recover.note')}>
      <form onSubmit={form.submit(send)} noValidate>
        <TextField
          label={t('vault:recover.code')}
          hint={t('vault:recover.codeHint')}
          isFirst
          isRequired
          {...form.field('code')}
        />
        <TextField label={t('app:signIn.userName')} isRequired {...form.field('userName')} />
        <NewPassword field={form.field} />
        <PasswordProblem error={recover.error} wait={wait} />
        <Busy label={t('vault:opening')} isGoing={recover.isPending} />
        <Button kind="primary" type="submit" isWide disabled={recover.isPending || wait > 0}>
          {t('vault:recover.submit')}
        </Button>
      </form>
      <div className="door-ways">
        <button type="button" className="link" onClick={onBack}>
          {t('vault:back')}
        </button>
      </div>
      <p className="note">{t('vault:recover.other')}</p>
    </DoorCard>
  );
}
