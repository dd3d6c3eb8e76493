import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Role } from '../../../shared/domain/user.ts';
import { api, client } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { saveFile } from '../../app/saveFile.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';

function roleWords(roles: readonly string[], say: (role: Role) => string): string {
  return roles
    .flatMap((role) => Role.safeParse(role).data ?? [])
    .map(say)
    .join(', ');
}

export function CopiesSection() {
  const { t } = useTexts();
  const { data: users } = useSuspenseQuery(api.copies.users.queryOptions());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const make = useMutation({
    mutationFn: () => client.copies.make({ userIds: [...chosen] }),
    onSuccess: saveFile,
  });
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Panel title={t('settings:copies.title')}>
      <div className="form">
        <p>{t('settings:copies.can')}</p>
        <p>{t('settings:copies.cannot')}</p>
        <p className="note">{t('settings:copies.passwords')}</p>
        <fieldset className="choices">
          <legend>{t('settings:copies.who')}</legend>
          {users.map(({ id, displayName, roles }) => (
            <CheckBox
              key={id}
              isLabelled
              label={`${displayName} – ${roleWords(roles, (role) => t(`app:roles.${role}`))}`}
              isChecked={chosen.includes(id)}
              onChange={(isChosen) => choose(id, isChosen)}
            />
          ))}
        </fieldset>
        {make.isError && <Alert tone="late">{errorText(make.error, t)}</Alert>}
        <Busy label={t('settings:copies.busy')} isGoing={make.isPending} />
        <div className="form-buttons">
          {chosen.length === 0 && <span className="note">{t('settings:copies.chooseFirst')}</span>}
          {make.isSuccess && (
            <Status tone="done">{t('settings:copies.done', { name: make.data.name })}</Status>
          )}
          <Button
            kind="primary"
            icon="download"
            disabled={chosen.length === 0 || make.isPending}
            onClick={() => make.mutate()}
          >
            {t('settings:copies.submit')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
