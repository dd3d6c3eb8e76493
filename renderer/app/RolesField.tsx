import { Role } from '../../shared/domain/user.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import { useTexts } from './useTexts.ts';

interface RolesFieldProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  /** Why the role of an administrator stays. */
  fixedReason?: string | undefined;
  error?: string | undefined;
}

/** What a person may do: one role or several. */
export function RolesField({ roles, onChange, fixedReason, error }: RolesFieldProps) {
  const { t } = useTexts();
  const choose = (role: Role, isChosen: boolean): void =>
    onChange(Role.options.filter((each) => (each === role ? isChosen : roles.includes(each))));
  return (
    <fieldset className="choices">
      <legend>
        {t('vault:person.roles')}{' '}
        <span aria-hidden="true" className="star">
          *
        </span>
      </legend>
      <div className="choice-list">
        {Role.options.map((role) => (
          <CheckBox
            key={role}
            isLabelled
            label={t(`app:roles.${role}`)}
            isChecked={roles.includes(role)}
            isDisabled={role === 'administrator' && fixedReason !== undefined}
            onChange={(isChosen) => choose(role, isChosen)}
          />
        ))}
      </div>
      {fixedReason !== undefined && <p className="note">{fixedReason}</p>}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
