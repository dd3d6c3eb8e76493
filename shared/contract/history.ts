import { z } from 'zod';
import { TextSide } from '../domain/bilingual.ts';
import { Id, Timestamp } from '../domain/record.ts';
import { errors } from './errors.ts';
import { DeedRow, RecordChanges, UndoPreview } from './historyShapes.ts';
import { command, query, topics } from './operation.ts';

/** One field that changed: what stood there before and after, who changed it, when, by which operation. */
export const FieldChange = z.object({
  entity: z.string(),
  recordId: Id,
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  operation: z.string(),
  userName: z.string(),
  at: Timestamp,
});
export type FieldChange = z.infer<typeof FieldChange>;

const entityName = z.string().max(40);

/** Which deeds are wanted: all of them unless something is given. */
export const DeedFilter = z.object({
  userId: Id.optional(),
  text: z.string().max(200).optional(),
  /** A record with everything that belongs to it. */
  record: z.object({ entity: entityName, id: Id }).optional(),
});
export type DeedFilter = z.infer<typeof DeedFilter>;

/** More than that is no mistake to be taken back but a store to be begun anew. */
const deedLimit = 20_000;

export const history = {
  /** The changes of one record, newest first. */
  ofRecord: query('signed-in', topics)
    .input(z.object({ entity: entityName, id: Id }))
    .output(z.array(FieldChange)),
  /** Deeds, newest first, a page at a time; `next` is where the following page begins, null at the end. */
  deeds: query('signed-in', topics)
    .input(DeedFilter.extend({ before: z.int().optional() }))
    .output(z.object({ deeds: z.array(DeedRow), next: z.int().nullable() })),
  /** What a deed did, record by record; of a great many records the first. */
  deed: query('signed-in', topics)
    .input(z.object({ deedId: Id }))
    .output(z.object({ records: z.array(RecordChanges), recordCount: z.int() }))
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  /** Who has done anything, under the latest name. */
  users: query('signed-in', topics).output(z.array(z.object({ userId: Id, userName: z.string() }))),
  /** The deeds whose deletions are still in effect, newest first. */
  bin: query('signed-in', topics).output(z.array(DeedRow)),
  /** The states of one side of a text that going back leads through, oldest first. */
  textVersions: query('signed-in', ['minutes'])
    .input(z.object({ entity: z.enum(['segment', 'decision']), id: Id, side: TextSide }))
    .output(z.array(z.string())),
  /** What taking back the deed would do, with the later deeds `also` taken back along. */
  previewUndo: query('signed-in', topics)
    .input(z.object({ deedId: Id, also: z.array(Id).max(deedLimit) }))
    .output(UndoPreview)
    .errors({ NOT_FOUND: errors.NOT_FOUND, STALE_RECORD: errors.STALE_RECORD }),
  /**
   * Takes deeds back, all or none; whoever may do each of them may take it back. Refused where the history
   * went on since `expectedSeq`.
   */
  undo: command('signed-in', topics)
    .input(z.object({ deedIds: z.array(Id).min(1).max(deedLimit), expectedSeq: z.int() }))
    .output(z.object({ deedId: Id }))
    .errors({
      NOT_FOUND: errors.NOT_FOUND,
      STALE_RECORD: errors.STALE_RECORD,
      SEALED: errors.SEALED,
      NEVER_UNDONE: errors.NEVER_UNDONE,
      UNDO_CLASHES: errors.UNDO_CLASHES,
      LAST_ADMINISTRATOR: errors.LAST_ADMINISTRATOR,
    }),
};
