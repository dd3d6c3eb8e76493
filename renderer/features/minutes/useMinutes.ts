import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../app/client.ts';
import type { Draft, DraftSnapshot, Field } from './draftStore.ts';
import { fieldKey } from './draftStore.ts';
import { drafts, restoreKept } from './drafts.ts';

/** A meeting with its texts, or with those of an annex; what was typed and not stored is put back into them. */
export function useMinutes(id: string, minutesId?: string) {
  const input = minutesId === undefined ? { id } : { id, minutesId };
  const query = useQuery(api.meetings.get.queryOptions({ input }));
  const detail = query.data;
  useEffect(() => {
    if (!detail) return;
    const records = [...detail.segments, ...detail.decisions];
    drafts.learn(records);
    void restoreKept(records);
  }, [detail]);
  return query;
}

/** All that is typed and not stored. */
export function useTyping(): DraftSnapshot {
  return useSyncExternalStore(drafts.subscribe, drafts.getSnapshot);
}

/** What is typed into one field and not stored: no other field is drawn again for it. */
export function useDraft(field: Field): Draft | undefined {
  const key = fieldKey(field);
  return useSyncExternalStore(
    (listener) => drafts.subscribeTo(key, listener),
    () => drafts.getSnapshot().drafts.get(key),
  );
}
