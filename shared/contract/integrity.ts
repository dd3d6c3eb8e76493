import { z } from 'zod';
import { Timestamp } from '../domain/record.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** The first place where the history is not what was written. */
export const ChainFault = z.object({
  /** Number of the entry; the last one where entries are missing at the end. */
  seq: z.int(),
  kind: z.enum(['altered', 'missing', 'truncated', 'signature', 'other-history']),
});
export type ChainFault = z.infer<typeof ChainFault>;

export const Verification = z.object({
  entries: z.int(),
  fault: ChainFault.nullable(),
  /** Records that hold something else than the history says, at most twenty: they were changed past the program. */
  strayRecords: z.array(z.object({ entity: z.string(), id: z.string(), field: z.string() })),
  strayCount: z.int(),
  /** How often an entry is dated before the one that precedes it. */
  backwardClocks: z.int(),
  /** The number of the last signed checkpoint; null where there is none yet. */
  lastCheckpoint: z.int().nullable(),
  at: Timestamp,
});
export type Verification = z.infer<typeof Verification>;

/** A witness to be kept elsewhere: where the history stood. */
export const Checkpoint = z.object({
  seq: z.int(),
  at: Timestamp,
  /** Short form for paper: `1284-K7QM-2RXD-9FHT-W4NC`. */
  code: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const integrity = {
  /** Checks the history from its first entry, or from the last signed checkpoint, against a code kept elsewhere. */
  verify: query(['administrator', 'commander', 'officer'], [])
    .input(z.object({ from: z.enum(['start', 'checkpoint']), code: z.string().max(100).optional() }))
    .output(Verification)
    .errors({ NOT_A_CHECKPOINT: errors.NOT_A_CHECKPOINT }),
  /** Signs where the history stands now. */
  checkpoint: command(['administrator', 'commander', 'officer'], []).output(Checkpoint),
};
