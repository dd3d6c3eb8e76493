import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** A way back, before the title. */
  lead?: ReactNode;
  /** The ways to the other views of the same thing, after the title. */
  tabs?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, subtitle, lead, tabs, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  return (
    <>
      <header className="page-header">
        {lead}
        <h1 className="cut" title={title}>
          {title}
        </h1>
        {tabs}
        {subtitle !== undefined && <p className="quiet cut page-subtitle">{subtitle}</p>}
        <div className="page-actions">{actions}</div>
      </header>
      {children}
    </>
  );
}
