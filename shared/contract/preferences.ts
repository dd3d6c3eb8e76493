import { z } from 'zod';
import { query, sessionCommand } from './operation.ts';

/** What a host remembers between starts; never a name, never a record. */
export const Preferences = z.object({ language: z.enum(['vi', 'lo', 'en']) });
export type Preferences = z.infer<typeof Preferences>;

export const preferences = {
  get: query('anyone', ['sessions']).output(Preferences),
  set: sessionCommand('anyone').input(Preferences).output(Preferences),
};
