import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to what `selector` finds within `place` where it is lost when `changed` changes: a list under a
 * panel, or a panel that was closed, takes it along.
 */
export function useFocusKept(
  changed: string | undefined,
  place: RefObject<HTMLElement | null>,
  selector: string,
): void {
  const before = useRef<string | null | undefined>(null);
  useEffect(() => {
    if (before.current === changed) return undefined;
    before.current = changed;
    // The browser lets go of what is hidden only after it was drawn.
    const timer = setTimeout(() => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost) place.current?.querySelector<HTMLElement>(selector)?.focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [changed, place, selector]);
}
