import { activeAdministrators, type User } from '../domain/user.ts';
import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import { findRecord, listRecords, StaleRecord, type RecordWriter } from '../storage/records.ts';
import { failure, read, take, write } from './base.ts';
import type { Ports } from './ports.ts';

interface Revision {
  id: Id;
  rev: number;
}

type Patch = Partial<Pick<User, 'displayName' | 'roles' | 'disabled' | 'passwordSetAt'>>;

/** Throws NOT_FOUND, STALE_RECORD, or LAST_ADMINISTRATOR where nobody would be left to administer. */
async function changeUser(
  db: Database,
  records: RecordWriter,
  { id, rev }: Revision,
  patch: Patch,
): Promise<User> {
  if (!(await findRecord(db, 'user', id))) throw failure('NOT_FOUND', { entity: 'user' });
  try {
    const user = await records.update('user', id, rev, patch);
    if (activeAdministrators(await listRecords(db, 'user')).length === 0) throw failure('LAST_ADMINISTRATOR');
    return user;
  } catch (error) {
    throw error instanceof StaleRecord ? failure('STALE_RECORD') : error;
  }
}

/** Only whoever is not disabled keeps a way in. */
export async function closeWaysIn(db: Database, ports: Ports): Promise<void> {
  const active = (await listRecords(db, 'user')).filter((user) => !user.disabled);
  ports.vault.keepOnly(active.map((user) => user.id));
}

export const users = {
  list: read.users.list.handler(({ context: { db } }) => listRecords(db, 'user')),

  add: take.users.add.handler(async ({ input, context: { db: store, ports, transact }, errors }) => {
    const { password, ...user } = input;
    const taken = errors.USER_NAME_TAKEN({ data: { userName: user.userName } });
    const isTaken = async (db: Database): Promise<boolean> =>
      (await listRecords(db, 'user', { userName: user.userName })).length > 0;
    if (await isTaken(store)) throw taken;
    const id = ports.newId();
    const putInForce = await ports.vault.wrapFor({ id, userName: user.userName }, password);
    return transact(async (db, records) => {
      if (await isTaken(db)) throw taken;
      const added = await records.insert(
        'user',
        { ...user, disabled: false, passwordSetAt: ports.now() },
        id,
      );
      putInForce();
      return added;
    });
  }),

  change: write.users.change.handler(({ input, context: { db, records } }) => {
    const { id, rev, displayName, roles } = input;
    return changeUser(db, records, { id, rev }, { displayName, roles });
  }),

  setPassword: take.users.setPassword.handler(
    async ({ input, context: { db: store, door, ports, transact }, errors }) => {
      const user = await findRecord(store, 'user', input.id);
      if (!user) throw errors.NOT_FOUND({ data: { entity: 'user' } });
      const putInForce = await ports.vault.wrapFor(user, input.password);
      const changed = await transact(async (db, records) => {
        const patch = { disabled: false, passwordSetAt: ports.now() };
        const record = await changeUser(db, records, input, patch);
        putInForce();
        return record;
      });
      ports.endSessions(user.id, door);
      return changed;
    },
  ),

  disable: take.users.disable.handler(async ({ input, context: { ports, transact } }) => {
    const disabled = await transact(async (db, records) => {
      const user = await changeUser(db, records, input, { disabled: true });
      await closeWaysIn(db, ports);
      return user;
    });
    ports.endSessions(disabled.id, null);
    return disabled;
  }),
};
