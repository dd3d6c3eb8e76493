import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;

/** Whether something has gone on for so long that the screen must say so. */
export function usePatience(isGoing: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isGoing]);
  return isSlow;
}
