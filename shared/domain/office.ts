import { z } from 'zod';
import { Names } from './bilingual.ts';
import { recordFields } from './record.ts';

/** The office that keeps this store. Its code stands in every number it issues. */
export const Office = z.object({
  ...recordFields,
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  name: Names,
});
export type Office = z.infer<typeof Office>;
