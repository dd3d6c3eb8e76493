import { useRef, useState } from 'react';
import type { YearProposal } from '../../../../shared/domain/yearPlan.ts';
import { client } from '../../../app/client.ts';

export type Planning =
  | { state: 'idle' }
  | { state: 'working'; done: number; total: number }
  | { state: 'proposed'; proposal: YearProposal }
  | { state: 'failed'; error: unknown };

/** A year's plan in the making; stopping it stops the engine's worker. */
export function usePlanning(year: number) {
  const [planning, setPlanning] = useState<Planning>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const propose = async (): Promise<void> => {
    const stop = new AbortController();
    running.current = stop;
    setPlanning({ state: 'working', done: 0, total: 0 });
    try {
      const events = await client.plans.propose({ year }, { signal: stop.signal });
      for await (const event of events) {
        setPlanning(
          event.kind === 'progress'
            ? { state: 'working', done: event.done, total: event.total }
            : { state: 'proposed', proposal: event.proposal },
        );
      }
    } catch (error) {
      setPlanning(stop.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
    }
  };
  return {
    planning,
    propose: () => void propose(),
    stop: () => {
      running.current?.abort();
      setPlanning({ state: 'idle' });
    },
    forget: () => setPlanning({ state: 'idle' }),
  };
}
