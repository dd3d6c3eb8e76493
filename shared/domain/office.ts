import { z } from 'zod';
import { Names } from './bilingual.ts';
import { OrganisationLevel } from './organisation.ts';
import { recordFields } from './record.ts';

/** The office that keeps this store. Its code stands in every number it issues. */
export const Office = z.object({
  ...recordFields,
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  name: Names,
  level: OrganisationLevel,
  /** Minutes without a key or a click after which a window locks. */
  lockAfterMinutes: z.int().min(1).max(240),
});
export type Office = z.infer<typeof Office>;
