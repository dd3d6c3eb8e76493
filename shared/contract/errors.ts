import { z } from 'zod';

/** Where a file is wrong: a path such as `meetings.3.hostPartyId` or a line number, and a reason code. */
export const FileProblem = z.object({
  file: z.string(),
  path: z.string(),
  reason: z.string(),
});
export type FileProblem = z.infer<typeof FileProblem>;

/**
 * Every failure an operation may answer with: a code that names a state, a 4xx status and data without
 * prose. The screen turns code and data into a sentence in the user's language.
 */
export const errors = {
  SIGNED_OUT: { status: 401 },
  NOT_ALLOWED: { status: 403, data: z.object({ needed: z.array(z.string()) }) },
  WRONG_PASSWORD: { status: 403 },
  NOT_FOUND: { status: 404, data: z.object({ entity: z.string() }) },
  /** Somebody else changed the record; `current` is what stands there now. */
  STALE_REVISION: {
    status: 409,
    data: z.object({ current: z.object({ vi: z.string(), lo: z.string(), rev: z.int() }) }),
  },
  MINUTES_FROZEN: { status: 409 },
  ORDINAL_TAKEN: { status: 409, data: z.object({ ordinal: z.int() }) },
  /** The meeting does not follow the channel's last: ordinal, host or day is out of step. */
  OUT_OF_STEP: { status: 409, data: z.object({ ordinal: z.int() }) },
  MEETING_CANCELLED: { status: 409 },
  FILE_REFUSED: { status: 422, data: z.object({ problems: z.array(FileProblem), total: z.int() }) },
  ALREADY_IMPORTED: { status: 409, data: z.object({ count: z.int() }) },
} as const;

export type ErrorCode = keyof typeof errors;
