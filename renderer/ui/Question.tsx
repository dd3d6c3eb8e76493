import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';
import { useFocusBack } from './useFocusBack.ts';

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
