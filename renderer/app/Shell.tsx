import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Bars } from './Bars.tsx';
import { errorText } from './errorText.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Name } from './Name.tsx';
import { useRegionKeys } from './useRegionKeys.ts';
import { useLock, useSession, useSignOut } from './useSession.ts';
import { useTexts } from './useTexts.ts';

const entries = [
  { path: '/', icon: 'home', text: 'app:nav.home' },
  { path: '/schedule', icon: 'calendar', text: 'app:nav.plans' },
  { path: '/channels', icon: 'channels', text: 'app:nav.channels' },
  { path: '/vocabulary', icon: 'translate', text: 'app:nav.vocabulary' },
  { path: '/directory', icon: 'unit', text: 'app:nav.directory' },
  { path: '/history', icon: 'history', text: 'app:nav.history' },
  { path: '/settings', icon: 'settings', text: 'app:nav.settings' },
] as const satisfies { path: string; icon: IconName; text: string }[];

function isCurrent(entry: string, path: string): boolean {
  if (entry === '/schedule' && path.startsWith('/calendar')) return true;
  if (entry === '/channels' && (path.startsWith('/meetings/') || path === '/import')) return true;
  return entry === '/' ? path === '/' : path.startsWith(entry);
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(-2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}

function Navigation() {
  const { t } = useTexts();
  const [path] = useLocation();
  return (
    <ul className="nav-list">
      {entries.map((entry) => (
        <li key={entry.path}>
          <Link
            href={entry.path}
            className="nav-link"
            title={t(entry.text)}
            {...(isCurrent(entry.path, path) ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon name={entry.icon} size={20} />
            <span className="nav-text">{t(entry.text)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Locks by the button or Ctrl L, whichever letter the keyboard puts there. */
function useLockOnDemand() {
  const lock = useLock();
  const { mutate } = lock;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOther = event.altKey || event.shiftKey || event.metaKey || event.isComposing;
      if (event.code !== 'KeyL' || !event.ctrlKey || isOther) return;
      event.preventDefault();
      mutate('demand');
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [mutate]);
  return lock;
}

function CurrentUser() {
  const { t } = useTexts();
  const { user } = useSession();
  const signOut = useSignOut();
  const lock = useLockOnDemand();
  const problem = signOut.error ?? lock.error;
  return (
    <div className="current-user">
      <span className="avatar" aria-hidden>
        {initials(user.displayName)}
      </span>
      <div className="nav-text">
        <p className="strong cut">{user.displayName}</p>
        <p className="note cut">{user.roles.map((role) => t(`app:roles.${role}`)).join(', ')}</p>
      </div>
      <Button
        kind="quiet"
        icon="lock"
        title={t('vault:lock.buttonTitle')}
        onClick={() => lock.mutate('demand')}
      >
        <span className="nav-text">{t('vault:lock.button')}</span>
      </Button>
      <Button kind="quiet" icon="signOut" title={t('app:signOut')} onClick={() => signOut.mutate()}>
        <span className="nav-text">{t('app:signOut')}</span>
      </Button>
      {problem !== null && <Alert tone="late">{errorText(problem, t)}</Alert>}
    </div>
  );
}

/** Pages that need the whole width. */
function isWide(path: string): boolean {
  return path.startsWith('/meetings/') || path.startsWith('/schedule');
}

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const [path] = useLocation();
  const { session } = useSession();
  useRegionKeys();
  return (
    <div className={isWide(path) ? 'shell shell-rail' : 'shell'}>
      <nav className="nav" aria-label={t('app:nav.label')} data-region tabIndex={-1}>
        <p className="office strong nav-text">
          <Name names={session.officeName ?? undefined} />
        </p>
        <Navigation />
        <div className="nav-end">
          <LanguageSwitch />
          <CurrentUser />
        </div>
      </nav>
      <main className="main" data-region tabIndex={-1}>
        <Bars />
        {children}
      </main>
    </div>
  );
}
