import { KeptDraft } from '../contract/drafts.ts';
import { read } from './base.ts';

export const drafts = {
  list: read.drafts.list.handler(async ({ context: { db, user } }) => {
    const rows = await db
      .selectFrom('draft')
      .selectAll()
      .where('userId', '=', user.id)
      .orderBy('at')
      .execute();
    return rows.map(({ recordId, at, ...row }) => ({ ...KeptDraft.parse({ ...row, id: recordId }), at }));
  }),

  keep: read.drafts.keep.handler(async ({ input, context: { db, ports, user } }) => {
    const { id: recordId, ...draft } = input;
    const at = ports.now();
    await db
      .insertInto('draft')
      .values({ ...draft, recordId, userId: user.id, at })
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'recordId', 'side'])
          .doUpdateSet({ rev: draft.rev, text: draft.text, at }),
      )
      .execute();
    return { at };
  }),

  discard: read.drafts.discard.handler(async ({ input, context: { db, user } }) => {
    await db
      .deleteFrom('draft')
      .where('userId', '=', user.id)
      .where('recordId', '=', input.id)
      .where('side', '=', input.side)
      .execute();
    return {};
  }),
};
