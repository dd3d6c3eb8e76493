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
import { useFocusBack } from './useFocusBack.ts';

interface ViewerProps {
  isOpen: boolean;
  title: string;
  close: string;
  /** Stands beside the button that closes it. */
  action?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A wide window within the page to look at something; Esc closes it. */
export function Viewer({ isOpen, title, close, action, onClose, children }: ViewerProps) {
  useFocusBack(isOpen);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="viewer">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            {action}
            <Button kind="primary" onClick={onClose}>
              {close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
