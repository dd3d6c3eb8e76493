import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { up } from './migrations/0001-first.ts';

const migrations: Record<string, Migration> = { '0001-first': { up } };

/**
 * The store has this program's schema; each step is in a transaction with the mark that it was done, so a
 * failed one leaves nothing behind and is thrown. `steps` is replaced only by tests.
 */
export async function migrateToLatest(
  db: Database,
  steps: Record<string, Migration> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
  }
}
