import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../app/useTexts.ts';

export interface SideTab {
  id: string;
  title: string;
  /** How many things wait in it; told beside the title where there are any. */
  count: number;
  content: ReactNode;
}

interface SidePanelProps {
  tabs: readonly SideTab[];
  /** What stays in sight under the tabs. */
  below?: ReactNode;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** What stands beside the texts: one tab for each kind of thing to look at, and a box below them. */
export function SidePanel({ tabs, below }: SidePanelProps) {
  const { t } = useTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const next = tabs[(index + (steps[event.key] ?? 0) + tabs.length) % tabs.length];
    if (!(event.key in steps) || next === undefined) return;
    event.preventDefault();
    setChosen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  if (open === undefined && below === undefined) return null;
  const waiting = tabs.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <button type="button" className="side-handle" onClick={() => panel.current?.focus()}>
        {open?.title ?? t('minutes:sidePanel')} {waiting > 0 && <strong>{waiting}</strong>}
      </button>
      <aside className="side-panel" aria-label={t('minutes:sidePanel')} ref={panel} data-region tabIndex={-1}>
        {open && (
          <>
            <div className="side-tabs" role="tablist" ref={list} aria-label={t('minutes:sidePanel')}>
              {tabs.map((tab, index) => (
                <button
                  key={tab.id}
                  type="button"
                  role="tab"
                  id={`${id}${tab.id}`}
                  data-tab={tab.id}
                  aria-selected={tab === open}
                  aria-controls={`${id}body`}
                  tabIndex={tab === open ? 0 : -1}
                  onClick={() => setChosen(tab.id)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                >
                  {tab.title} {tab.count > 0 && <strong>{tab.count}</strong>}
                </button>
              ))}
            </div>
            <div className="side-body" role="tabpanel" id={`${id}body`} aria-labelledby={`${id}${open.id}`}>
              {open.content}
            </div>
          </>
        )}
        {below !== undefined && <div className="side-below">{below}</div>}
      </aside>
    </>
  );
}
