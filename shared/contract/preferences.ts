import { z } from 'zod';
import { query, sessionCommand } from './operation.ts';

/** What a host remembers between starts; never a name, never a record. */
export const Preferences = z.object({
  language: z.enum(['vi', 'lo', 'en']),
  /** Whether texts of minutes are shown half as large again while they are edited. */
  largeType: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export const preferences = {
  get: query('anyone', ['sessions']).output(Preferences),
  /** Remembers what is given and leaves the rest as it is. */
  set: sessionCommand('anyone').input(Preferences.partial()).output(Preferences),
};
