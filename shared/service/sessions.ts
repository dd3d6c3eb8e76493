import type { Session } from '../contract/sessions.ts';
import { findRecord, listRecords } from '../storage/records.ts';
import { read, type ServiceContext } from './base.ts';

async function sessionOf({ db, door, ports }: ServiceContext): Promise<Session> {
  const user = door.userId === null ? undefined : await findRecord(db, 'user', door.userId);
  const [office] = user ? await listRecords(db, 'office') : [];
  return { user: user ?? null, officeName: office?.name ?? null, today: ports.today(), demo: ports.demo };
}

export const sessions = {
  current: read.sessions.current.handler(({ context }) => sessionOf(context)),

  signIn: read.sessions.signIn.handler(async ({ input, context, errors }) => {
    const [user] = await listRecords(context.db, 'user', { userName: input.userName.trim().toLowerCase() });
    if (!user || user.disabled || !context.ports.checkPassword(user.userName, input.password)) {
      throw errors.WRONG_PASSWORD();
    }
    context.door.userId = user.id;
    return sessionOf(context);
  }),

  signOut: read.sessions.signOut.handler(({ context }) => {
    context.door.userId = null;
    for (const end of context.door.endStreams) end();
    context.door.endStreams.clear();
    return sessionOf(context);
  }),
};

export const preferences = {
  get: read.preferences.get.handler(({ context }) => context.ports.preferences.read()),
  set: read.preferences.set.handler(({ input, context }) => {
    context.ports.preferences.write(input);
    return input;
  }),
};

export const events = {
  changes: read.events.changes.handler(({ context: { ports, door }, signal }) => {
    const changes = ports.listen(signal);
    door.endStreams.add(() => void changes.return?.());
    return changes;
  }),
};
