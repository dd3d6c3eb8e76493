import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../../shared/service/base.ts';
import type { OpenStore } from '../../../shared/service/ports.ts';
import { openDatabase, type Database } from '../../../shared/storage/database.ts';
import { migrateToLatest, NewerStore } from '../../../shared/storage/migrate.ts';
import { keepAttachment, readAttachment, sweepAttachments } from '../attachments.ts';
import { openConnection } from '../connection.ts';
import { sha256 } from '../sha256.ts';
import { StartFailure } from '../types.ts';
import { attachmentsName, storeName } from './files.ts';
import type { KeyFile } from './keyFile.ts';
import { seal, unseal, type Sealed } from './sealing.ts';

/** A key for one purpose: what is learnt of one tells nothing of another. */
function subkey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `giao-ban ${purpose}`, 32));
}

/** Seals the office's private key (PKCS #8) under the store's. */
export function sealOfficeKey(privateKey: KeyObject, key: Buffer): Sealed {
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  return seal(secret, subkey(key, 'office key'), 'office key');
}

function officeSigner(sealed: Sealed | null, key: Buffer): OpenStore['sign'] {
  const secret = sealed && unseal(sealed, subkey(key, 'office key'), 'office key');
  if (!secret) return null;
  const privateKey = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  return (text) => sign(null, Buffer.from(text), privateKey).toString('base64');
}

/** The contract's code for a store that does not open; any other error is a fault of the program. */
function refusalOf(error: unknown): unknown {
  if (error instanceof NewerStore) return failure('STORE_NEWER');
  if (!(error instanceof StartFailure)) return error;
  return failure(error.code === 'STORE_DAMAGED' ? 'STORE_DAMAGED' : 'STORE_FOREIGN');
}

async function readCopiedAt(db: Database): Promise<string | null> {
  const mark = await db.selectFrom('copyMark').select('copiedAt').executeTakeFirst();
  return mark?.copiedAt ?? null;
}

async function sweep(db: Database, folder: string): Promise<void> {
  // Deleted records name their files too: they may come back.
  const named = await db.selectFrom('attachment').select('sha256').execute();
  await sweepAttachments(folder, new Set(named.map((row) => String(row['sha256']))));
}

type Opened = Omit<OpenStore, 'enter' | 'leave'>;

/**
 * Opens the store of `folder` with its key and brings it to this program's schema. Throws STORE_DAMAGED,
 * STORE_FOREIGN or STORE_NEWER; nothing is changed then. With `isNew` the store is made.
 */
export async function openStoreFile(
  folder: string,
  { office }: Pick<KeyFile, 'office'>,
  key: Buffer,
  isNew: boolean,
): Promise<Opened> {
  const path = join(folder, storeName);
  const attachments = join(folder, attachmentsName);
  if (!isNew && !existsSync(path)) throw failure('STORE_DAMAGED');
  let db: Database | undefined;
  try {
    const connection = openConnection(path, key);
    db = openDatabase(connection);
    await migrateToLatest(db, { sha256 });
    const copiedAt = await readCopiedAt(db);
    const signer = officeSigner(office.privateKey, key);
    if (copiedAt === null && signer === null) throw failure('STORE_FOREIGN');
    if (copiedAt === null) await sweep(db, attachments);
    else connection.pragma('query_only = ON');
    const hashKey = subkey(key, 'personal values');
    const attachmentKey = subkey(key, 'attachments');
    const publicKey = createPublicKey({
      key: Buffer.from(office.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return {
      db,
      // A short number could be guessed from a plain hash.
      hash: (value) => `hmac:${createHmac('sha256', hashKey).update(value).digest('hex')}`,
      sign: copiedAt === null ? signer : null,
      isSigned: (text, signature) =>
        verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64')),
      keepFile: (content) => keepAttachment(attachments, attachmentKey, content),
      readFile: (hash) => readAttachment(attachments, attachmentKey, hash).catch(() => null),
      copiedAt,
    };
  } catch (error) {
    await db?.destroy();
    throw refusalOf(error);
  }
}
