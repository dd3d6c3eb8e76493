import { z } from 'zod';
import { Names } from './bilingual.ts';
import { Id, personal, recordFields } from './record.ts';

export const PersonRole = z.enum([
  'commander',
  'head',
  'deputy',
  'liaison',
  'secretary',
  'interpreter',
  'member',
]);

/** A person who sits at the table. Names and ranks stand in both scripts, as typed by a person. */
export const Person = z.object({
  ...recordFields,
  organisationId: Id,
  fullName: Names,
  rank: Names.nullable(),
  position: Names,
  roles: z.array(PersonRole),
  /** Passport or identity card, for the crossing list. */
  identityDocument: z.string().nullable().meta(personal),
});
export type Person = z.infer<typeof Person>;
