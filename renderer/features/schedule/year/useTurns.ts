import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { Agreement, Meeting } from '../../../../shared/domain/meeting.ts';
import { bookMark } from '../../../../shared/domain/turnBook.ts';
import { formatDateShort } from '../../../../shared/text/dates.ts';
import type { PlainDate } from '../../../../shared/text/plainDate.ts';
import { api } from '../../../app/client.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { useUndoToast } from '../../../app/useUndoToast.ts';
import { useMeetingName } from './useMeetingName.ts';

/** Puts the channel's new state into the pictures at once; the whole is read again behind them. */
function useBooks() {
  const queryClient = useQueryClient();
  return (book: ChannelDetail): void => {
    queryClient.setQueryData(api.channels.books.queryKey(), (books) =>
      books?.map((each) => (each.channel.id === book.channel.id ? book : each)),
    );
  };
}

interface Move {
  book: ChannelDetail;
  meeting: Meeting;
  to: PlainDate;
  reason: { vi: string; lo: string } | null;
}

/** Moves a meeting to another day, as seen in its book. */
export function useMove() {
  const { t, language } = useTexts();
  const show = useBooks();
  const say = useUndoToast();
  const nameOf = useMeetingName();
  const moving = useMutation(api.turns.move.mutationOptions({ onSuccess: show }));
  return {
    isPending: moving.isPending,
    error: moving.error,
    reset: moving.reset,
    move: ({ book, meeting, to, reason }: Move, onMoved: () => void): void => {
      const input = {
        channelId: book.channel.id,
        seen: bookMark(book),
        meetingId: meeting.id,
        toDate: to,
        reason,
      };
      const text = t('schedule:move.done', { name: nameOf(meeting), date: formatDateShort(to, language) });
      moving.mutate(input, {
        onSuccess: () => {
          onMoved();
          void say({ entity: 'meeting', id: meeting.id }, text);
        },
      });
    },
  };
}

interface Settle {
  book: ChannelDetail;
  meeting: Meeting;
  agreement: Agreement;
}

/** Says how far the day of a meeting is settled. */
export function useSettle() {
  const { t } = useTexts();
  const show = useBooks();
  const say = useUndoToast();
  const nameOf = useMeetingName();
  const settling = useMutation(api.turns.settle.mutationOptions({ onSuccess: show }));
  return {
    isPending: settling.isPending,
    error: settling.error,
    settle: ({ book, meeting, agreement }: Settle): void => {
      const input = { channelId: book.channel.id, seen: bookMark(book), meetingId: meeting.id, agreement };
      const text = t('schedule:settled', { name: nameOf(meeting), state: t(`schedule:look.${agreement}`) });
      settling.mutate(input, { onSuccess: () => void say({ entity: 'meeting', id: meeting.id }, text) });
    },
  };
}
