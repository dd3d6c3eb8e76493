import { useRef, useState } from 'react';

/** What a detail panel shows: nothing, something new, or the record with this id. */
export type Opened = null | 'new' | { id: string };

/** A panel beside a list; closing it gives the focus back to what opened it. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened>(null);
  const opener = useRef<Element | null>(null);
  return {
    opened,
    openId: opened !== null && opened !== 'new' ? opened.id : undefined,
    open: (next: Opened) => {
      opener.current = document.activeElement;
      setOpened(next);
    },
    close: () => {
      setOpened(null);
      const before = opener.current;
      requestAnimationFrame(() => {
        const back = before?.isConnected === true ? before : document.querySelector('main');
        if (back instanceof HTMLElement) back.focus();
      });
    },
  };
}
