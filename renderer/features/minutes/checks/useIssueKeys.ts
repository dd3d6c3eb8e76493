import { useEffect } from 'react';
import { goToNext } from './jump.ts';

/** F7 goes to the next thing found and Shift F7 back, from anywhere on the page but never amid a composition. */
export function useIssueKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, shiftKey, ctrlKey, altKey, isComposing } = event;
      if (key !== 'F7' || ctrlKey || altKey || isComposing) return;
      if (document.querySelector('[role="alertdialog"]')) return;
      event.preventDefault();
      goToNext(shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
