import { Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
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

/** Says in passing that a deed is done. */
export function useToast(): (text: string) => void {
  const { dispatchToast } = useToastController(toasterId);
  return (text) => {
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent: 'success' },
    );
  };
}
