import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef } from 'react';
import type { Lock, Session } from '../../shared/contract/sessions.ts';
import type { Role, User } from '../../shared/domain/user.ts';
import { api, client, onSignedOut } from './client.ts';
import { keepUnsaved } from './unsaved.ts';

/** Who is signed in here; undefined while it is not known. */
export function useSessionQuery() {
  return useQuery(api.sessions.current.queryOptions());
}

interface SignedIn {
  session: Session;
  user: User;
  /** Whether the store is a copy, in which nobody changes anything. */
  isCopy: boolean;
  /** Whether the user has one of the roles. */
  may: (roles: readonly Role[]) => boolean;
  /** The same for deeds that change records. */
  mayChange: (roles: readonly Role[]) => boolean;
}

/** The session of somebody who is signed in; the door gives it to the pages. */
export type SignedInSession = Session & { user: User };

export const SessionContext = createContext<SignedInSession | null>(null);

/**
 * The session within pages, which only show to somebody signed in. It comes from the door and not from the
 * query, so that a page about to leave the screen never meets a session that has just ended.
 */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('a page is shown to nobody');
  const { user } = session;
  const isCopy = session.copiedAt !== null;
  const may = (roles: readonly Role[]): boolean => user.roles.some((role) => roles.includes(role));
  return { session, user, isCopy, may, mayChange: (roles) => !isCopy && may(roles) };
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation(
    api.sessions.signIn.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(api.sessions.current.queryKey(), session),
    }),
  );
}

/** Whether this page ends its session itself: the way it goes is then its own. */
let isLeaving = false;

/** Ends the session and begins the page anew, so that nothing that was read stays in its memory. */
async function leave(end: () => Promise<unknown>, prepare: () => void): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  try {
    await keepUnsaved();
    await end();
    prepare();
    location.reload();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
}

function goHome(): void {
  history.replaceState(null, '', '#/');
}

/** Signs out; whoever comes next begins on the first page. */
export function useSignOut() {
  return useMutation({ mutationFn: () => leave(() => client.sessions.signOut(), goHome) });
}

/** Locks; the same user comes back to the same place. */
export function useLock() {
  return useMutation({
    mutationFn: (reason: Lock['reason']) =>
      leave(
        () => client.sessions.lock({ reason }),
        () => undefined,
      ),
  });
}

/** Begins the page anew when the engine has ended the session: it was locked, or the user disabled. */
export function useSessionEnd(session: Session | undefined): void {
  const queryClient = useQueryClient();
  const wasSignedIn = useRef(false);
  useEffect(
    () =>
      onSignedOut(() => void queryClient.invalidateQueries({ queryKey: api.sessions.current.queryKey() })),
    [queryClient],
  );
  useEffect(() => {
    if (session === undefined) return;
    if (session.user !== null) wasSignedIn.current = true;
    else if (wasSignedIn.current && !isLeaving) location.reload();
  }, [session]);
}
