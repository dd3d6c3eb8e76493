import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import type { Comment } from '../../../shared/domain/minutesPapers.ts';
import { api } from '../../app/client.ts';

const none: readonly Comment[] = [];

/** The comments of the minutes, and how many of them are open on each text. */
export function useComments(minutes: Minutes | null) {
  const query = useQuery(
    api.minutes.comments.queryOptions({
      input: { minutesId: minutes?.id ?? '' },
      enabled: minutes !== null,
    }),
  );
  const comments = query.data ?? none;
  const open = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { textId, resolvedAt } of comments) {
      if (resolvedAt === null) counts.set(textId, (counts.get(textId) ?? 0) + 1);
    }
    return counts;
  }, [comments]);
  return { comments, open };
}

/** The name of a user, as the history knows it. */
export function useUserNames(): (userId: string) => string {
  const { data } = useQuery(api.history.users.queryOptions());
  return useMemo(() => {
    const names = new Map(data?.map(({ userId, userName }) => [userId, userName]));
    return (userId: string) => names.get(userId) ?? '–';
  }, [data]);
}
