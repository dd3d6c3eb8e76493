import { useSyncExternalStore } from 'react';

const print = matchMedia('print');

function onChange(changed: () => void): () => void {
  print.addEventListener('change', changed);
  return () => print.removeEventListener('change', changed);
}

/** Whether the page is being printed: then everything is drawn, also what lies out of sight. */
export function usePrinted(): boolean {
  return useSyncExternalStore(onChange, () => print.matches);
}
