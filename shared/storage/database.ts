import { CamelCasePlugin, Kysely, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Row } from './codec.ts';
import type { EntityName } from './entities.ts';

/** One field of one record that changed; written with the record, in its transaction, and never altered. */
export interface ChangeRow {
  seq: number;
  deedId: string;
  operation: string;
  entity: string;
  recordId: string;
  field: string;
  before: string | null;
  after: string | null;
  userId: string;
  userName: string;
  officeId: string;
  at: string;
  /** Over this entry and the hash of the one before: whoever alters one has to alter all that follow. */
  hash: string;
}

/** The office's signature of where the history stood. */
export interface CheckpointRow {
  seq: number;
  hash: string;
  at: string;
  signature: string;
}

/** A user's own typing that is not stored yet; neither a record nor part of the history. */
export interface DraftRow {
  userId: string;
  entity: string;
  recordId: string;
  side: string;
  rev: number;
  text: string;
  at: string;
}

/** Stands only in a copy: when it was made, by whom, and where the history stood. */
export interface CopyMarkRow {
  copiedAt: string;
  copiedBy: string;
  seq: number;
}

export type Tables = Record<EntityName, Row> & {
  change: ChangeRow;
  checkpoint: CheckpointRow;
  draft: DraftRow;
  copyMark: CopyMarkRow;
};
export type Database = Kysely<Tables>;

/** SQLite can roll back DDL; Kysely's own adapter denies it and would leave half a migration behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

const mostStatements = 200;
const isRepeated = /^(select|insert|update|delete|begin|commit|with)\b/i;

/**
 * The connection with the statements it prepared last: preparing one costs more than most of them take to run.
 * Pragmas and changes of the schema are prepared anew each time, since they act while they are.
 */
function keepingStatements(connection: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => {
      kept.clear();
      connection.close();
    },
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const statement = connection.prepare(text);
      if (isRepeated.test(text)) kept.set(text, statement);
      const oldest = kept.keys().next().value;
      if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** The query layer over an open SQLite connection; names are camelCase here and snake_case in the file. */
export function openDatabase(connection: SqliteDatabase): Database {
  return new Kysely<Tables>({
    dialect: new TransactionalDialect({ database: keepingStatements(connection) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
