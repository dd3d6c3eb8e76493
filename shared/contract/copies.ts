import { z } from 'zod';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';
import { query, sessionCommand } from './operation.ts';

export const copies = {
  /** A read-only copy of the store for chosen users, encrypted, as one file `giao-ban-<code>-<date>.gbcopy`. */
  make: query(['administrator', 'officer'], [])
    .input(z.object({ userIds: z.array(Id).min(1).max(100) }))
    .output(z.file())
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  /** Who a copy can be made for: whoever has a way in here. */
  users: query(['administrator', 'officer'], ['users']).output(
    z.array(z.object({ id: Id, displayName: z.string(), roles: z.array(z.string()) })),
  ),
  /** Opens a copy on a machine that holds no store, or holds an older copy of it. */
  open: sessionCommand('anyone')
    .input(z.object({ file: z.file().max(64_000_000) }))
    .output(z.object({ founded: z.boolean() }))
    .errors({ ALREADY_FOUNDED: errors.ALREADY_FOUNDED, FILE_REFUSED: errors.FILE_REFUSED }),
};
