import { PasswordBox } from '../../app/PasswordBox.tsx';
import { postponeRecovery } from '../../app/recovery.ts';
import { PasswordProblem } from '../../app/PasswordProblem.tsx';
import { useRenewal } from '../../app/useRenewal.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Wizard } from './Wizard.tsx';

/** A code was made and nobody said that it is printed: nobody may have it, so there is to be a new one. */
export function RenewCode() {
  const { t } = useTexts();
  const renewal = useRenewal({ isFirst: true });
  return (
    <Wizard current="code" title={t('vault:renew.title')} lead={t('vault:renew.lead')}>
      <form className="form" onSubmit={renewal.submit}>
        <PasswordBox
          name="password"
          label={t('vault:password.own')}
          value={renewal.password}
          onChange={renewal.setPassword}
          isFirst
        />
        <PasswordProblem error={renewal.error} wait={renewal.wait} />
        <Busy label={t('vault:opening')} isGoing={renewal.isBusy} />
        <div className="wizard-buttons">
          <Button onClick={postponeRecovery}>{t('vault:renew.later')}</Button>
          <span className="row">
            <Button kind="primary" type="submit" disabled={renewal.isClosed}>
              {t('vault:renew.submit')}
            </Button>
          </span>
        </div>
      </form>
    </Wizard>
  );
}
