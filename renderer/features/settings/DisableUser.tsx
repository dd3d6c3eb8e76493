import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../../../shared/domain/user.ts';
import { api } from '../../app/client.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';

interface DisableUserProps {
  user: User;
  isLast: boolean;
  onDisabled: (user: User) => void;
}

/** Takes a leaver's way in, after a question that says what it means. */
export function DisableUser({ user, isLast, onDisabled }: DisableUserProps) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const disable = useMutation(
    api.users.disable.mutationOptions({
      onSuccess: onDisabled,
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      {!user.disabled && (
        <section className="form">
          <h3>{t('settings:users.leaver')}</h3>
          {disable.isError && <Alert tone="late">{errorText(disable.error, t)}</Alert>}
          <div className="form-buttons">
            {isLast && <span className="note">{t('settings:users.last')}</span>}
            <Button disabled={isLast} onClick={() => setAsking(true)}>
              {t('settings:users.disable')}
            </Button>
          </div>
        </section>
      )}
      <Question
        isOpen={isAsking}
        title={t('settings:users.disableTitle', { name: user.displayName })}
        act={t('settings:users.disable')}
        stay={t('settings:users.keep')}
        isBusy={disable.isPending}
        onAct={() => disable.mutate({ id: user.id, rev: user.rev })}
        onStay={() => setAsking(false)}
      >
        <ul>
          <li>{t('settings:users.disableAt')}</li>
          <li>{t('settings:users.disableDeeds')}</li>
          <li>{t('settings:users.disableBack')}</li>
        </ul>
      </Question>
    </>
  );
}
