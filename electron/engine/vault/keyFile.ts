import { createHmac } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Id } from '../../../shared/domain/record.ts';
import { StartFailure } from '../types.ts';
import { Kdf } from './keyDerivation.ts';
import { Sealed } from './sealing.ts';

export const keyFileName = 'keys.json';
/** Holds the same: without its key a store is lost, so that one bad sector must not be enough. */
const secondName = 'keys.second.json';

const Wrap = z.object({ kdf: Kdf, key: Sealed });

/** The store's key, wrapped for each way in. No name stands in it. */
export const KeyFile = z.object({
  format: z.literal(1),
  storeId: z.uuid(),
  users: z.array(Wrap.extend({ userId: Id, nameTag: z.string() })).max(1000),
  /** Null in a copy. */
  recovery: Wrap.extend({ printed: z.boolean() }).nullable(),
  /** Signs checkpoints of the history (Ed25519); the private key is sealed under the store's, and null in a copy. */
  office: z.object({ publicKey: z.base64(), privateKey: Sealed.nullable() }),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** Finds a user's wrap without the name standing in the file. */
export function nameTag(storeId: string, userName: string): string {
  return createHmac('sha256', storeId).update(userName.trim().toLowerCase()).digest('hex').slice(0, 32);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The key file that a text holds; null where it holds none. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function replaceFile(path: string, text: string): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

/** Writes both copies, each whole or not at all. */
export function writeKeyFile(folder: string, file: KeyFile): void {
  // In the schema's order, whatever put it together: the two copies are compared as texts.
  const text = `${JSON.stringify(KeyFile.parse(file), null, 1)}\n`;
  for (const name of [keyFileName, secondName]) replaceFile(join(folder, name), text);
}

/**
 * The key file of `folder`; null where there is none. One damaged copy is mended from the other; throws
 * KEY_FILE_DAMAGED where neither can be read.
 */
export function readKeyFile(folder: string): KeyFile | null {
  const texts = [keyFileName, secondName].map((name) => readText(join(folder, name)));
  if (texts.every((text) => text === null)) return null;
  const [first, second] = texts.map((text) => (text === null ? null : parseKeyFile(text)));
  const file = first ?? second;
  if (!file) throw new StartFailure('KEY_FILE_DAMAGED', folder);
  if (texts[0] !== texts[1]) writeKeyFile(folder, file);
  return file;
}
