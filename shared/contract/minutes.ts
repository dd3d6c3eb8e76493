import { z } from 'zod';
import { TextSide } from '../domain/bilingual.ts';
import { Decision, Minutes, Segment } from '../domain/minutes.ts';
import { Id } from '../domain/record.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const textLimit = 20_000;

/** One side of one text as it stands in an editor, with the revision it was typed on. */
const TextEdit = z.object({ id: Id, rev: z.int(), side: TextSide, text: z.string().max(textLimit) });

const editErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_REVISION: errors.STALE_REVISION,
  MINUTES_FROZEN: errors.MINUTES_FROZEN,
};

export const minutes = {
  /** Begins the minutes of a meeting: one empty segment under each agenda item. */
  begin: command(['secretary', 'officer'], ['minutes', 'meetings'])
    .input(z.object({ meetingId: Id }))
    .output(Minutes)
    .errors({ NOT_FOUND: errors.NOT_FOUND, MEETING_CANCELLED: errors.MEETING_CANCELLED }),
  saveSegment: command(['secretary', 'interpreter', 'officer'], ['minutes'])
    .input(TextEdit)
    .output(Segment)
    .errors(editErrors),
  saveDecision: command(['secretary', 'interpreter', 'officer'], ['minutes'])
    .input(TextEdit)
    .output(Decision)
    .errors(editErrors),
  /** The minutes as a Word file, `bien-ban-<channel>-<ordinal>.docx`. */
  exportWord: query('signed-in', ['minutes'])
    .input(z.object({ meetingId: Id, minutesId: Id.optional() }))
    .output(z.file())
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
};
