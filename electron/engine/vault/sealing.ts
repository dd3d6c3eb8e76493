import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

const ALGORITHM = 'aes-256-gcm';

/** A secret sealed under a key; the parts in base64. */
export const Sealed = z.object({ iv: z.base64(), content: z.base64(), tag: z.base64() });
export type Sealed = z.infer<typeof Sealed>;

/** Seals `secret` under `key`; it opens only together with the same `bound` text. */
export function seal(secret: Uint8Array, key: Uint8Array, bound: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(bound));
  const content = Buffer.concat([cipher.update(secret), cipher.final()]);
  const text = (part: Buffer): string => part.toString('base64');
  return { iv: text(iv), content: text(content), tag: text(cipher.getAuthTag()) };
}

/** The secret; null for another key, another bound text or a changed byte: nobody can tell which. */
export function unseal({ iv, content, tag }: Sealed, key: Uint8Array, bound: string): Buffer | null {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes(iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(content)), decipher.final()]);
  } catch {
    // Whatever is wrong with it, it does not open.
    return null;
  }
}
