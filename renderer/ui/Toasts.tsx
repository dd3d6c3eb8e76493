import {
  Link,
  Toast,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { useState } from 'react';

const toasterId = 'toasts';
const shownMs = 6000;

/** Where toasts appear: bottom right, one at a time. */
export function Toasts() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <div ref={setPlace} aria-live="polite" />
      {place !== null && (
        <Toaster
          toasterId={toasterId}
          position="bottom-end"
          limit={1}
          timeout={shownMs}
          mountNode={place}
          // The place itself is read out; the kit would say everything twice.
          announce={() => undefined}
        />
      )}
    </>
  );
}

interface ToastAction {
  text: string;
  onAct: () => void;
}

/** Says in passing that a deed is done, with one thing to do about it. */
export function useToast(): (text: string, action?: ToastAction) => void {
  const { dispatchToast } = useToastController(toasterId);
  return (text, action) => {
    const button = action && (
      <ToastTrigger>
        <Link onClick={action.onAct}>{action.text}</Link>
      </ToastTrigger>
    );
    dispatchToast(
      <Toast>
        <ToastTitle {...(button === undefined ? {} : { action: button })}>{text}</ToastTitle>
      </Toast>,
      { intent: 'success' },
    );
  };
}
