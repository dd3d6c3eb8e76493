import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
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
import { Panel } from '../../ui/Panel.tsx';
import { Busy } from '../../ui/Progress.tsx';

const nobody: PersonValues & NewPasswordValues = {
  displayName: '',
  userName: '',
  roles: [],
  ...noNewPassword,
};

export function AddUser({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useTexts();
  const form = useForm(nobody, (values) => ({ ...personFaults(values, t), ...newPasswordFaults(values, t) }));
  const add = useMutation(api.users.add.mutationOptions({ onSuccess: ({ id }) => onAdded(id) }));
  const send = (): void => {
    const { displayName, userName, roles, newPassword } = form.values;
    if (add.isPending) return;
    add.mutate({
      displayName: displayName.trim(),
      userName: userName.trim().toLowerCase(),
      roles,
      password: newPassword,
    });
  };
  return (
    <Panel title={t('settings:users.addTitle')}>
      <form className="form" noValidate onSubmit={form.submit(send)}>
        <PersonFields field={form.field} />
        <RolesField
          roles={form.values.roles}
          onChange={(roles) => form.set('roles', roles)}
          error={form.faultOf('roles')}
        />
        <NewPassword field={form.field} />
        <p className="note">{t('settings:users.handOver')}</p>
        {add.isError && <Alert tone="late">{errorText(add.error, t)}</Alert>}
        <Busy label={t('settings:password.busy')} isGoing={add.isPending} />
        <div className="form-buttons">
          <Button onClick={onClose}>{t('settings:close')}</Button>
          <Button kind="primary" type="submit" disabled={add.isPending}>
            {t('settings:users.add')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
