import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/client.ts';

/** Whether the texts are shown half as large again; remembered by the host. */
export function useLargeType() {
  const queryClient = useQueryClient();
  const { data } = useQuery(api.preferences.get.queryOptions());
  const remember = useMutation(
    api.preferences.set.mutationOptions({
      onSuccess: (preferences) => queryClient.setQueryData(api.preferences.get.queryKey(), preferences),
    }),
  );
  const isLarge = data?.largeType ?? false;
  return { isLarge, toggle: () => remember.mutate({ largeType: !isLarge }) };
}
