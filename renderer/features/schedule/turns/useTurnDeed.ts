import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { bookMark } from '../../../../shared/domain/turnBook.ts';
import { api, client } from '../../../app/client.ts';
import { useUndoToast } from '../../../app/useUndoToast.ts';

type Turns = typeof client.turns;
export type TurnDeed = keyof Turns;
export type TurnInput<D extends TurnDeed> = Omit<Parameters<Turns[D]>[0], 'channelId' | 'seen'>;

/** Carries out a deed on the turns of a channel as it stands on the screen, and says that it is done. */
export function useTurnDeed<D extends TurnDeed>(deed: D, book: ChannelDetail, onDone: () => void) {
  const queryClient = useQueryClient();
  const say = useUndoToast();
  const carrying = useMutation({
    mutationKey: [['turns', deed]],
    mutationFn: ({ input }: { input: TurnInput<D>; done: string }): Promise<ChannelDetail> => {
      const seen = { channelId: book.channel.id, seen: bookMark(book) };
      const call = client.turns[deed] as (whole: object) => Promise<ChannelDetail>;
      return call({ ...input, ...seen });
    },
    onSuccess: (after, { done }) => {
      queryClient.setQueryData(api.channels.get.queryKey({ input: { id: book.channel.id } }), after);
      void say({ entity: 'channel', id: book.channel.id }, done);
      onDone();
    },
  });
  return {
    isPending: carrying.isPending,
    error: carrying.error,
    send: (input: TurnInput<D>, done: string) => carrying.mutate({ input, done }),
  };
}
