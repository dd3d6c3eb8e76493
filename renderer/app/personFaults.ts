import { Role, User, UserName } from '../../shared/domain/user.ts';
import type { Translate } from './i18n.ts';
import type { Faults } from './useForm.ts';

/** Who somebody is to the program, as a form holds it. */
export interface PersonValues {
  displayName: string;
  userName: string;
  roles: Role[];
}

export function personFaults(
  { displayName, userName, roles }: PersonValues,
  t: Translate,
): Faults<PersonValues> {
  return {
    displayName: User.shape.displayName.safeParse(displayName).success
      ? undefined
      : t('vault:person.displayNameFault'),
    userName: UserName.safeParse(userName.trim().toLowerCase()).success
      ? undefined
      : t('vault:person.userNameFault'),
    roles: roles.length > 0 ? undefined : t('vault:person.rolesFault'),
  };
}
