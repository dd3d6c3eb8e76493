import { randomBytes } from 'node:crypto';
import type { Door } from '../engine/types.ts';

const SECRET_BYTES = 32;
const COOKIE_NAME = 'giaoban';

/** Who may come in: a token opens a door once, its cookie keeps that door for one window. */
export interface Doorkeeper {
  /** A new token for one window. */
  issue: () => string;
  /** The `Set-Cookie` that a token is worth; undefined for one that is wrong or used. */
  exchange: (token: string) => string | undefined;
  /** The door behind the `Cookie` header; undefined for a stranger. */
  doorOf: (cookieHeader: string | undefined) => Door | undefined;
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function readCookie(header: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE_NAME}=`))?.slice(COOKIE_NAME.length + 1);
}

export function createDoorkeeper(openDoor: () => Door): Doorkeeper {
  // Secrets of 256 random bits are looked up by hash table: there is no guess to time.
  const tokens = new Set<string>();
  const doors = new Map<string, Door>();
  return {
    issue: () => {
      const token = newSecret();
      tokens.add(token);
      return token;
    },
    exchange: (token) => {
      if (!tokens.delete(token)) return undefined;
      const secret = newSecret();
      doors.set(secret, openDoor());
      return `${COOKIE_NAME}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    doorOf: (header) => doors.get(readCookie(header ?? '') ?? ''),
  };
}
