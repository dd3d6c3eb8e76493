import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';

interface EditPanelProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** A form beside the texts, in place of the side panel; it takes the focus when it opens, and Escape closes it. */
export function EditPanel({ title, children, onClose }: EditPanelProps) {
  const { t } = useTexts();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const own = panel.current;
    own?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) onClose();
    };
    own?.addEventListener('keydown', onKeyDown);
    return () => own?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside className="edit-panel" aria-label={title} ref={panel} data-region tabIndex={-1}>
      <header className="row">
        <h2>{title}</h2>
        <Button kind="quiet" icon="close" onClick={onClose}>
          {t('minutes:closePanel')}
        </Button>
      </header>
      {children}
    </aside>
  );
}
