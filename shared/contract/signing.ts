import { z } from 'zod';
import { CalendarDate } from '../domain/calendarDate.ts';
import { DecisionOutcome } from '../domain/decisionOutcome.ts';
import { Minutes } from '../domain/minutes.ts';
import { Printing } from '../domain/minutesPapers.ts';
import { Id } from '../domain/record.ts';
import type { Role } from '../domain/user.ts';
import { Revision } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const writers: readonly Role[] = ['secretary', 'officer'];
const signers: readonly Role[] = ['secretary', 'officer', 'commander'];
const Reason = z.string().normalize('NFC').trim().min(1).max(300);

const stateErrors = { NOT_FOUND: errors.NOT_FOUND, STALE_RECORD: errors.STALE_RECORD };
const gateErrors = { ...stateErrors, MINUTES_BLOCKED: errors.MINUTES_BLOCKED };

/** A file kept with the papers of minutes. */
export const KeptFile = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() });
export type KeptFile = z.infer<typeof KeptFile>;

/** The papers of minutes: every print, newest first, with its copies, and the scan of the signed one. */
export const Papers = z.object({
  printings: z.array(z.object({ printing: Printing, files: z.array(KeptFile) })),
  scan: KeptFile.nullable(),
});
export type Papers = z.infer<typeof Papers>;

export const signing = {
  /** Both sides agree with the text as it stands. */
  agree: command(signers, ['minutes']).input(Revision).output(Minutes).errors(gateErrors),
  /** The text is a draft again. */
  reopen: command(signers, ['minutes'])
    .input(Revision.extend({ reason: Reason }))
    .output(Minutes)
    .errors(stateErrors),
  /**
   * Freezes the text, gives it its number and a checkpoint code, and keeps the Word file of every party's copy.
   * `forcedReason` prints although something is in the way; only a commander may (rule 14).
   */
  print: command(signers, ['minutes', 'meetings'])
    .input(Revision.extend({ forcedReason: Reason.nullable() }))
    .output(Printing)
    .errors({ ...gateErrors, MEETING_CANCELLED: errors.MEETING_CANCELLED }),
  /** The text was changed at the table: the print holds no more, and the text is a draft again. */
  void: command(signers, ['minutes'])
    .input(Revision.extend({ reason: Reason }))
    .output(Minutes)
    .errors(stateErrors),
  /** Records who signed when, keeps the scan, and makes every decision what `outcomes` says of it. */
  sign: command(signers, ['minutes', 'meetings', 'commitments'])
    .input(
      Revision.extend({
        signedOn: CalendarDate,
        signers: Minutes.shape.signers.unwrap(),
        scan: z.file(),
        outcomes: z.array(DecisionOutcome).max(500),
        forcedReason: Reason.nullable(),
      }),
    )
    .output(Minutes)
    .errors({
      ...gateErrors,
      MEETING_NOT_HELD: errors.MEETING_NOT_HELD,
      SCAN_REFUSED: errors.SCAN_REFUSED,
      INPUT_REFUSED: errors.INPUT_REFUSED,
    }),
  /** Begins an annex to signed minutes, without any text. */
  beginAnnex: command(writers, ['minutes'])
    .input(z.object({ meetingId: Id }))
    .output(Minutes)
    .errors({ NOT_FOUND: errors.NOT_FOUND, MINUTES_NOT_SIGNED: errors.MINUTES_NOT_SIGNED }),
  papers: query('signed-in', ['minutes'])
    .input(z.object({ minutesId: Id }))
    .output(Papers)
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  /** A kept file of a print or the scan, byte for byte as it was kept. */
  file: query('signed-in', ['minutes'])
    .input(z.object({ fileId: Id }))
    .output(z.file())
    .errors({ NOT_FOUND: errors.NOT_FOUND, FILE_UNREADABLE: errors.FILE_UNREADABLE }),
};
