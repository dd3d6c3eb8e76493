import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { PasswordBox } from '../../app/PasswordBox.tsx';
import { showRecoveryCode } from '../../app/recovery.ts';
import { SendPassword } from '../../app/SendPassword.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useWait } from '../../app/useWait.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Busy } from '../../ui/Progress.tsx';

export function RecoverySection() {
  const { t } = useTexts();
  const { session } = useSession();
  const [password, setPassword] = useState('');
  // The code shows at the door, as the first one did; this page comes back after it.
  const renew = useMutation({
    mutationFn: async () => showRecoveryCode(await client.vault.renewRecovery({ password }), false),
  });
  const wait = useWait(renew.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!renew.isPending && wait === 0) renew.mutate();
  };
  return (
    <Panel title={t('settings:recovery.title')}>
      <form className="form" onSubmit={submit}>
        <p>{t('settings:recovery.what')}</p>
        <p>{t('settings:recovery.old')}</p>
        {session.recoveryPending && <Alert tone="attention">{t('vault:bars.recovery')}</Alert>}
        <PasswordBox
          name="password"
          label={t('vault:password.own')}
          value={password}
          onChange={setPassword}
          isRequired
        />
        {renew.isError && <Alert tone="late">{errorText(renew.error, t)}</Alert>}
        <Busy label={t('vault:opening')} isGoing={renew.isPending} />
        <div className="form-buttons">
          <SendPassword text={t('vault:renew.submit')} wait={wait} isBusy={renew.isPending} />
        </div>
      </form>
    </Panel>
  );
}
