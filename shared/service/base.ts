import {
  implement,
  ORPCError,
  type Implementer,
  type ImplementerInternalWithMiddlewares,
} from '@orpc/server';
import { contract, type Contract } from '../contract/contract.ts';
import { errors, type ErrorCode } from '../contract/errors.ts';
import type { Callers, OperationMeta } from '../contract/operation.ts';
import type { Lock } from '../contract/sessions.ts';
import type { Id, Timestamp } from '../domain/record.ts';
import type { User } from '../domain/user.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, RecordWriter } from '../storage/records.ts';
import type { OpenStore, Ports, Unlocked } from './ports.ts';

/** A door's memory of who is signed in. */
export interface DoorState {
  session: Unlocked | null;
  /** The office of the store that is open here. */
  officeId: Id | null;
  /** Why and whose it was, from a lock until the next sign-in or sign-out. */
  lock: Lock | null;
  /** When somebody last worked here. */
  workedAt: Timestamp;
  lockAfterMinutes: number;
  /** The time of the history's last entry, where the clock was earlier at the sign-in. */
  clockBehind: Timestamp | null;
  /** What ends the streams that this door listens to; they do not outlive the session. */
  endStreams: Set<() => void>;
}

/** What an operation is given besides its input. */
export interface ServiceContext {
  door: DoorState;
  ports: Ports;
}

/** What an operation has once somebody is signed in. */
export interface SignedIn extends ServiceContext {
  db: Database;
  store: OpenStore;
  user: User;
}

/** A failure of the contract for helpers that have no handler's `errors`: typed, since code and status are its. */
export function failure(code: ErrorCode, data?: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { status: errors[code].status, data });
}

function isAmong(callers: Callers, { roles }: User): boolean {
  return typeof callers === 'string' || roles.some((role) => callers.includes(role));
}

/** Named here, since the compiler writes no inferred type as long as the contract has become. */
type Entry = Implementer<Contract, Given, ServiceContext>;
type Given = ServiceContext & Record<never, never>;
type Handlers<C extends ServiceContext> = ImplementerInternalWithMiddlewares<Contract, Given, C>;

/** Where every operation begins; by itself it lets everybody through, so handlers begin at one of those below. */
export const entry: Entry = implement(contract).$context<ServiceContext>();

/** Lets through only what the contract opens to everybody. */
const unguarded = entry.middleware(({ procedure, next }) => {
  if (procedure['~orpc'].meta.callers !== 'anyone') throw failure('SIGNED_OUT');
  return next();
});

/** Throws SIGNED_OUT, NOT_ALLOWED or READ_ONLY_COPY. */
async function userOf({ door }: ServiceContext, { callers, effect }: OperationMeta): Promise<User> {
  const user = door.session && (await findRecord(door.session.store.db, 'user', door.session.userId));
  if (!door.session || !user || user.disabled) throw failure('SIGNED_OUT');
  if (!isAmong(callers, user)) throw failure('NOT_ALLOWED', { needed: callers });
  if (effect === 'write' && door.session.store.copiedAt !== null) throw failure('READ_ONLY_COPY');
  return user;
}

/** The only place that enforces roles; it runs before the input is read. */
const authorise = entry.middleware(async ({ context, procedure, next }) => {
  const store = context.door.session?.store;
  if (!store) throw failure('SIGNED_OUT');
  store.enter();
  try {
    const user = await userOf(context, procedure['~orpc'].meta);
    return await next({ context: { db: store.db, store, user } });
  } finally {
    store.leave();
  }
});

/** Middleware that runs after `authorise`, and so knows the user. */
const known = implement(contract).$context<SignedIn>();

/** What anyone may call: it has no database, since nobody may have it open. */
export const open: Handlers<ServiceContext> = entry.use(unguarded);

/** Queries and session commands of somebody who is signed in. */
export const read: Handlers<SignedIn> = entry.use(authorise);

/** Who does what to which store. */
export interface Doer {
  store: OpenStore;
  user: { id: Id; name: string };
  officeId: Id;
  operation: readonly string[];
}

/** Runs `work` in one transaction whose records carry this operation, user and office. */
export async function writeAs<T>(
  { store, user, officeId, operation }: Doer,
  ports: Ports,
  work: (db: Database, records: RecordWriter) => Promise<T>,
): Promise<T> {
  return store.db.transaction().execute((transaction) => {
    const records = new RecordWriter(transaction, {
      deedId: ports.newId(),
      operation: operation.join('.'),
      user,
      officeId,
      at: ports.now(),
      newId: ports.newId,
      hash: store.hash,
      sha256: ports.sha256,
    });
    return work(transaction, records);
  });
}

/**
 * Runs `work` in one transaction whose records carry this operation and user, then tells all windows.
 * Within it there is no other way to the database: a second handle would wait for this one for ever.
 */
async function transact<T>(
  { door, store, ports, user }: SignedIn,
  operation: readonly string[],
  work: (db: Database, records: RecordWriter) => Promise<T>,
): Promise<T> {
  if (door.officeId === null) throw new Error('a change needs an office');
  const doer = { store, user: { id: user.id, name: user.displayName }, officeId: door.officeId, operation };
  return writeAs(doer, ports, work);
}

type Transact = <T>(work: (db: Database, records: RecordWriter) => Promise<T>) => Promise<T>;

/** Gives the handler its own transaction, for work that must read files before it touches the store. */
const withTransact = known.middleware(async ({ context, path, procedure, next }) => {
  const run: Transact = async (work) => {
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
export const write: Handlers<SignedIn & { records: RecordWriter }> = read.use(inTransaction);

/** Commands that first read a file or derive a key, then store in one transaction of their own. */
export const take: Handlers<SignedIn & { transact: Transact }> = read.use(withTransact);
