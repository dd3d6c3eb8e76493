import { sql } from 'kysely';
import { hashLetters, type Witness } from '../domain/checkpointCode.ts';
import { beginning, hashEntry, type Sha256, type Tail } from './chain.ts';
import { checkpointText } from './checkpoints.ts';
import type { ChangeRow, CheckpointRow, Database } from './database.ts';

/** The first place where the history is not what was written, and how. */
export interface ChainFault {
  /** Number of the entry; the last one that is left where entries are missing at the end. */
  seq: number;
  kind: 'altered' | 'missing' | 'truncated' | 'signature' | 'other-history';
}

export interface ChainCheck {
  /** Entries that were read. */
  entries: number;
  fault: ChainFault | null;
  /** How often an entry is dated before the one that precedes it. */
  backwardClocks: number;
  lastCheckpoint: number | null;
}

export interface ChainTools {
  sha256: Sha256;
  isSigned: (text: string, signature: string) => boolean;
  /** Lets others have the processor between two pages. */
  pause: () => Promise<void>;
}

export interface ChainOptions {
  from: 'start' | 'checkpoint';
  /** What a checkpoint kept elsewhere says. */
  witness?: Witness | null;
  /** Told every entry in order. */
  onEntry?: (entry: ChangeRow) => void;
}

const pageSize = 2000;

/** Entries after `seq` in order. Without plugins: renaming thirteen columns of each row costs more than its hash. */
async function readPage(db: Database, seq: number): Promise<ChangeRow[]> {
  const page = await sql<ChangeRow>`
    select seq, deed_id as "deedId", operation, entity, record_id as "recordId", field, before, after,
      user_id as "userId", user_name as "userName", office_id as "officeId", at, hash
    from change where seq > ${seq} order by seq limit ${sql.lit(pageSize)}`.execute(db.withoutPlugins());
  return page.rows;
}

async function readCheckpoints(db: Database): Promise<CheckpointRow[]> {
  return db.selectFrom('checkpoint').selectAll().orderBy('seq').execute();
}

function faultOf({ seq, hash }: Tail, entry: ChangeRow, sha256: Sha256): ChainFault | null {
  if (entry.seq !== seq + 1) return { seq: seq + 1, kind: 'missing' };
  return hashEntry(sha256, hash, entry) === entry.hash ? null : { seq: entry.seq, kind: 'altered' };
}

/** What must be true of an entry that a checkpoint or a code kept elsewhere names. */
type Expectations = Map<number, ((hash: string) => ChainFault | null)[]>;

function expectationsOf(checkpoints: readonly CheckpointRow[], witness: Witness | null): Expectations {
  const all: Expectations = new Map();
  const expect = (seq: number, check: (hash: string) => ChainFault | null): void => {
    all.set(seq, [...(all.get(seq) ?? []), check]);
  };
  for (const { seq, hash } of checkpoints) {
    expect(seq, (found) => (found === hash ? null : { seq, kind: 'altered' }));
  }
  if (witness) {
    const { seq, letters } = witness;
    expect(seq, (hash) => (hashLetters(hash) === letters ? null : { seq, kind: 'other-history' }));
  }
  return all;
}

async function entryAt(db: Database, seq: number): Promise<Tail | undefined> {
  return db.selectFrom('change').select(['seq', 'hash']).where('seq', '=', seq).executeTakeFirst();
}

/** The fault of an entry that lies before what is read, where something names it. */
async function checkEarlier(db: Database, from: number, expected: Expectations): Promise<ChainFault | null> {
  for (const [seq, checks] of expected) {
    if (seq > from) continue;
    const entry = seq === 0 ? beginning : await entryAt(db, seq);
    const faults = checks.map((check) => (entry ? check(entry.hash) : ({ seq, kind: 'missing' } as const)));
    const fault = faults.find((one) => one !== null);
    if (fault) return fault;
  }
  return null;
}

/**
 * Reads the history from its first entry, or from the last signed checkpoint, and names the first entry that
 * is not what was written: altered, missing, or gone at the end although a checkpoint tells of it.
 */
export async function verifyChain(
  db: Database,
  { sha256, isSigned, pause }: ChainTools,
  { from, witness = null, onEntry }: ChainOptions,
): Promise<ChainCheck> {
  const checkpoints = await readCheckpoints(db);
  const last = checkpoints.at(-1);
  const check: ChainCheck = { entries: 0, fault: null, backwardClocks: 0, lastCheckpoint: last?.seq ?? null };
  const forged = checkpoints.find((one) => !isSigned(checkpointText(one), one.signature));
  if (forged) return { ...check, fault: { seq: forged.seq, kind: 'signature' } };
  const start = from === 'checkpoint' && last ? { seq: last.seq, hash: last.hash } : { ...beginning };
  const expected = expectationsOf(checkpoints, witness);
  const earlier = await checkEarlier(db, start.seq, expected);
  if (earlier) return { ...check, fault: earlier };
  const tail: Tail = start;
  let lastAt = '';
  for (let page = await readPage(db, tail.seq); page.length > 0; page = await readPage(db, tail.seq)) {
    for (const entry of page) {
      const named = (expected.get(entry.seq) ?? []).map((one) => one(entry.hash)).find((one) => one !== null);
      check.fault = faultOf(tail, entry, sha256) ?? named ?? null;
      if (check.fault) return check;
      if (entry.at < lastAt) check.backwardClocks += 1;
      lastAt = entry.at;
      check.entries += 1;
      tail.seq = entry.seq;
      tail.hash = entry.hash;
      onEntry?.(entry);
    }
    await pause();
  }
  const isCut = [...expected.keys()].some((seq) => seq > tail.seq);
  return isCut ? { ...check, fault: { seq: tail.seq, kind: 'truncated' } } : check;
}
