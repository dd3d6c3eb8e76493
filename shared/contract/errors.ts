import { z } from 'zod';
import { Blocker } from '../domain/minutesStage.ts';
import { ScanRefusal } from '../domain/scanFile.ts';
import { SheetRefusal } from '../domain/sheetFile.ts';
import { turnRefusals } from '../domain/turnBook.ts';
import { InputFault } from '../domain/inputFault.ts';

/** Where a file is wrong: a path such as `meetings.3.hostPartyId` or a line number, and a reason code. */
export const FileProblem = z.object({
  file: z.string(),
  path: z.string(),
  reason: z.string(),
});
export type FileProblem = z.infer<typeof FileProblem>;

/** How many records of a kind name a record. */
export const RecordUse = z.object({ entity: z.string(), count: z.int() });
export type RecordUse = z.infer<typeof RecordUse>;

/**
 * Every failure an operation may answer with: a code that names a state, a 4xx status and data without
 * prose. The screen turns code and data into a sentence in the user's language.
 */
export const errors = {
  SIGNED_OUT: { status: 401 },
  NOT_ALLOWED: { status: 403, data: z.object({ needed: z.array(z.string()) }) },
  /** Also a disabled user, an unknown one and a wrap that was tampered with: nobody is told which. */
  WRONG_PASSWORD: { status: 403 },
  WRONG_CODE: { status: 403 },
  /** Too many wrong passwords; nothing was tried. */
  TRY_LATER: { status: 429, data: z.object({ seconds: z.int() }) },
  STORE_DAMAGED: { status: 409 },
  /** The store is not the one that the key file opens. */
  STORE_FOREIGN: { status: 409 },
  STORE_NEWER: { status: 409 },
  NOT_A_CHECKPOINT: { status: 422 },
  ALREADY_FOUNDED: { status: 409 },
  /** The store is a copy to read in; it is changed at its office. */
  READ_ONLY_COPY: { status: 403 },
  USER_NAME_TAKEN: { status: 409, data: z.object({ userName: z.string() }) },
  LAST_ADMINISTRATOR: { status: 409 },
  /** Somebody else changed the record since it was read. */
  STALE_RECORD: { status: 409 },
  /** What was entered is well formed and cannot be taken as things stand. */
  INPUT_REFUSED: { status: 422, data: z.object({ faults: z.array(InputFault).min(1) }) },
  /** Other records name the one that would be removed: how many of each kind. */
  IN_USE: { status: 409, data: z.object({ uses: z.array(RecordUse).min(1) }) },
  CHANNEL_CODE_TAKEN: { status: 409, data: z.object({ code: z.string() }) },
  NOT_FOUND: { status: 404, data: z.object({ entity: z.string() }) },
  /** Somebody else changed the record; `current` is what stands there now. */
  STALE_REVISION: {
    status: 409,
    data: z.object({ current: z.object({ vi: z.string(), lo: z.string(), rev: z.int() }) }),
  },
  MINUTES_FROZEN: { status: 409 },
  /** What is in the way of agreeing, printing or signing. */
  MINUTES_BLOCKED: { status: 409, data: z.object({ blockers: z.array(Blocker).min(1) }) },
  /** What a check calls an error is mended, and cannot be left with a reason. */
  FINDING_IS_ERROR: { status: 409 },
  /** Minutes of a meeting that did not take place cannot be signed. */
  MEETING_NOT_HELD: { status: 409 },
  /** An annex is made to minutes that are signed; until then the minutes themselves are changed. */
  MINUTES_NOT_SIGNED: { status: 409 },
  /** The file is no scan of a signed paper. */
  SCAN_REFUSED: { status: 422, data: z.object({ reason: ScanRefusal }) },
  /** A kept file is not here, as in a copy of the store, or not what was kept. */
  FILE_UNREADABLE: { status: 409 },
  /** A text that is to be checked lacks a side, or has a figure still to be filled in. */
  TEXT_INCOMPLETE: { status: 409 },
  /** The text would be longer than one may be. */
  TEXT_TOO_LONG: { status: 409 },
  /** What would be taken back was printed for signature or signed. */
  SEALED: { status: 409 },
  /** Nothing of what would be taken back can be. */
  NEVER_UNDONE: { status: 409 },
  /** What would come back cannot stand beside what is there now, such as two channels of one code. */
  UNDO_CLASHES: { status: 409 },
  ORDINAL_TAKEN: { status: 409, data: z.object({ ordinal: z.int() }) },
  /** The meeting does not follow the channel's last: ordinal, host or day is out of step. */
  OUT_OF_STEP: { status: 409, data: z.object({ ordinal: z.int() }) },
  /** The rules of rotation do not allow it; the reason, and the ordinal where it would go wrong. */
  TURN_REFUSED: {
    status: 409,
    data: z.object({ reason: z.enum(turnRefusals), ordinal: z.int().nullable() }),
  },
  MEETING_CANCELLED: { status: 409 },
  /** The country's day is listed as off or worked already. */
  DAY_LISTED: { status: 409, data: z.object({ date: z.string() }) },
  FILE_REFUSED: { status: 422, data: z.object({ problems: z.array(FileProblem), total: z.int() }) },
  /** An Excel file that is not read at all. */
  SHEET_REFUSED: { status: 422, data: z.object({ reason: SheetRefusal }) },
  /** An Excel file with cells that keep it from being taken, or with no record in it. */
  SHEET_FAULTY: { status: 422, data: z.object({ total: z.int() }) },
  ALREADY_IMPORTED: { status: 409, data: z.object({ count: z.int() }) },
} as const;

export type ErrorCode = keyof typeof errors;
