import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { failure } from '../../../shared/service/base.ts';

const freeTries = 3;
const firstWaitSeconds = 5;
const longestWaitSeconds = 900;
const mostTags = 100;

const Attempts = z.record(z.string(), z.object({ count: z.int().positive(), at: z.number() }));
type Attempts = z.infer<typeof Attempts>;

/** Seconds to wait after so many wrong tries: none after three, then 5, 10, 20 … and at most 15 minutes. */
export function waitSeconds(count: number): number {
  if (count < freeTries) return 0;
  return Math.min(firstWaitSeconds * 2 ** (count - freeTries), longestWaitSeconds);
}

function readAttempts(path: string): Attempts {
  try {
    return Attempts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing or damaged, it slows nobody down: the password protects, not this file.
    return {};
  }
}

/** The wrong tries of each way in, kept in `path` over restarts. `now` is in milliseconds. */
export interface AttemptLog {
  /** Throws TRY_LATER while the way in has to rest. */
  admit: (tag: string) => void;
  fail: (tag: string) => void;
  clear: (tag: string) => void;
}

export function attemptLog(path: string, now: () => number): AttemptLog {
  const attempts = new Map(Object.entries(readAttempts(path)));
  const keep = (): void => {
    if (attempts.size === 0) rmSync(path, { force: true });
    else writeFileSync(path, JSON.stringify(Object.fromEntries(attempts)));
  };
  return {
    admit: (tag) => {
      const { count, at } = attempts.get(tag) ?? { count: 0, at: 0 };
      // A clock that was set back must not lock anybody out for longer than the rest itself.
      const rested = Math.max(0, (now() - at) / 1000);
      const seconds = Math.ceil(waitSeconds(count) - rested);
      if (seconds > 0) throw failure('TRY_LATER', { seconds });
    },
    fail: (tag) => {
      const count = (attempts.get(tag)?.count ?? 0) + 1;
      attempts.delete(tag);
      attempts.set(tag, { count, at: now() });
      const oldest = attempts.keys().next().value;
      if (attempts.size > mostTags && oldest !== undefined) attempts.delete(oldest);
      keep();
    },
    clear: (tag) => {
      if (attempts.delete(tag)) keep();
    },
  };
}
