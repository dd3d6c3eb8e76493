import { TextField } from '../ui/TextField.tsx';
import type { TextProperties } from './useForm.ts';
import { useTexts } from './useTexts.ts';

/** The name and the sign-in of somebody new. */
export function PersonFields({ field }: { field: (name: 'displayName' | 'userName') => TextProperties }) {
  const { t } = useTexts();
  return (
    <>
      <TextField label={t('vault:person.displayName')} isFirst isRequired {...field('displayName')} />
      <TextField
        label={t('app:signIn.userName')}
        hint={t('vault:person.userNameHint')}
        isRequired
        {...field('userName')}
      />
    </>
  );
}
