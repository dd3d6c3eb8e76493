import { readTail } from './chain.ts';
import type { CheckpointRow, Database } from './database.ts';

/** What the office's key signs. */
export function checkpointText({ seq, hash, at }: Omit<CheckpointRow, 'signature'>): string {
  return `giao-ban checkpoint 1 ${seq} ${hash} ${at}`;
}

/** Signs where the history stands; the checkpoint that is there where nothing was added since. */
export async function signCheckpoint(
  db: Database,
  sign: (text: string) => string,
  at: string,
): Promise<CheckpointRow> {
  const { seq, hash } = await readTail(db);
  const there = await db.selectFrom('checkpoint').selectAll().where('seq', '=', seq).executeTakeFirst();
  if (there) return there;
  const row = { seq, hash, at, signature: sign(checkpointText({ seq, hash, at })) };
  await db.insertInto('checkpoint').values(row).execute();
  return row;
}
