import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/contract.ts';

const link = new RPCLink({ url: new URL('/rpc', location.href).href });

/** The operations of the engine. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The same as options of queries and mutations. */
export const api = createTanstackQueryUtils(client);
