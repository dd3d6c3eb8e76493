import { PasswordField } from '../ui/PasswordField.tsx';
import type { FieldProps } from '../ui/TextField.tsx';
import { useTexts } from './useTexts.ts';

interface PasswordBoxProps extends FieldProps {
  name: 'password' | 'newPassword' | 'again';
  isFirst?: boolean;
}

/** A password with the words for its eye and for Caps Lock. */
export function PasswordBox(props: PasswordBoxProps) {
  const { t } = useTexts();
  const texts = {
    show: t('vault:password.show'),
    hide: t('vault:password.hide'),
    capsLock: t('vault:password.capsLock'),
  };
  return <PasswordField {...props} texts={texts} />;
}
