import { z } from 'zod';
import { Names, TextSide, textLimit, TypedNames } from '../domain/bilingual.ts';
import { AgendaItem, Meeting } from '../domain/meeting.ts';
import { Decision, Minutes, Segment } from '../domain/minutes.ts';
import { Comment } from '../domain/minutesPapers.ts';
import { Delegation } from '../domain/party.ts';
import { Id } from '../domain/record.ts';
import type { Role } from '../domain/user.ts';
import { waitReasons } from '../domain/waitingTexts.ts';
import { changeErrors, Revision, staleErrors } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

const Text = z.string().max(textLimit);

/** One side of one text as it stands in an editor, with the revision it was typed on. */
const TextEdit = z.object({ id: Id, rev: z.int(), side: TextSide, text: Text });

const editErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_REVISION: errors.STALE_REVISION,
  MINUTES_FROZEN: errors.MINUTES_FROZEN,
};
const structureErrors = { ...staleErrors, MINUTES_FROZEN: errors.MINUTES_FROZEN };

/** Who types, who orders what is typed, and who writes beside it. */
const writers = ['secretary', 'interpreter', 'officer'] as const satisfies readonly Role[];
const keepers = ['secretary', 'officer'] as const satisfies readonly Role[];

/** The place right after another record of the same list; null is the first place. */
const After = Id.nullable();

/** How many segments may be added at once: the paragraphs of one paste. */
export const mostAdded = 200;

const ItemValues = z.object({
  title: TypedNames,
  minutes: z.int().min(0).max(1440),
  section: Names.nullable(),
});

/** Where what begins: from the wording of the channel's last minutes, or with one empty text for each agenda item. */
export const Beginning = z.enum(['empty', 'last']);
export type Beginning = z.infer<typeof Beginning>;

/** What waits for the caller in one set of minutes, by reason, and the text with which it begins. */
const WaitingGroup = z.object({
  meeting: Meeting,
  reason: z.enum(waitReasons),
  count: z.int().positive(),
  first: z.object({ textId: Id, side: TextSide }),
});
export type WaitingGroup = z.infer<typeof WaitingGroup>;

export const minutes = {
  /**
   * Begins the minutes of a meeting. From the last minutes of the channel come agenda and texts, every figure
   * emptied; delegations that nobody has named come from the channel's standing ones.
   */
  begin: command(keepers, ['minutes', 'meetings'])
    .input(z.object({ meetingId: Id, from: Beginning.default('empty') }))
    .output(Minutes)
    .errors({ NOT_FOUND: errors.NOT_FOUND, MEETING_CANCELLED: errors.MEETING_CANCELLED }),
  /** The meeting whose minutes those of this one would begin from; null where the channel has none. */
  lastBefore: query('signed-in', ['minutes', 'meetings'])
    .input(z.object({ meetingId: Id }))
    .output(Meeting.nullable())
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
  saveSegment: command(writers, ['minutes']).input(TextEdit).output(Segment).errors(editErrors),
  saveDecision: command(writers, ['minutes']).input(TextEdit).output(Decision).errors(editErrors),
  /** The interpreter has read both sides of a text as they stand. TEXT_INCOMPLETE: one is missing or has a blank. */
  check: command(['interpreter'], ['minutes'])
    .input(Revision.extend({ kind: z.enum(['segment', 'decision']) }))
    .output(z.object({ id: Id, rev: z.int() }))
    .errors({ ...structureErrors, TEXT_INCOMPLETE: errors.TEXT_INCOMPLETE }),
  /** Adds segments one after another, empty ones or the paragraphs of a paste. */
  addSegments: command(keepers, ['minutes'])
    .input(
      z.object({
        minutesId: Id,
        agendaItemId: Id,
        afterId: After,
        side: Segment.shape.side,
        kind: Segment.shape.kind,
        texts: z
          .array(z.object({ vi: Text, lo: Text }))
          .min(1)
          .max(mostAdded),
      }),
    )
    .output(z.array(Segment))
    .errors(structureErrors),
  changeSegment: command(keepers, ['minutes'])
    .input(Revision.extend(Segment.pick({ side: true, kind: true }).partial().shape))
    .output(Segment)
    .errors(structureErrors),
  moveSegment: command(keepers, ['minutes'])
    .input(Revision.extend({ agendaItemId: Id, afterId: After }))
    .output(Segment)
    .errors(structureErrors),
  /** Cuts both sides in two; a side without a place stays whole in the first segment. */
  splitSegment: command(keepers, ['minutes'])
    .input(
      Revision.extend({ at: z.object({ vi: z.int().min(0).nullable(), lo: z.int().min(0).nullable() }) }),
    )
    .output(z.array(Segment).length(2))
    .errors(structureErrors),
  /** Makes one segment of two; side and kind are those of the first. */
  joinSegments: command(keepers, ['minutes'])
    .input(Revision.extend({ next: Revision, joint: z.enum(['space', 'paragraph']) }))
    .output(Segment)
    .errors({ ...structureErrors, TEXT_TOO_LONG: errors.TEXT_TOO_LONG }),
  removeSegment: command(keepers, ['minutes'])
    .input(Revision)
    .output(z.object({ id: Id }))
    .errors(structureErrors),
  addAgendaItem: command(keepers, ['minutes', 'meetings'])
    .input(ItemValues.extend({ meetingId: Id, afterId: After }))
    .output(AgendaItem)
    .errors(structureErrors),
  changeAgendaItem: command(keepers, ['minutes', 'meetings'])
    .input(ItemValues.extend(Revision.shape))
    .output(AgendaItem)
    .errors(structureErrors),
  moveAgendaItem: command(keepers, ['minutes', 'meetings'])
    .input(Revision.extend({ afterId: After }))
    .output(AgendaItem)
    .errors(structureErrors),
  /** IN_USE: segments stand under it. */
  removeAgendaItem: command(keepers, ['minutes', 'meetings'])
    .input(Revision)
    .output(z.object({ id: Id }))
    .errors({ ...structureErrors, IN_USE: errors.IN_USE }),
  /** Who came, at most one delegation of a party, members in protocol order. */
  nameDelegations: command(keepers, ['minutes', 'meetings'])
    .input(Revision.extend({ delegations: z.array(Delegation) }))
    .output(Meeting)
    .errors({ ...changeErrors, MINUTES_FROZEN: errors.MINUTES_FROZEN }),
  /** All comments of one set of minutes, oldest first, those of texts that are gone left out. */
  comments: query('signed-in', ['minutes'])
    .input(z.object({ minutesId: Id }))
    .output(z.array(Comment)),
  addComment: command(writers, ['minutes'])
    .input(z.object({ textId: Id, side: TextSide.nullable(), text: z.string().trim().min(1).max(2000) }))
    .output(Comment)
    .errors({ NOT_FOUND: errors.NOT_FOUND, MINUTES_FROZEN: errors.MINUTES_FROZEN }),
  resolveComment: command(writers, ['minutes']).input(Revision).output(Comment).errors(structureErrors),
  reopenComment: command(writers, ['minutes']).input(Revision).output(Comment).errors(structureErrors),
  /** What waits for the caller as interpreter, or as whoever keeps the Vietnamese; by the day of the meeting. */
  waiting: query('signed-in', ['minutes', 'meetings']).output(z.array(WaitingGroup)),
  /** The minutes as a Word file, `bien-ban-<channel>-<ordinal>.docx`. */
  exportWord: query('signed-in', ['minutes'])
    .input(z.object({ meetingId: Id, minutesId: Id.optional() }))
    .output(z.file())
    .errors({ NOT_FOUND: errors.NOT_FOUND }),
};
