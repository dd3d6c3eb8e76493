import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type StatusTone = 'late' | 'attention' | 'moving' | 'done' | 'quiet';

const toneIcons: Record<StatusTone, IconName> = {
  late: 'late',
  attention: 'clock',
  moving: 'half',
  done: 'done',
  quiet: 'empty',
};

interface StatusProps {
  tone: StatusTone;
  icon?: IconName;
  children: ReactNode;
}

export function Status({ tone, icon, children }: StatusProps) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icon ?? toneIcons[tone]} />
      {children}
    </span>
  );
}
