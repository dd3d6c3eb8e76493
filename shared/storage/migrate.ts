import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import type { Sha256 } from './chain.ts';
import { up as firstSchema } from './migrations/0001-first.ts';
import { up as chainHistory } from './migrations/0002-chain.ts';
import { up as addTurns } from './migrations/0003-turns.ts';
import { up as addMinutes } from './migrations/0004-minutes.ts';

type Steps = Record<string, Migration>;

function allSteps(sha256: Sha256): Steps {
  return {
    '0001-first': { up: firstSchema },
    '0002-chain': { up: (db) => chainHistory(db, sha256) },
    '0003-turns': { up: addTurns },
    '0004-minutes': { up: addMinutes },
  };
}

/** The store was written by a newer program: it has steps that this one does not know. */
export class NewerStore extends Error {
  constructor(steps: readonly string[]) {
    super(`unknown steps: ${steps.join(', ')}`);
    this.name = 'NewerStore';
  }
}

async function refuseNewer(db: Database, steps: Steps): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const unknown = done.rows.map(({ name }) => name).filter((name) => !(name in steps));
  if (unknown.length > 0) throw new NewerStore(unknown);
}

/** The step, refused where a reference then leads nowhere: SQLite does not look while tables are made anew. */
function keepingReferences(step: Migration): Migration {
  return {
    up: async (db) => {
      await step.up(db);
      const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
      const [first] = broken.rows;
      if (first) throw new Error(`${broken.rows.length} broken references, the first in ${first.table}`);
    },
  };
}

/**
 * The store has this program's schema. All steps are in one transaction with the marks that they were done,
 * so a failed one leaves nothing behind and is thrown. Throws NewerStore before anything is changed. `steps`
 * is replaced only by tests. Order of the pragmas: https://sqlite.org/lang_altertable.html section 7.
 */
export async function migrateToLatest(
  db: Database,
  { sha256, steps = allSteps(sha256) }: { sha256: Sha256; steps?: Steps },
): Promise<void> {
  await refuseNewer(db, steps);
  const checked = Object.entries(steps).map(([name, step]) => [name, keepingReferences(step)]);
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(checked) as Steps) };
  await sql`pragma foreign_keys = off`.execute(db);
  try {
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) {
      throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
    }
  } finally {
    await sql`pragma foreign_keys = on`.execute(db);
  }
}
