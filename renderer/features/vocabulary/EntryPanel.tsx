import { useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { VocabularyKind } from '../../../shared/domain/vocabulary.ts';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { pathOf } from './entries.ts';
import { useFocusKept } from './useFocusKept.ts';

interface EntryPanelProps {
  kind: VocabularyKind;
  title: ReactNode;
  /** The entry whose history there is; undefined for a new one. */
  id?: string;
  children: ReactNode;
}

/** The panel beside the list. */
export function EntryPanel({ kind, title, id, children }: EntryPanelProps) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(id, panel, 'button');
  return (
    <div ref={panel} data-region tabIndex={-1} className="word-detail">
      <Panel
        title={title}
        action={
          <span className="row">
            {id !== undefined && <HistoryLink entity={kind} id={id} />}
            <Button kind="quiet" onClick={() => go(pathOf(kind))}>
              {t('directory:close')}
            </Button>
          </span>
        }
      >
        <div className="stack">{children}</div>
      </Panel>
    </div>
  );
}
