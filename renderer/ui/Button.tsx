import { Button as FluentButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'quiet';
  type?: 'button' | 'submit';
  icon?: IconName;
  disabled?: boolean;
  /** Cannot be pressed for the moment, and keeps the focus. */
  isBusy?: boolean;
  isPressed?: boolean;
  isWide?: boolean;
  lang?: string;
  title?: string;
  onClick?: () => void;
}

export function Button({
  children,
  kind = 'secondary',
  type = 'button',
  icon,
  isPressed,
  isBusy = false,
  isWide,
  lang,
  ...rest
}: ButtonProps) {
  return (
    <FluentButton
      {...rest}
      {...(icon === undefined ? {} : { icon: <Icon name={icon} /> })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(lang === undefined ? {} : { lang })}
      disabledFocusable={isBusy}
      type={type}
      appearance={kind === 'quiet' ? 'subtle' : kind}
      style={{ minWidth: 'auto', whiteSpace: 'nowrap', ...(isWide === true ? { width: '100%' } : {}) }}
    >
      {children}
    </FluentButton>
  );
}
