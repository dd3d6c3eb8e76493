import type { ChangeRow, Database } from './database.ts';

/** SHA-256 in hexadecimal. */
export type Sha256 = (text: string) => string;

/** Where the history stands: the number and the hash of an entry. */
export interface Tail {
  seq: number;
  hash: string;
}

/** What the first entry follows. */
export const beginning: Readonly<Tail> = { seq: 0, hash: '0'.repeat(64) };

/**
 * The hash of an entry that follows the one with the hash `previous`: over that and the entry's values as a
 * JSON array in this order. It is kept in every store, so it stays as it is.
 */
export function hashEntry(sha256: Sha256, previous: string, entry: Omit<ChangeRow, 'hash'>): string {
  const values = [
    entry.seq,
    entry.deedId,
    entry.operation,
    entry.entity,
    entry.recordId,
    entry.field,
    entry.before,
    entry.after,
    entry.userId,
    entry.userName,
    entry.officeId,
    entry.at,
  ];
  return sha256(previous + JSON.stringify(values));
}

/** The number and the hash of the last entry; `beginning` where there is none. */
export async function readTail(db: Database): Promise<Tail> {
  const last = await db
    .selectFrom('change')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { ...beginning };
}

/** The number and the time of the last entry; undefined where there is none. */
export async function lastEntry(db: Database): Promise<Pick<ChangeRow, 'seq' | 'at'> | undefined> {
  return db.selectFrom('change').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
}
