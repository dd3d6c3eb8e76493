import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from './client.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const CHECK_MS = 5 * SECOND_MS;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Locks after `minutes` without a sign of somebody, and tells the engine while there are some. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  const { mutate: tell } = useMutation({ mutationFn: () => client.sessions.stillHere() });
  useEffect(() => {
    if (minutes === null) return undefined;
    const limit = minutes * MINUTE_MS;
    let workedAt = Date.now();
    let toldAt = workedAt;
    const isIdle = (): boolean => Date.now() - workedAt >= limit;
    const onSign = (): void => {
      // The machine slept meanwhile: the key that wakes it does not keep the window open.
      if (isIdle()) {
        lock();
        return;
      }
      workedAt = Date.now();
      if (workedAt - toldAt < MINUTE_MS) return;
      toldAt = workedAt;
      tell();
    };
    const timer = setInterval(() => {
      if (isIdle()) lock();
    }, CHECK_MS);
    for (const sign of signs) addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, onSign, { capture: true });
    };
  }, [minutes, lock, tell]);
}
