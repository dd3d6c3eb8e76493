import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useCallback, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import '@fontsource-variable/noto-sans/wght.css';
import type { Session } from '../../shared/contract/sessions.ts';
import { GreyLines } from '../ui/GreyLines.tsx';
import { KitProvider } from '../ui/KitProvider.tsx';
import './fonts.css';
import './shell.css';
import './pageHead.css';
import { Loaded } from './Loaded.tsx';
import { Problems } from './Problems.tsx';
import { queryClient } from './queries.ts';
import { owesRecovery, useRecovery } from './recovery.ts';
import { Shell } from './Shell.tsx';
import { useChanges } from './useChanges.ts';
import { useIdleLock } from './useIdleLock.ts';
import {
  SessionContext,
  useLock,
  useSessionEnd,
  useSessionQuery,
  type SignedInSession,
} from './useSession.ts';
import { useTexts } from './useTexts.ts';

const routing = { hook: useHashLocation };

interface AppProps {
  /** Shown to whoever is not signed in, or has still to seal the recovery code. */
  door: ReactNode;
  /** The pages, shown to a user. */
  pages: ReactNode;
}

function signedInSession(session: Session | undefined): SignedInSession | null {
  if (session === undefined || session.user === null) return null;
  return { ...session, user: session.user };
}

function Doorway({ door, pages }: AppProps) {
  const { t } = useTexts();
  const query = useSessionQuery();
  const recovery = useRecovery();
  const session = query.data;
  const signedIn = signedInSession(session);
  const isSignedIn = signedIn !== null;
  useChanges(isSignedIn);
  useSessionEnd(session);
  const { mutate: lock } = useLock();
  const lockIdle = useCallback(() => lock('idle'), [lock]);
  useIdleLock(session?.lockAfterMinutes ?? null, lockIdle);
  const hasToSeal =
    session !== undefined && (recovery.code !== null || (owesRecovery(session) && !recovery.isPostponed));
  if (signedIn === null || hasToSeal) return <Loaded query={query}>{() => door}</Loaded>;
  return (
    <SessionContext value={signedIn}>
      <Shell>
        <Problems>
          <Suspense fallback={<GreyLines label={t('app:loading')} />}>{pages}</Suspense>
        </Problems>
      </Shell>
    </SessionContext>
  );
}

export function App({ door, pages }: AppProps) {
  return (
    <KitProvider>
      <QueryClientProvider client={queryClient}>
        <Router {...routing}>
          <Doorway door={door} pages={pages} />
        </Router>
      </QueryClientProvider>
    </KitProvider>
  );
}
