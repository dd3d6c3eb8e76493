import { PasswordBox } from '../../app/PasswordBox.tsx';
import { PasswordProblem } from '../../app/PasswordProblem.tsx';
import { useSession } from '../../app/useSession.ts';
import { useRenewal } from '../../app/useRenewal.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';

export function RecoverySection() {
  const { t } = useTexts();
  const { session } = useSession();
  const renewal = useRenewal({ isFirst: false });
  return (
    <Panel title={t('settings:recovery.title')}>
      <form className="form" onSubmit={renewal.submit}>
        <p>{t('settings:recovery.what')}</p>
        <p>{t('settings:recovery.old')}</p>
        {session.recoveryPending && <Alert tone="attention">{t('vault:bars.recovery')}</Alert>}
        <PasswordBox
          name="password"
          label={t('vault:password.own')}
          value={renewal.password}
          onChange={renewal.setPassword}
          isRequired
        />
        <PasswordProblem error={renewal.error} wait={renewal.wait} />
        <Busy label={t('vault:opening')} isGoing={renewal.isBusy} />
        <div className="form-buttons">
          <Button kind="primary" type="submit" disabled={renewal.isClosed}>
            {t('vault:renew.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
