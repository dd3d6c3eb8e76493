import type { Lock, Session } from '../contract/sessions.ts';
import type { Id } from '../domain/record.ts';
import type { User } from '../domain/user.ts';
import { lastEntry } from '../storage/chain.ts';
import type { RecordOf } from '../storage/entities.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { failure, open, read, take, writeAs, type DoorState, type ServiceContext } from './base.ts';
import { sealHistory } from './integrity.ts';
import type { OpenStore, Ports, Unlocked } from './ports.ts';

type Office = RecordOf<'office'>;

/** Who is signed in at the door and for which office; null for nobody. */
async function findSigned({ session }: DoorState): Promise<{ user: User; office: Office } | null> {
  if (!session) return null;
  const { store, userId } = session;
  store.enter();
  try {
    const user = await findRecord(store.db, 'user', userId);
    const [office] = await listRecords(store.db, 'office');
    return user && !user.disabled && office ? { user, office } : null;
  } finally {
    store.leave();
  }
}

/** What the window of this door must know. */
export async function sessionOf({ door, ports }: ServiceContext): Promise<Session> {
  const signed = await findSigned(door);
  return {
    founded: ports.vault.isFounded(),
    user: signed?.user ?? null,
    officeName: signed?.office.name ?? null,
    today: ports.today(),
    demo: ports.demo,
    lock: door.lock,
    lockAfterMinutes: signed?.office.lockAfterMinutes ?? null,
    copiedAt: signed ? (door.session?.store.copiedAt ?? null) : null,
    clockBehind: signed ? door.clockBehind : null,
    recoveryPending:
      signed !== null && signed.user.roles.includes('administrator') && ports.vault.isRecoveryPending(),
  };
}

/** Ends the session of a door and its streams; the last one to leave closes the store. */
export async function leave(door: DoorState, ports: Ports, lock: DoorState['lock'] = null): Promise<void> {
  const wasIn = door.session !== null;
  door.session = null;
  door.officeId = null;
  door.clockBehind = null;
  door.lock = lock;
  for (const end of door.endStreams) end();
  door.endStreams.clear();
  if (wasIn) await ports.vault.release();
}

/** Writes down that the clock is earlier than the history, which a dead battery does; the time of its last entry. */
async function noteClock(
  { store }: Unlocked,
  user: User,
  office: Office,
  ports: Ports,
): Promise<string | null> {
  const last = await lastEntry(store.db);
  const now = ports.now();
  if (!last || last.at <= now) return null;
  if (store.copiedAt === null) {
    const doer = {
      store,
      user: { id: user.id, name: user.displayName },
      officeId: office.id,
      operation: ['sessions', 'signIn'],
    };
    await writeAs(doer, ports, (_db, records) => records.noteBackwardClock(last.at));
  }
  return last.at;
}

/** Signs in at the door whoever unlocked the store; the session that was there ends. Throws WRONG_PASSWORD. */
export async function enterDoor({ door, ports }: ServiceContext, unlocked: Unlocked): Promise<void> {
  const signed = await findSigned({ ...door, session: unlocked });
  if (!signed) {
    await ports.vault.release();
    throw failure('WRONG_PASSWORD');
  }
  await leave(door, ports);
  door.session = unlocked;
  door.officeId = signed.office.id;
  door.workedAt = ports.now();
  door.lockAfterMinutes = signed.office.lockAfterMinutes;
  await sealHistory(unlocked.store, ports);
  door.clockBehind = await noteClock(unlocked, signed.user, signed.office, ports);
}

/** Ends the session and remembers whose it was; does nothing where nobody is signed in. */
async function lockDoor(door: DoorState, ports: Ports, reason: Lock['reason']): Promise<void> {
  const { session } = door;
  const signed = await findSigned(door);
  // Somebody else may have signed in while the name was looked up.
  if (!signed || door.session !== session) return;
  await leave(door, ports, { at: ports.now(), reason, userName: signed.user.userName });
}

/** Minutes that the engine waits longer than the window, which locks itself and keeps its typing. */
const graceMinutes = 1;

/** Locks a door at which nobody has worked for its time, whatever became of its window. */
export async function lockIfIdle(door: DoorState, ports: Ports): Promise<void> {
  const idleMs = Date.parse(ports.now()) - Date.parse(door.workedAt);
  if (!door.session || idleMs < (door.lockAfterMinutes + graceMinutes) * 60_000) return;
  await lockDoor(door, ports, 'idle');
}

/** Gives the user a new password on the strength of the recovery code. Throws WRONG_PASSWORD for no such user. */
async function renewPassword(
  store: OpenStore,
  input: { userName: string; newPassword: string },
  ports: Ports,
): Promise<Id> {
  const userName = input.userName.trim().toLowerCase();
  const [user] = await listRecords(store.db, 'user', { userName });
  const [office] = await listRecords(store.db, 'office');
  if (!user || user.disabled || !office) throw failure('WRONG_PASSWORD');
  const putInForce = await ports.vault.wrapFor(user, input.newPassword);
  const by = { id: user.id, name: user.displayName };
  const doer = { store, user: by, officeId: office.id, operation: ['sessions', 'recover'] };
  await writeAs(doer, ports, async (_db, records) => {
    await records.update('user', user.id, user.rev, { passwordSetAt: ports.now() });
    putInForce();
  });
  return user.id;
}

export const sessions = {
  current: open.sessions.current.handler(({ context }) => sessionOf(context)),

  signIn: open.sessions.signIn.handler(async ({ input, context }) => {
    await enterDoor(context, await context.ports.vault.unlock(input.userName, input.password));
    return sessionOf(context);
  }),

  signOut: open.sessions.signOut.handler(async ({ context }) => {
    await leave(context.door, context.ports);
    return sessionOf(context);
  }),

  lock: open.sessions.lock.handler(async ({ input, context }) => {
    await lockDoor(context.door, context.ports, input.reason);
    return sessionOf(context);
  }),

  stillHere: read.sessions.stillHere.handler(async ({ context: { db, door, ports } }) => {
    const [office] = await listRecords(db, 'office');
    door.workedAt = ports.now();
    door.lockAfterMinutes = office?.lockAfterMinutes ?? door.lockAfterMinutes;
    return { lockAfterMinutes: door.lockAfterMinutes };
  }),

  changePassword: take.sessions.changePassword.handler(
    async ({ input, context: { user, door, ports, transact } }) => {
      await ports.vault.check(user.userName, input.password);
      const putInForce = await ports.vault.wrapFor(user, input.newPassword);
      const changed = await transact(async (_db, records) => {
        const patch = { passwordSetAt: ports.now() };
        const record = await records.update('user', user.id, user.rev, patch);
        putInForce();
        return record;
      });
      ports.endSessions(user.id, door);
      return changed;
    },
  ),

  recover: open.sessions.recover.handler(async ({ input, context }) => {
    const { ports } = context;
    const store = await ports.vault.unlockByCode(input.code);
    const userId = await renewPassword(store, input, ports).catch(async (error: unknown) => {
      await ports.vault.release();
      throw error;
    });
    ports.endSessions(userId, context.door);
    await enterDoor(context, { store, userId });
    return sessionOf(context);
  }),
};

export const preferences = {
  get: open.preferences.get.handler(({ context }) => context.ports.preferences.read()),
  set: open.preferences.set.handler(({ input, context }) => {
    const before = context.ports.preferences.read();
    const { language = before.language, largeType = before.largeType } = input;
    const chosen = { language, largeType };
    context.ports.preferences.write(chosen);
    return chosen;
  }),
};

export const events = {
  changes: read.events.changes.handler(({ context: { ports, door }, signal }) => {
    const changes = ports.listen(signal);
    door.endStreams.add(() => void changes.return?.());
    return changes;
  }),
};
