import { z } from 'zod';
import { Password, User } from '../domain/user.ts';
import { Revision } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const changeErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_RECORD: errors.STALE_RECORD,
  LAST_ADMINISTRATOR: errors.LAST_ADMINISTRATOR,
};

export const users = {
  /** Everybody who has or had a way in. */
  list: query(['administrator'], ['users']).output(z.array(User)),
  add: command(['administrator'], ['users'])
    .input(User.pick({ userName: true, displayName: true, roles: true }).extend({ password: Password }))
    .output(User)
    .errors({ USER_NAME_TAKEN: errors.USER_NAME_TAKEN }),
  change: command(['administrator'], ['users'])
    .input(Revision.extend(User.pick({ displayName: true, roles: true }).shape))
    .output(User)
    .errors(changeErrors),
  /** Sets another user's password; also the way back in for one who was disabled. */
  setPassword: command(['administrator'], ['users'])
    .input(Revision.extend({ password: Password }))
    .output(User)
    .errors(changeErrors),
  /** Takes the way in; open windows of that user close, the deeds stay. */
  disable: command(['administrator'], ['users']).input(Revision).output(User).errors(changeErrors),
};
