import {
  CamelCasePlugin,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type Generated,
  type SqliteDatabase,
} from 'kysely';
import type { Row } from './codec.ts';
import type { EntityName } from './entities.ts';

/** One field of one record that changed; written with the record, in its transaction, and never altered. */
export interface ChangeRow {
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
}

export type Tables = Record<EntityName, Row> & { change: ChangeRow & { seq: Generated<number> } };
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

/** The query layer over an open SQLite connection; names are camelCase here and snake_case in the file. */
export function openDatabase(connection: SqliteDatabase): Database {
  return new Kysely<Tables>({
    dialect: new TransactionalDialect({ database: connection }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
