import { z } from 'zod';
import { Names } from '../domain/bilingual.ts';
import { Id, Timestamp } from '../domain/record.ts';

/** What a record goes by: a form of words and what stands in it, such as the ordinal and code of a meeting. */
export interface RecordLabel {
  entity: string;
  id: Id;
  /** Names the sentence part; the entity, or a variant of it such as `extraordinary` for a meeting. */
  form: string;
  values: Record<string, string | number | Names>;
  /** What it belongs to, where it has no name of its own. */
  of: RecordLabel | null;
}

export const RecordLabel: z.ZodType<RecordLabel> = z.lazy(() =>
  z.object({
    entity: z.string(),
    id: Id,
    form: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number(), Names])),
    of: RecordLabel.nullable(),
  }),
);

/** A stored value as something a screen can put into words. `private`: only its hash is in the history. */
export type ShownValue =
  | { is: 'none' | 'private' }
  | { is: 'text' | 'date' | 'timestamp'; text: string }
  | { is: 'number'; number: number }
  | { is: 'boolean'; yes: boolean }
  | { is: 'choice'; field: string; choice: string }
  | { is: 'names'; names: { vi: string; lo: string } }
  | { is: 'record'; label: RecordLabel }
  | { is: 'list'; items: ShownValue[] }
  | { is: 'pairs'; pairs: { field: string; value: ShownValue }[] };

export const ShownValue: z.ZodType<ShownValue> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.object({ is: z.enum(['none', 'private']) }),
    z.object({ is: z.enum(['text', 'date', 'timestamp']), text: z.string() }),
    z.object({ is: z.literal('number'), number: z.number() }),
    z.object({ is: z.literal('boolean'), yes: z.boolean() }),
    z.object({ is: z.literal('choice'), field: z.string(), choice: z.string() }),
    z.object({ is: z.literal('names'), names: z.object({ vi: z.string(), lo: z.string() }) }),
    z.object({ is: z.literal('record'), label: RecordLabel }),
    z.object({ is: z.literal('list'), items: z.array(ShownValue) }),
    z.object({
      is: z.literal('pairs'),
      pairs: z.array(z.object({ field: z.string(), value: ShownValue })),
    }),
  ]),
);

/** One field and what stood there before and after. */
export const ShownChange = z.object({
  entity: z.string(),
  field: z.string(),
  before: ShownValue,
  after: ShownValue,
});
export type ShownChange = z.infer<typeof ShownChange>;

export const RecordAct = z.enum(['insert', 'change', 'remove', 'restore']);
export type RecordAct = z.infer<typeof RecordAct>;

/** What happened to one record. */
export const RecordChanges = z.object({
  label: RecordLabel,
  act: RecordAct,
  changes: z.array(ShownChange),
});
export type RecordChanges = z.infer<typeof RecordChanges>;

/** A deed as a sentence is made of it. */
export const DeedSummary = z.object({
  deedId: Id,
  at: Timestamp,
  userName: z.string(),
  operation: z.string(),
  act: RecordAct,
  /** The record it is about; null where it is about none. */
  subject: RecordLabel.nullable(),
  /** How many records of the subject's kind it touched, or of all kinds for an import of an office. */
  count: z.int(),
});
export type DeedSummary = z.infer<typeof DeedSummary>;

/** Whether a deed can be taken back, and why not. */
export const Standing = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['open', 'undone', 'sealed', 'never']) }),
  z.object({ is: z.literal('not-allowed'), needed: z.array(z.string()) }),
]);
export type Standing = z.infer<typeof Standing>;

/** A deed in the list: the sentence, the one field that changed where it was one, and what became of it. */
export const DeedRow = DeedSummary.extend({
  /** The number of its first entry: the next page begins before it. */
  since: z.int(),
  change: ShownChange.nullable(),
  /** For an undoing: what it took back or put in force again, the first of `count` deeds. */
  undoing: z.object({ is: z.enum(['undo', 'redo']), deed: DeedSummary, count: z.int() }).nullable(),
  standing: Standing,
});
export type DeedRow = z.infer<typeof DeedRow>;

/** Why a field stays as it is whatever is taken back. */
export const KeptReason = z.enum(['number', 'paper', 'private', 'password', 'note']);
export type KeptReason = z.infer<typeof KeptReason>;

/** What taking back deeds would do. */
export const UndoPreview = z.object({
  deed: DeedRow,
  /** Where the history stood; an undoing is refused once it went on. */
  seq: z.int(),
  /** Everything that would be taken back. */
  deedIds: z.array(Id),
  records: z.array(RecordChanges),
  /** How many records would change; `records` holds the first of them. */
  recordCount: z.int(),
  /** Later deeds: `required` ones cannot stand without the deed, the others are taken back or keep their value. */
  dependents: z.array(z.object({ deed: DeedRow, required: z.boolean(), chosen: z.boolean() })),
  kept: z.array(z.object({ label: RecordLabel, field: z.string(), reason: KeptReason })),
  /** Why it cannot be done; null where it can. */
  refusal: Standing.nullable(),
});
export type UndoPreview = z.infer<typeof UndoPreview>;
