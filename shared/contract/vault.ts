import { z } from 'zod';
import { Office } from '../domain/office.ts';
import { Password, User } from '../domain/user.ts';
import { errors } from './errors.ts';
import { command, sessionCommand } from './operation.ts';

/** The sealed way into the store, shown once: eight groups, and four digits that tell a misreading. */
export const RecoveryCode = z.object({ groups: z.array(z.string()).length(8), check: z.string() });
export type RecoveryCode = z.infer<typeof RecoveryCode>;

export const vault = {
  /** Makes the store of a new folder with its office and first administrator, and signs that one in. */
  found: sessionCommand('anyone')
    .input(
      z.object({
        office: Office.pick({ code: true, name: true, level: true }),
        administrator: User.pick({ userName: true, displayName: true, roles: true }).extend({
          password: Password,
        }),
      }),
    )
    .output(RecoveryCode)
    .errors({ ALREADY_FOUNDED: errors.ALREADY_FOUNDED }),
  /** A new recovery code; the one before opens nothing any more. */
  renewRecovery: command(['administrator'], ['office'])
    .input(z.object({ password: z.string().max(1000) }))
    .output(RecoveryCode)
    .errors({ WRONG_PASSWORD: errors.WRONG_PASSWORD, TRY_LATER: errors.TRY_LATER }),
  /** The code was printed and can be read. */
  confirmRecovery: sessionCommand(['administrator']).output(z.object({ recoveryPending: z.boolean() })),
};
