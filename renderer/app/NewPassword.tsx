import { Password } from '../../shared/domain/user.ts';
import type { Translate } from './i18n.ts';
import { PasswordBox } from './PasswordBox.tsx';
import type { Faults, TextProperties } from './useForm.ts';
import { useTexts } from './useTexts.ts';

/** A new password, typed twice. */
export interface NewPasswordValues {
  newPassword: string;
  again: string;
}

export const noNewPassword: NewPasswordValues = { newPassword: '', again: '' };

export function newPasswordFaults(
  { newPassword, again }: NewPasswordValues,
  t: Translate,
): Faults<NewPasswordValues> {
  const count = newPassword.normalize('NFC').length;
  if (!Password.safeParse(newPassword).success) {
    return { newPassword: count < 10 ? t('vault:password.short', { count }) : t('vault:password.long') };
  }
  return newPassword.normalize('NFC') === again.normalize('NFC')
    ? {}
    : { again: t('vault:password.differs') };
}

interface NewPasswordProps {
  field: (name: 'newPassword' | 'again') => TextProperties;
}

/** The two fields of a new password, with its rule beside the first. */
export function NewPassword({ field }: NewPasswordProps) {
  const { t } = useTexts();
  return (
    <>
      <PasswordBox
        name="newPassword"
        label={t('vault:password.new')}
        hint={t('vault:password.rule')}
        isRequired
        {...field('newPassword')}
      />
      <PasswordBox name="again" label={t('vault:password.again')} isRequired {...field('again')} />
    </>
  );
}
