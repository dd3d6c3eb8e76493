import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { HistoryLink } from '../../app/HistoryLink.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { pathOf, type SectionName } from './sections.ts';

interface DetailPanelProps {
  section: SectionName;
  title: ReactNode;
  /** The record whose history there is; undefined for a new one. */
  record?: { entity: string; id: string };
  children: ReactNode;
}

/** The panel beside the list. */
export function DetailPanel({ section, title, record, children }: DetailPanelProps) {
  const { t } = useTexts();
  const [, go] = useLocation();
  return (
    <div data-region tabIndex={-1} className="directory-detail">
      <Panel
        title={title}
        action={
          <span className="row">
            {record && <HistoryLink {...record} />}
            <Button kind="quiet" onClick={() => go(pathOf(section))}>
              {t('directory:close')}
            </Button>
          </span>
        }
      >
        <div className="detail-parts">{children}</div>
      </Panel>
    </div>
  );
}
