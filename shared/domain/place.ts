import { z } from 'zod';
import { Names } from './bilingual.ts';
import { Country } from './organisation.ts';
import { Id, recordFields } from './record.ts';

/** A town or a border gate; a gate knows the gate facing it. */
export const Place = z.object({
  ...recordFields,
  country: Country,
  kind: z.enum(['gate', 'town', 'border-line']),
  name: Names,
  pairId: Id.nullable(),
});
export type Place = z.infer<typeof Place>;
