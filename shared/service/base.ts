import { implement, ORPCError } from '@orpc/server';
import { contract } from '../contract/contract.ts';
import { errors, type ErrorCode } from '../contract/errors.ts';
import type { Callers } from '../contract/operation.ts';
import type { Id } from '../domain/record.ts';
import type { User } from '../domain/user.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords, RecordWriter } from '../storage/records.ts';
import type { Ports } from './ports.ts';

/** A door's memory of who is signed in. */
export interface DoorState {
  userId: Id | null;
  /** What ends the streams that this door listens to; they do not outlive the session. */
  endStreams: Set<() => void>;
}

/** What an operation is given besides its input. */
export interface ServiceContext {
  db: Database;
  door: DoorState;
  ports: Ports;
}

/** A failure of the contract for helpers that have no handler's `errors`: typed, since code and status are its. */
export function failure(code: ErrorCode, data?: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { status: errors[code].status, data });
}

function mayCall(callers: Callers, user: User | undefined): boolean {
  if (callers === 'anyone') return true;
  if (!user || user.disabled) return false;
  return callers === 'signed-in' || user.roles.some((role) => callers.includes(role));
}

const entry = implement(contract).$context<ServiceContext>();

/** The only place that enforces roles; it runs before the input is read. */
const authorise = entry.middleware(async ({ context, procedure, next }) => {
  const { callers } = procedure['~orpc'].meta;
  const { db, door } = context;
  const user = door.userId === null ? undefined : await findRecord(db, 'user', door.userId);
  if (!mayCall(callers, user)) {
    if (!user || user.disabled) throw failure('SIGNED_OUT');
    const needed = typeof callers === 'string' ? [] : callers;
    throw failure('NOT_ALLOWED', { needed });
  }
  return next({ context: { user } });
});

/** Middleware that runs after `authorise`, and so knows the user. */
const known = implement(contract).$context<ServiceContext & { user: User | undefined }>();

/** Queries and session commands. */
export const read = entry.use(authorise);

/**
 * Runs `work` in one transaction whose records carry this operation and user, then tells all windows.
 * Within it there is no other way to the database: a second handle would wait for this one for ever.
 */
async function transact<T>(
  { db, ports, user }: ServiceContext & { user: User | undefined },
  operation: readonly string[],
  work: (db: Database, records: RecordWriter) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const [office] = await listRecords(transaction, 'office');
    if (!user || !office) throw new Error('a change needs a user and an office');
    const records = new RecordWriter(transaction, {
      deedId: ports.newId(),
      operation: operation.join('.'),
      user: { id: user.id, name: user.displayName },
      officeId: office.id,
      at: ports.now(),
      newId: ports.newId,
      hash: ports.hash,
    });
    return work(transaction, records);
  });
}

/** Gives the handler its own transaction, for work that must read files before it touches the store. */
const withTransact = known.middleware(async ({ context, path, procedure, next }) => {
  const run = async <T>(work: (db: Database, records: RecordWriter) => Promise<T>): Promise<T> => {
    const result = await transact(context, path, work);
    context.ports.announce(procedure['~orpc'].meta.writes);
    return result;
  };
  return next({ context: { transact: run } });
});

/** Replaces the database by the operation's own transaction, and tells all windows after the commit. */
const inTransaction = known.middleware(async ({ context, path, procedure, next }) => {
  const result = await transact(context, path, async (db, records) => next({ context: { db, records } }));
  context.ports.announce(procedure['~orpc'].meta.writes);
  return result;
});

/** Commands: they await only the database. */
export const write = read.use(inTransaction);

/** Commands that first read a file, then store what it says in one transaction of their own. */
export const take = read.use(withTransact);
