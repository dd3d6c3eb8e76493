import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import type { CalendarDay } from '../../../../shared/domain/holiday.ts';
import { api } from '../../../app/client.ts';
import { useAdvice, type Advice } from './useAdvice.ts';
import type { Blackout } from '../../../../shared/domain/blackout.ts';

/** All that the pictures of a year are made of. */
export interface YearData {
  year: number;
  books: ChannelDetail[];
  /** The calendar of the year and of those beside it, so that a meeting can be moved over its end. */
  days: CalendarDay[];
  blackouts: readonly Blackout[];
  advice: Advice;
}

const none: never[] = [];

/** The year with its query, which tells of failure and waiting. */
export function useYear(year: number) {
  const query = useQuery(api.channels.books.queryOptions());
  const days =
    useQuery({
      ...api.calendar.days.queryOptions({ input: { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` } }),
      placeholderData: keepPreviousData,
    }).data ?? none;
  const blackouts = useQuery(api.blackouts.list.queryOptions()).data ?? none;
  const advice = useAdvice(query.data ?? none, days, blackouts);
  const data = useMemo(
    () => (query.data === undefined ? undefined : { year, books: query.data, days, blackouts, advice }),
    [year, query.data, days, blackouts, advice],
  );
  return { query, data };
}
