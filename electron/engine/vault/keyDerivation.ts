import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const minN = 2 ** 17;
const maxN = 2 ** 20;

/** How a key is derived from a password; stored with what it wraps, so that it can rise later. */
export const Kdf = z.object({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(minN)
    .max(maxN)
    .refine((n) => Number.isInteger(Math.log2(n)), 'a power of two'),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
  salt: z.base64(),
});
export type Kdf = z.infer<typeof Kdf>;

/** Derives 32 bytes. It takes most of a second, in a thread of the pool, never in the engine's own. */
export type Derive = (password: string, kdf: Kdf) => Promise<Buffer>;

/** Today's cost with a salt of its own. */
export function newKdf(): Kdf {
  return { name: 'scrypt', N: minN, r: 8, p: 1, salt: randomBytes(16).toString('base64') };
}

/** The password counts in NFC: keyboards write the same letters differently. */
export const deriveByScrypt: Derive = (password, { N, r, p, salt }) =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 2 * 128 * N * r };
    scrypt(password.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
