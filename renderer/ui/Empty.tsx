import type { ReactNode } from 'react';

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="quiet">{children}</p>
      {action}
    </div>
  );
}
