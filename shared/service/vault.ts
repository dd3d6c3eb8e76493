import { recoveryCheck } from '../domain/recoveryCode.ts';
import type { RecoveryCode } from '../contract/vault.ts';
import { open, read, take, writeAs } from './base.ts';
import type { Ports } from './ports.ts';
import { enterDoor } from './sessions.ts';

const lockAfterMinutes = 15;

function shown(groups: string[], ports: Ports): RecoveryCode {
  return { groups, check: recoveryCheck(groups, ports.sha256) };
}

export const vault = {
  found: open.vault.found.handler(async ({ input, context }) => {
    const { ports } = context;
    const { office, administrator } = input;
    const { password, ...user } = administrator;
    const officeId = ports.newId();
    const userId = ports.newId();
    const { groups, unlocked } = await ports.vault.found(
      { userName: user.userName, password },
      async (store) => {
        const by = { id: userId, name: user.displayName };
        const doer = { store, user: by, officeId, operation: ['vault', 'found'] };
        await writeAs(doer, ports, async (_db, records) => {
          await records.insert('office', { ...office, lockAfterMinutes }, officeId);
          await records.insert('user', { ...user, disabled: false, passwordSetAt: ports.now() }, userId);
        });
        return userId;
      },
    );
    await enterDoor(context, unlocked);
    return shown(groups, ports);
  }),

  renewRecovery: take.vault.renewRecovery.handler(async ({ input, context: { ports, user, transact } }) => {
    await ports.vault.check(user.userName, input.password);
    const groups = await ports.vault.renewRecovery();
    await transact((_db, records) => records.noteRecoveryCode());
    return shown(groups, ports);
  }),

  confirmRecovery: read.vault.confirmRecovery.handler(({ context: { ports } }) => {
    ports.vault.confirmRecovery();
    return { recoveryPending: ports.vault.isRecoveryPending() };
  }),
};
