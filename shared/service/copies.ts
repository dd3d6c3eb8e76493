import { listRecords } from '../storage/records.ts';
import { open, read } from './base.ts';

export const copies = {
  users: read.copies.users.handler(async ({ context: { db } }) => {
    const active = (await listRecords(db, 'user')).filter((user) => !user.disabled);
    return active.map(({ id, displayName, roles }) => ({ id, displayName, roles }));
  }),

  make: read.copies.make.handler(async ({ input, context: { db, ports, store, user }, errors }) => {
    const [office] = await listRecords(db, 'office');
    const active = (await listRecords(db, 'user')).filter(({ disabled }) => !disabled);
    const areKnown = input.userIds.every((id) => active.some((one) => one.id === id));
    if (!areKnown || !office) throw errors.NOT_FOUND({ data: { entity: 'user' } });
    if (store.copiedAt !== null) throw errors.READ_ONLY_COPY();
    const copiedAt = ports.now();
    const content = await ports.vault.copyFor(input.userIds, { copiedAt, copiedBy: user.displayName });
    const name = `giao-ban-${office.code.toLowerCase()}-${ports.today()}.gbcopy`;
    return new File([content as Uint8Array<ArrayBuffer>], name, { type: 'application/octet-stream' });
  }),

  open: open.copies.open.handler(async ({ input: { file }, context: { ports }, errors }) => {
    const reason = await ports.vault.openCopy(new Uint8Array(await file.arrayBuffer()));
    if (reason !== null) {
      throw errors.FILE_REFUSED({ data: { problems: [{ file: file.name, path: '', reason }], total: 1 } });
    }
    return { founded: ports.vault.isFounded() };
  }),
};
