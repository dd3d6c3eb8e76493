import { useId, type ReactNode } from 'react';

interface PanelProps {
  title: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
  /** Rows with lines between them, instead of one padded body. */
  hasRows?: boolean;
  children: ReactNode;
}

export function Panel({ title, note, action, hasRows = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
        {action}
      </header>
      <div className={hasRows ? 'panel-rows' : 'panel-body'}>{children}</div>
    </section>
  );
}
