import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';

interface QuestionProps {
  /** A question stays in the page and opens: taken out while open it would leave the page behind it hidden from readers. */
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** What the two buttons are called: the deed, and what stays as it is. */
  act: string;
  stay: string;
  isBusy: boolean;
  /** Whether the deed can be done as things stand; the reason stands in the question. */
  canAct?: boolean;
  icon?: IconName;
  /** Stands beside the buttons. */
  note?: string;
  onAct: () => void;
  onStay: () => void;
}

/** The kit looks again so much later at what it hides from readers. */
const settledMs = 400;

/** Shows readers the page that the kit hid behind a question: where the page is left meanwhile, it forgets to. */
function showPage(): void {
  if (document.querySelector('[role="alertdialog"]') !== null) return;
  for (const hidden of document.querySelectorAll('body > [aria-hidden="true"]')) {
    hidden.removeAttribute('aria-hidden');
  }
}

/**
 * Gives the focus back to where it was when the question opened. The kit does so only where its own trigger
 * opened it; otherwise the focus is lost and with it every key.
 */
function useFocusBack(isOpen: boolean): void {
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

/** A dialog that asks before a deed with consequences. */
export function Question({
  isOpen,
  title,
  children,
  act,
  stay,
  isBusy,
  canAct = true,
  icon,
  note,
  onAct,
  onStay,
}: QuestionProps) {
  useFocusBack(isOpen);
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          {note !== undefined && (
            <DialogActions position="start">
              <p className="note question-note">{note}</p>
            </DialogActions>
          )}
          <DialogActions>
            <Button onClick={onStay}>{stay}</Button>
            <Button
              kind="primary"
              disabled={!canAct}
              isBusy={isBusy}
              onClick={onAct}
              {...(icon === undefined ? {} : { icon })}
            >
              {act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
