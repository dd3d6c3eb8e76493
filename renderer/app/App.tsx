import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import '@fontsource-variable/noto-sans/wght.css';
import { GreyLines } from '../ui/GreyLines.tsx';
import { KitProvider } from '../ui/KitProvider.tsx';
import './fonts.css';
import './shell.css';
import { Loaded } from './Loaded.tsx';
import { Problems } from './Problems.tsx';
import { queryClient } from './queries.ts';
import { Shell } from './Shell.tsx';
import { useChanges } from './useChanges.ts';
import { useSessionQuery } from './useSession.ts';
import { useTexts } from './useTexts.ts';

const routing = { hook: useHashLocation };

interface AppProps {
  /** Shown to whoever is not signed in. */
  door: ReactNode;
  /** The pages, shown to a user. */
  pages: ReactNode;
}

function Doorway({ door, pages }: AppProps) {
  const { t } = useTexts();
  const query = useSessionQuery();
  const isSignedIn = query.data !== undefined && query.data.user !== null;
  useChanges(isSignedIn);
  if (!isSignedIn) return <Loaded query={query}>{() => door}</Loaded>;
  return (
    <Shell>
      <Problems>
        <Suspense fallback={<GreyLines label={t('app:loading')} />}>{pages}</Suspense>
      </Problems>
    </Shell>
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
