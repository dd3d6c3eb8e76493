import { errorText } from '../../app/errorText.ts';
import {
  NewPassword,
  newPasswordFaults,
  noNewPassword,
  type NewPasswordValues,
} from '../../app/NewPassword.tsx';
import { personFaults, type PersonValues } from '../../app/personFaults.ts';
import { PersonFields } from '../../app/PersonFields.tsx';
import { RolesField } from '../../app/RolesField.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Wizard } from './Wizard.tsx';

type Values = PersonValues & NewPasswordValues;

const nobody: Values = { displayName: '', userName: '', roles: ['administrator'], ...noNewPassword };

interface AdministratorStepProps {
  error: unknown;
  isBusy: boolean;
  onBack: () => void;
  onNext: (values: Values) => void;
}

export function AdministratorStep({ error, isBusy, onBack, onNext }: AdministratorStepProps) {
  const { t } = useTexts();
  const form = useForm(nobody, (values) => ({ ...personFaults(values, t), ...newPasswordFaults(values, t) }));
  const send = (): void => {
    if (!isBusy) onNext(form.values);
  };
  return (
    <Wizard
      current="administrator"
      title={t('vault:first.administrator.title')}
      lead={t('vault:first.administrator.lead')}
    >
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <PersonFields field={form.field} />
        <RolesField
          roles={form.values.roles}
          onChange={(roles) => form.set('roles', roles)}
          fixedReason={t('vault:first.administrator.fixed')}
        />
        <NewPassword field={form.field} />
        {error !== null && <Alert tone="late">{errorText(error, t)}</Alert>}
        <Busy label={t('vault:first.founding')} isGoing={isBusy} />
        <div className="wizard-buttons">
          <Button disabled={isBusy} onClick={onBack}>
            {t('vault:back')}
          </Button>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {t('vault:first.found')}
          </Button>
        </div>
      </form>
    </Wizard>
  );
}
