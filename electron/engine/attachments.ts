import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PART = '.part';
const ivBytes = 12;
const tagBytes = 16;

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Keeps the content encrypted (AES-256-GCM) under its SHA-256 and returns the hash; written whole or not at all. */
export async function keepAttachment(folder: string, key: Buffer, content: Uint8Array): Promise<string> {
  const hash = sha256(content);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const path = join(folder, hash);
  await mkdir(folder, { recursive: true });
  const part = `${path}.${randomUUID()}${PART}`;
  await writeFile(part, Buffer.concat([iv, cipher.getAuthTag(), body]), { flush: true });
  await rename(part, path);
  return hash;
}

/** The content kept under a hash; throws where the file was changed. */
export async function readAttachment(folder: string, key: Buffer, hash: string): Promise<Buffer> {
  const file = await readFile(join(folder, hash));
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(0, ivBytes));
  decipher.setAuthTag(file.subarray(ivBytes, ivBytes + tagBytes));
  const content = Buffer.concat([decipher.update(file.subarray(ivBytes + tagBytes)), decipher.final()]);
  if (sha256(content) !== hash) throw new Error(`attachment ${hash} does not hold what its name says`);
  return content;
}

/** Removes what no record names: files of imports that failed, and of writes that a power cut ended. */
export async function sweepAttachments(folder: string, named: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files) if (!named.has(file)) await rm(join(folder, file), { force: true });
}
