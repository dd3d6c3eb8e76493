import { z } from 'zod';
import { recordFields, Timestamp } from './record.ts';

/** What a user may do; one person may hold several roles. */
export const Role = z.enum(['administrator', 'officer', 'secretary', 'interpreter', 'commander']);
export type Role = z.infer<typeof Role>;

/** What a person types to sign in: small letters without accents, so that every keyboard can write it. */
export const UserName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,39}$/);

/** What keeps a stolen copy closed: at least ten characters, in NFC whatever keyboard typed them. */
export const Password = z.string().normalize('NFC').min(10).max(200);

/** Users who may sign in and administer. Undefined behaviour never: a store without one could not be mended. */
export function activeAdministrators<T extends Pick<User, 'roles' | 'disabled'>>(users: readonly T[]): T[] {
  return users.filter((user) => !user.disabled && user.roles.includes('administrator'));
}

export const User = z.object({
  ...recordFields,
  userName: UserName,
  displayName: z.string().normalize('NFC').trim().min(1).max(80),
  roles: z.array(Role).min(1),
  disabled: z.boolean(),
  /** When the password was last set; the password itself is nowhere. */
  passwordSetAt: Timestamp.nullable(),
});
export type User = z.infer<typeof User>;
