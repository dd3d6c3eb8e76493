import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../app/client.ts';
import { drafts, restoreKept } from './drafts.ts';

/** A meeting with its texts, and whatever is typed but not stored. */
export function useMinutes(id: string) {
  const query = useQuery(api.meetings.get.queryOptions({ input: { id } }));
  const typing = useSyncExternalStore(drafts.subscribe, drafts.getSnapshot);
  const detail = query.data;
  useEffect(() => {
    if (!detail) return;
    const records = [...detail.segments, ...detail.decisions];
    drafts.learn(records);
    void restoreKept(records);
  }, [detail]);
  return { query, typing };
}
