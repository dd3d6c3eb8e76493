import SqliteConnection from 'better-sqlite3-multiple-ciphers';
import { StartFailure } from './types.ts';

const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY', 'foreign_keys = ON'];

function failureOf(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return new StartFailure('STORE_FOREIGN', path, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return new StartFailure('STORE_DAMAGED', path, { cause: error });
  return error;
}

/**
 * The encrypted store at `path`, made where it is missing (SQLCipher 4 format, raw 256-bit key). Throws
 * StartFailure: STORE_FOREIGN where it is no store or has another key, STORE_DAMAGED where a page is broken.
 */
export function openConnection(path: string, key: Buffer): SqliteConnection.Database {
  const connection = new SqliteConnection(path);
  try {
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma('legacy = 4');
    const rawKey = Buffer.from(`x'${key.toString('hex')}'`);
    connection.key(rawKey);
    rawKey.fill(0);
    for (const pragma of pragmas) connection.pragma(pragma);
    connection.prepare('select count(*) from sqlite_master').get();
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new StartFailure('STORE_DAMAGED', path);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw failureOf(error, path);
  }
}
