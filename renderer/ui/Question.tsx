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

interface QuestionProps {
  title: string;
  children: ReactNode;
  /** What the two buttons are called: the deed, and what stays as it is. */
  act: string;
  stay: string;
  isBusy: boolean;
  onAct: () => void;
  onStay: () => void;
}

/** A dialog that asks before a deed with consequences. */
export function Question({ title, children, act, stay, isBusy, onAct, onStay }: QuestionProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onStay}>{stay}</Button>
            <Button kind="primary" disabled={isBusy} onClick={onAct}>
              {act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
