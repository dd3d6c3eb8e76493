import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { PasswordBox } from '../../app/PasswordBox.tsx';
import { postponeRecovery, showRecoveryCode } from '../../app/recovery.ts';
import { SendPassword } from '../../app/SendPassword.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { useWait } from '../../app/useWait.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Wizard } from './Wizard.tsx';

/** A code was made and nobody said that it is printed: nobody may have it, so there is to be a new one. */
export function RenewCode() {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  const renew = useMutation({
    mutationFn: async () => showRecoveryCode(await client.vault.renewRecovery({ password }), true),
  });
  const wait = useWait(renew.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!renew.isPending && wait === 0) renew.mutate();
  };
  return (
    <Wizard current="code" title={t('vault:renew.title')} lead={t('vault:renew.lead')}>
      <form className="form" onSubmit={submit}>
        <PasswordBox
          name="password"
          label={t('vault:password.own')}
          value={password}
          onChange={setPassword}
          isFirst
        />
        {renew.isError && <Alert tone="late">{errorText(renew.error, t)}</Alert>}
        <Busy label={t('vault:opening')} isGoing={renew.isPending} />
        <div className="wizard-buttons">
          <Button onClick={postponeRecovery}>{t('vault:renew.later')}</Button>
          <span className="row">
            <SendPassword text={t('vault:renew.submit')} wait={wait} isBusy={renew.isPending} />
          </span>
        </div>
      </form>
    </Wizard>
  );
}
