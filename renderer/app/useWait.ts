import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';
import { errors } from '../../shared/contract/errors.ts';

const SECOND_MS = 1000;

function secondsIn(error: unknown): number {
  if (!(error instanceof ORPCError) || error.code !== 'TRY_LATER') return 0;
  return errors.TRY_LATER.data.safeParse(error.data).data?.seconds ?? 0;
}

/** Seconds until another password may be tried, counting down from an answer that says so; 0 for none. */
export function useWait(error: unknown): number {
  const [known, setKnown] = useState<{ error: unknown; left: number }>({ error: undefined, left: 0 });
  useEffect(() => {
    const seconds = secondsIn(error);
    if (seconds === 0) return undefined;
    const until = Date.now() + seconds * SECOND_MS;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS));
      setKnown({ error, left });
      if (left === 0) clearInterval(timer);
    }, SECOND_MS / 4);
    return () => clearInterval(timer);
  }, [error]);
  return known.error === error ? known.left : secondsIn(error);
}
