import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { up } from './migrations/0001-first.ts';

const migrations: Record<string, Migration> = { '0001-first': { up } };

/** The store was written by a newer program: it has steps that this one does not know. */
export class NewerStore extends Error {
  constructor(steps: readonly string[]) {
    super(`unknown steps: ${steps.join(', ')}`);
    this.name = 'NewerStore';
  }
}

async function refuseNewer(db: Database, steps: Record<string, Migration>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const unknown = done.rows.map(({ name }) => name).filter((name) => !(name in steps));
  if (unknown.length > 0) throw new NewerStore(unknown);
}

/**
 * The store has this program's schema; each step is in a transaction with the mark that it was done, so a
 * failed one leaves nothing behind and is thrown. Throws NewerStore before anything is changed. `steps` is replaced only by tests.
 */
export async function migrateToLatest(
  db: Database,
  steps: Record<string, Migration> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } });
  await refuseNewer(db, steps);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
  }
}
