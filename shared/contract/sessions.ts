import { z } from 'zod';
import { Names } from '../domain/bilingual.ts';
import { CalendarDate } from '../domain/calendarDate.ts';
import { Timestamp } from '../domain/record.ts';
import { Password, User } from '../domain/user.ts';
import { errors } from './errors.ts';
import { command, query, sessionCommand } from './operation.ts';

/** Why a window was locked, and whose it was; it is told to that window alone. */
export const Lock = z.object({
  at: Timestamp,
  reason: z.enum(['idle', 'demand']),
  userName: z.string(),
});
export type Lock = z.infer<typeof Lock>;

/** What a window must know before anything else. */
export const Session = z.object({
  /** Whether the folder holds a store; false at the first start. */
  founded: z.boolean(),
  user: User.nullable(),
  /** The office's name; null while nobody is signed in, since names must not show before. */
  officeName: Names.nullable(),
  /** The day the program takes as today: the sample's own day in demo data. */
  today: CalendarDate,
  demo: z.boolean(),
  /** Set from the lock until the next sign-in or sign-out. */
  lock: Lock.nullable(),
  /** Minutes without a key or a click after which the window locks; null while nobody is signed in. */
  lockAfterMinutes: z.int().nullable(),
  /** When the store was copied, where it is a read-only copy of another. */
  copiedAt: Timestamp.nullable(),
  /** The time of the last entry of the history, where the clock is earlier than that. */
  clockBehind: Timestamp.nullable(),
  /** Whether an administrator has still to print the recovery code. */
  recoveryPending: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** As it was typed; told apart from no password only by the vault. */
const TypedPassword = z.string().max(1000);

const unlockErrors = {
  WRONG_PASSWORD: errors.WRONG_PASSWORD,
  TRY_LATER: errors.TRY_LATER,
  STORE_DAMAGED: errors.STORE_DAMAGED,
  STORE_FOREIGN: errors.STORE_FOREIGN,
  STORE_NEWER: errors.STORE_NEWER,
};

export const sessions = {
  current: query('anyone', ['sessions', 'office', 'users']).output(Session),
  /** Opens the store for this window; the first window to sign in unlocks it for the engine. */
  signIn: sessionCommand('anyone')
    .input(z.object({ userName: z.string().max(200), password: TypedPassword }))
    .output(Session)
    .errors(unlockErrors),
  signOut: sessionCommand('anyone').output(Session),
  /** Ends the session as `signOut` does; the window remembers whose it was and why. */
  lock: sessionCommand('anyone')
    .input(z.object({ reason: Lock.shape.reason }))
    .output(Session),
  /** Somebody still works here: the time until the lock begins anew. */
  stillHere: sessionCommand('signed-in').output(z.object({ lockAfterMinutes: z.int() })),
  /** Wraps the store's key under a new password of one's own; the store itself is not written anew. */
  changePassword: command('signed-in', ['users'])
    .input(z.object({ password: TypedPassword, newPassword: Password }))
    .output(User)
    .errors({ WRONG_PASSWORD: errors.WRONG_PASSWORD, TRY_LATER: errors.TRY_LATER }),
  /** Sets a user's password by the sealed recovery code and signs the user in. */
  recover: sessionCommand('anyone')
    .input(z.object({ code: z.string().max(200), userName: z.string().max(200), newPassword: Password }))
    .output(Session)
    .errors({ ...unlockErrors, WRONG_CODE: errors.WRONG_CODE }),
};
