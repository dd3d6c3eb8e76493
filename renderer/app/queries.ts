import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { contract } from '../../shared/contract/contract.ts';
import type { OperationMeta, Topic } from '../../shared/contract/operation.ts';

interface Declared {
  '~orpc': { meta: OperationMeta };
}

/** What the contract declares about the operation a key begins with; undefined for keys of another kind. */
function metaOf(key: QueryKey | undefined): OperationMeta | undefined {
  const path = key?.[0];
  if (!Array.isArray(path)) return undefined;
  let node: unknown = contract;
  for (const name of path as string[]) node = (node as Record<string, unknown> | undefined)?.[name];
  return (node as Declared | undefined)?.['~orpc'].meta;
}

/** Runs the queries again that read any of the topics. */
export async function invalidateTopics(queryClient: QueryClient, topics: readonly Topic[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => metaOf(queryKey)?.reads.some((topic) => topics.includes(topic)) ?? false,
  });
}

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onSuccess: (_data, _input, _context, mutation) =>
      invalidateTopics(queryClient, metaOf(mutation.options.mutationKey)?.writes ?? []),
  }),
});
