import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Session } from '../../shared/contract/sessions.ts';
import type { Role, User } from '../../shared/domain/user.ts';
import { api } from './client.ts';

/** Who is signed in here; undefined while it is not known. */
export function useSessionQuery() {
  return useQuery(api.sessions.current.queryOptions());
}

interface SignedIn {
  session: Session;
  user: User;
  may: (roles: readonly Role[]) => boolean;
}

/** The session within pages, which only show to somebody signed in. */
export function useSession(): SignedIn {
  const { data: session } = useSuspenseQuery(api.sessions.current.queryOptions());
  const { user } = session;
  if (user === null) throw new Error('a page is shown to nobody');
  return { session, user, may: (roles) => user.roles.some((role) => roles.includes(role)) };
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation(
    api.sessions.signIn.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(api.sessions.current.queryKey(), session),
    }),
  );
}

/** Ends the session and begins the page anew, so that nothing read by one user is left for the next. */
export function useSignOut() {
  return useMutation(
    api.sessions.signOut.mutationOptions({
      onSuccess: () => {
        history.replaceState(null, '', '#/');
        location.reload();
      },
    }),
  );
}
