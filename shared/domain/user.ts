import { z } from 'zod';
import { recordFields } from './record.ts';

/** What a user may do; one person may hold several roles. */
export const Role = z.enum(['administrator', 'officer', 'secretary', 'interpreter', 'commander']);
export type Role = z.infer<typeof Role>;

export const User = z.object({
  ...recordFields,
  userName: z.string().min(1).max(40),
  displayName: z.string().min(1).max(80),
  roles: z.array(Role).min(1),
  disabled: z.boolean(),
});
export type User = z.infer<typeof User>;
