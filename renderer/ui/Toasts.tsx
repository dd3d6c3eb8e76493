import { Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';

const toasterId = 'toasts';
const shownMs = 6000;

/** Where toasts appear: bottom right, one at a time. */
export function Toasts() {
  return <Toaster toasterId={toasterId} position="bottom-end" limit={1} timeout={shownMs} />;
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
