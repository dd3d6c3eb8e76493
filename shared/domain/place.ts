import { z } from 'zod';
import { Names } from './bilingual.ts';
import { Country } from './organisation.ts';
import { Id, recordFields } from './record.ts';

/** A town, a place on the border line, or a border gate; a gate knows the gate facing it. */
export const Place = z.object({
  ...recordFields,
  country: Country,
  kind: z.enum(['gate', 'town', 'border-line']),
  name: Names,
  pairId: Id.nullable(),
  gateLevel: z.enum(['international', 'main', 'secondary']).nullable().default(null),
  /** The border markers there, such as `522–526`. */
  markers: z.string().nullable().default(null),
});
export type Place = z.infer<typeof Place>;
