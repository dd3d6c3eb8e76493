import { useEffect } from 'react';

/** When what had the focus is gone, as a list under a panel or a panel that was closed, `take` gives it a place. */
export function useFocusKept(changed: string | undefined, take: () => void): void {
  useEffect(() => {
    // The browser lets go of what is hidden only after it was drawn.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null) take();
    }, 50);
    return () => clearTimeout(timer);
    // Only the change matters: `take` is another function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changed]);
}
