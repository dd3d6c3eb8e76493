import { useEffect, useState, type FormEvent } from 'react';
import { errorText } from '../../app/errorText.ts';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { useSessionQuery, useSignIn } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './signIn.css';

const demoPassword = 'giaoban-demo';
const demoUsers = [
  ['can.bo', 'officer'],
  ['thu.ky', 'secretary'],
  ['phien.dich', 'interpreter'],
  ['lanh.dao', 'commander'],
  ['quan.tri', 'administrator'],
] as const;

function DemoUsers({ onChoose }: { onChoose: (userName: string) => void }) {
  const { t } = useTexts();
  return (
    <div className="demo-users">
      <p className="note">{t('app:signIn.demoUsers', { password: demoPassword })}</p>
      <ul>
        {demoUsers.map(([userName, role]) => (
          <li key={userName}>
            <button type="button" onClick={() => onChoose(userName)}>
              {userName}
            </button>{' '}
            <span className="note">{t(`app:roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SignIn() {
  const { t } = useTexts();
  const session = useSessionQuery();
  const signIn = useSignIn();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const title = t('app:signIn.title');
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ userName, password });
  };
  const isDemo = session.data?.demo === true;
  return (
    <main className="door">
      {isDemo && <p className="demo-mark strong">{t('app:demoMark')}</p>}
      <div className="door-card">
        <div className="row">
          <span className="door-lock">
            <Icon name="lock" size={24} />
          </span>
          <h1>{title}</h1>
        </div>
        <form onSubmit={submit}>
          <TextField
            label={t('app:signIn.userName')}
            value={userName}
            onChange={setUserName}
            autoComplete="username"
            isFirst
          />
          <TextField
            label={t('app:signIn.password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          {signIn.isError && <Alert tone="late">{errorText(signIn.error, t)}</Alert>}
          <Button kind="primary" type="submit" isWide disabled={signIn.isPending}>
            {t('app:signIn.submit')}
          </Button>
        </form>
        {isDemo && (
          <DemoUsers
            onChoose={(chosen) => {
              setUserName(chosen);
              setPassword(demoPassword);
            }}
          />
        )}
      </div>
      <div className="door-foot">
        <p className="note">{t('app:signIn.notClassified')}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}
