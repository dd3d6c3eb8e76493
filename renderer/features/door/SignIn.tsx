import { useState, type FormEvent } from 'react';
import type { Session } from '../../../shared/contract/sessions.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { PasswordBox } from '../../app/PasswordBox.tsx';
import { PasswordProblem } from '../../app/PasswordProblem.tsx';
import { useSignIn, useSignOut } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { useWait } from '../../app/useWait.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/Button.tsx';
import { Busy } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DemoUsers, demoPassword } from './DemoUsers.tsx';
import { DoorCard } from './DoorCard.tsx';

interface SignInProps {
  session: Session;
  onForgotten: () => void;
  onCopy: () => void;
}

function useLockNote({ lock }: Session): string | undefined {
  const { t, language } = useTexts();
  if (lock === null) return undefined;
  const [, time = ''] = formatTimestamp(lock.at, language).split(' ');
  return t(`vault:lock.${lock.reason}`, { time });
}

function Ways({ session, onForgotten, onCopy }: SignInProps) {
  const { t } = useTexts();
  const changeUser = useSignOut();
  return (
    <>
      <div className="door-ways">
        <button type="button" className="link" onClick={onForgotten}>
          {t('vault:lock.forgotten')}
        </button>
        {session.lock === null ? (
          <button type="button" className="link" onClick={onCopy}>
            {t('vault:openCopy.link')}
          </button>
        ) : (
          <button type="button" className="link" onClick={() => changeUser.mutate()}>
            {t('vault:lock.changeUser')}
          </button>
        )}
      </div>
      {session.lock !== null && (
        <p className="door-kept">
          <Icon name="shield" />
          {t('vault:lock.kept')}
        </p>
      )}
    </>
  );
}

export function SignIn({ session, onForgotten, onCopy }: SignInProps) {
  const { t } = useTexts();
  const signIn = useSignIn();
  const wait = useWait(signIn.error);
  const { lock, demo } = session;
  const [userName, setUserName] = useState(lock?.userName ?? '');
  const [password, setPassword] = useState('');
  const note = useLockNote(session);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!signIn.isPending && wait === 0) signIn.mutate({ userName, password });
  };
  const choose = (chosen: string): void => {
    setUserName(chosen);
    setPassword(demoPassword);
  };
  return (
    <DoorCard
      title={t(lock === null ? 'app:signIn.title' : 'vault:lock.title')}
      note={note}
      mark={demo && <p className="demo-mark strong">{t('app:demoMark')}</p>}
    >
      <form onSubmit={submit}>
        <TextField
          name="userName"
          label={t('app:signIn.userName')}
          value={userName}
          onChange={setUserName}
          isFirst={lock === null}
        />
        <PasswordBox
          name="password"
          label={t('app:signIn.password')}
          value={password}
          onChange={setPassword}
          isFirst={lock !== null}
        />
        <PasswordProblem error={signIn.error} wait={wait} />
        <Busy label={t('vault:opening')} isGoing={signIn.isPending} />
        <Button kind="primary" type="submit" isWide disabled={signIn.isPending || wait > 0}>
          {t(lock === null ? 'app:signIn.submit' : 'vault:lock.submit')}
        </Button>
      </form>
      <Ways session={session} onForgotten={onForgotten} onCopy={onCopy} />
      {demo && <DemoUsers onChoose={choose} />}
    </DoorCard>
  );
}
