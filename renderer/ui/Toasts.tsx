import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './Icon.tsx';
import './toasts.css';

const shownMs = 6000;

/** One thing to do about what a toast says. */
interface ToastAction {
  text: string;
  onAct: () => void;
}

interface Shown {
  id: number;
  text: string;
  action: ToastAction | undefined;
}

let shown: Shown | null = null;
let lastId = 0;
const watchers = new Set<() => void>();

function show(next: Shown | null): void {
  shown = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Goes by itself after a while, but not under the pointer nor while a key may still press its button. */
function ToastView({ text, action }: Omit<Shown, 'id'>) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => show(null), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="status status-done">
        <Icon name="done" />
      </span>
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            show(null);
            action.onAct();
          }}
        >
          {action.text}
        </button>
      )}
    </div>
  );
}

/** Where toasts appear: bottom right, one at a time. The kit's own toasts keep the Tab key to themselves. */
export function Toasts() {
  const current = useSyncExternalStore(watch, () => shown);
  return (
    <div className="toasts" aria-live="polite">
      {current && <ToastView key={current.id} text={current.text} action={current.action} />}
    </div>
  );
}

/** Says in passing that a deed is done, with one thing to do about it. */
export function toast(text: string, action?: ToastAction): void {
  lastId += 1;
  show({ id: lastId, text, action });
}
