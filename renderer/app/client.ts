import { createORPCClient, onError, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/contract.ts';

const listeners = new Set<() => void>();

/** Calls back when an answer says that nobody is signed in here, whichever operation was asked. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const link = new RPCLink({
  url: new URL('/rpc', location.href).href,
  interceptors: [
    onError((error) => {
      if (!(error instanceof ORPCError) || error.code !== 'SIGNED_OUT') return;
      for (const listener of listeners) listener();
    }),
  ],
});

/** The operations of the engine. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The same as options of queries and mutations. */
export const api = createTanstackQueryUtils(client);
