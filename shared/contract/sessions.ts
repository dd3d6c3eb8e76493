import { z } from 'zod';
import { Names } from '../domain/bilingual.ts';
import { CalendarDate } from '../domain/calendarDate.ts';
import { User } from '../domain/user.ts';
import { errors } from './errors.ts';
import { query, sessionCommand } from './operation.ts';

/** What a window must know before anything else. */
export const Session = z.object({
  user: User.nullable(),
  /** The office's name; null while nobody is signed in, since names must not show before. */
  officeName: Names.nullable(),
  /** The day the program takes as today: the sample's own day in demo data. */
  today: CalendarDate,
  demo: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const sessions = {
  current: query('anyone', ['sessions']).output(Session),
  signIn: sessionCommand('anyone')
    .input(z.object({ userName: z.string().max(200), password: z.string().max(1000) }))
    .output(Session)
    .errors({ WRONG_PASSWORD: errors.WRONG_PASSWORD }),
  signOut: sessionCommand('anyone').output(Session),
};
