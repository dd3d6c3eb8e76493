import { HostFailure } from '../engine/hostTexts.ts';
import type { Door } from '../engine/types.ts';

/** Who signs in, and the environment variable that holds the password: a command line is seen by everybody. */
export interface Credentials {
  user?: string | undefined;
  passwordVariable?: string | undefined;
}

/** Signs in at the door where a user is named. */
export async function signIn(door: Door, { user, passwordVariable }: Credentials): Promise<void> {
  if (user === undefined) return;
  if (passwordVariable === undefined) throw new HostFailure('optionMissing', { option: '--password-env' });
  const password = process.env[passwordVariable];
  if (password === undefined) throw new HostFailure('passwordMissing', { variable: passwordVariable });
  await door.client.sessions.signIn({ userName: user, password });
}
