import { oc } from '@orpc/contract';
import type { Role } from '../domain/user.ts';
import { errors } from './errors.ts';

/** What a change touches; queries that read a topic run again after a command that writes it. */
export const topics = [
  'sessions',
  'office',
  'users',
  'directory',
  'channels',
  'meetings',
  'minutes',
  'memoranda',
  'commitments',
  'vocabulary',
  'calendar',
] as const;
export type Topic = (typeof topics)[number];

/** Who may call an operation. An empty list is nobody: a forgotten declaration refuses everyone. */
export type Callers = 'anyone' | 'signed-in' | readonly Role[];

export interface OperationMeta {
  callers: Callers;
  effect: 'read' | 'write' | 'session';
  reads: readonly Topic[];
  writes: readonly Topic[];
}

const nobody: OperationMeta = { callers: [], effect: 'read', reads: [], writes: [] };

const operation = oc.$meta<OperationMeta>(nobody).errors({
  SIGNED_OUT: errors.SIGNED_OUT,
  NOT_ALLOWED: errors.NOT_ALLOWED,
  READ_ONLY_COPY: errors.READ_ONLY_COPY,
});

/** An operation that changes nothing and answers from `reads`. */
export function query(callers: Callers, reads: readonly Topic[]) {
  return operation.meta({ callers, effect: 'read', reads, writes: [] });
}

/** An operation that changes records of `writes`, all of it or nothing. */
export function command(callers: Callers, writes: readonly Topic[]) {
  return operation.meta({ callers, effect: 'write', reads: [], writes });
}

/** An operation that changes who is signed in at this door or what belongs to one user, and no record. */
export function sessionCommand(callers: Callers) {
  return operation.meta({ callers, effect: 'session', reads: [], writes: ['sessions'] });
}
