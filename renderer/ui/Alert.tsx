import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

const toneIcons: Record<'late' | 'attention', IconName> = { late: 'late', attention: 'warning' };

export function Alert({
  tone,
  icon,
  children,
}: {
  tone: 'late' | 'attention';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <div className={`alert alert-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon name={icon ?? toneIcons[tone]} />
      {children}
    </div>
  );
}
