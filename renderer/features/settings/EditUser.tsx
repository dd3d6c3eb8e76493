import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../../shared/domain/user.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { NewPassword, newPasswordFaults, noNewPassword } from '../../app/NewPassword.tsx';
import { personFaults, type PersonValues } from '../../app/personFaults.ts';
import { RolesField } from '../../app/RolesField.tsx';
import { useForm } from '../../app/useForm.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DisableUser } from './DisableUser.tsx';
import { SaveRow } from './SaveRow.tsx';

interface PartProps {
  /** As it was when the panel opened or this panel last changed it: what others change meanwhile is not overwritten. */
  user: User;
  isLast: boolean;
  onChanged: (user: User) => void;
}

function PersonForm({ user, isLast, onChanged }: PartProps) {
  const { t } = useTexts();
  const { displayName, userName, roles } = user;
  const form = useForm<PersonValues>({ displayName, userName, roles }, (values) => personFaults(values, t));
  const change = useMutation(api.users.change.mutationOptions({ onSuccess: onChanged }));
  const send = (): void => {
    if (change.isPending) return;
    const { id, rev } = user;
    change.mutate({ id, rev, displayName: form.values.displayName.trim(), roles: form.values.roles });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <p className="note">
        {t('app:signIn.userName')}: <strong>{userName}</strong>
      </p>
      <TextField label={t('vault:person.displayName')} isRequired {...form.field('displayName')} />
      <RolesField
        roles={form.values.roles}
        onChange={(chosen) => form.set('roles', chosen)}
        fixedReason={isLast ? t('settings:users.last') : undefined}
        error={form.faultOf('roles')}
      />
      <SaveRow saving={change} />
    </form>
  );
}

function PasswordForm({ user, onChanged }: Omit<PartProps, 'isLast'>) {
  const { t } = useTexts();
  const form = useForm(noNewPassword, (values) => newPasswordFaults(values, t));
  const set = useMutation(
    api.users.setPassword.mutationOptions({
      onSuccess: (changed) => {
        form.reset(noNewPassword);
        onChanged(changed);
      },
    }),
  );
  const send = (): void => {
    if (set.isPending) return;
    set.mutate({ id: user.id, rev: user.rev, password: form.values.newPassword });
  };
  return (
    <form className="form" noValidate onSubmit={form.submit(send)}>
      <h3>{t('settings:users.setPassword')}</h3>
      <p className="note">
        {t(user.disabled ? 'settings:users.enableNote' : 'settings:users.setPasswordNote')}
      </p>
      <NewPassword field={form.field} />
      {set.isError && <Alert tone="late">{errorText(set.error, t)}</Alert>}
      <Busy label={t('settings:password.busy')} isGoing={set.isPending} />
      <div className="form-buttons">
        {set.isSuccess && <Status tone="done">{t('settings:saved')}</Status>}
        <Button type="submit" disabled={set.isPending}>
          {t(user.disabled ? 'settings:users.enable' : 'settings:users.setPassword')}
        </Button>
      </div>
    </form>
  );
}

export function EditUser({ user, isLast, onClose }: { user: User; isLast: boolean; onClose: () => void }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState(user);
  const [seen, setSeen] = useState(0);
  const isChanging = useIsMutating() > 0;
  const seeNew = (): void => {
    setOpened(user);
    setSeen(seen + 1);
  };
  return (
    <Panel
      title={opened.displayName}
      action={
        <Button kind="quiet" onClick={onClose}>
          {t('settings:close')}
        </Button>
      }
    >
      <div className="parts">
        {opened.rev < user.rev && !isChanging && (
          <Alert tone="attention">
            {t('errors:STALE_RECORD')}
            <Button kind="quiet" onClick={seeNew}>
              {t('settings:users.seeNew')}
            </Button>
          </Alert>
        )}
        <PersonForm key={seen} user={opened} isLast={isLast} onChanged={setOpened} />
        <PasswordForm user={opened} onChanged={setOpened} />
        <DisableUser user={opened} isLast={isLast} onDisabled={setOpened} />
      </div>
    </Panel>
  );
}
