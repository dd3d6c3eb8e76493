import { useLayoutEffect, useRef } from 'react';

/** The kit looks again so much later at what it hides from readers. */
const settledMs = 400;

/** Shows readers the page that the kit hid behind a question: where the page is left meanwhile, it forgets to. */
function showPage(): void {
  if (document.querySelector('[role="alertdialog"], [role="dialog"]') !== null) return;
  for (const hidden of document.querySelectorAll('body > [aria-hidden="true"]')) {
    hidden.removeAttribute('aria-hidden');
  }
}

/**
 * Gives the focus back to where it was when the question opened. The kit does so only where its own trigger
 * opened it; otherwise the focus is lost and with it every key.
 */
export function useFocusBack(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    opener.current = document.activeElement;
    return () => {
      const back = opener.current;
      // Once the dialog is gone: until then it holds the focus.
      setTimeout(() => {
        const isThere = back instanceof HTMLElement && back.isConnected;
        (isThere ? back : document.querySelector('main'))?.focus();
      });
      setTimeout(showPage, settledMs);
    };
  }, [isOpen]);
}
