import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from './client.ts';
import { invalidateTopics } from './queries.ts';

const RETRY_MS = 2000;

/** Keeps the screen as fresh as the store: one stream for the window, opened again when it breaks. */
export function useChanges(isOn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = async (isFirst: boolean): Promise<void> => {
      try {
        const changes = await client.events.changes(undefined, { signal: stop.signal });
        // What changed while nobody listened is unknown.
        if (!isFirst) await queryClient.invalidateQueries();
        for await (const { topics } of changes) await invalidateTopics(queryClient, topics);
        // The engine ends a stream with its session.
        await queryClient.invalidateQueries({ queryKey: api.sessions.current.queryKey() });
      } catch {
        // A broken stream is opened again below, whatever broke it.
      }
      if (!stop.signal.aborted) timer = setTimeout(() => void listen(false), RETRY_MS);
    };
    void listen(true);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isOn, queryClient]);
}
