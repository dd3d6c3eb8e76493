import type { WaitingGroup } from '../../contract/minutes.ts';
import { byDate } from '../../domain/meeting.ts';
import { isFrozen, type Minutes } from '../../domain/minutes.ts';
import type { Comment } from '../../domain/minutesPapers.ts';
import type { Id } from '../../domain/record.ts';
import type { User } from '../../domain/user.ts';
import { waitReasons, waitsFor, type Wait, type WaitingFor } from '../../domain/waitingTexts.ts';
import type { Database } from '../../storage/database.ts';
import { listRecords, type RecordWriter } from '../../storage/records.ts';
import { failure, read, write } from '../base.ts';
import { changeRecord, requireRecord } from '../changes.ts';
import { requireAnyText } from './guards.ts';

/** The texts of one set of minutes as they stand on paper: segments by agenda item, then decisions. */
async function textsOf(db: Database, { id, meetingId }: Minutes) {
  const agenda = await listRecords(db, 'agendaItem', { meetingId });
  const numbers = new Map(agenda.map((item) => [item.id, item.no]));
  const segments = await listRecords(db, 'segment', { minutesId: id });
  const decisions = await listRecords(db, 'decision', { minutesId: id });
  const noOf = (agendaItemId: Id): number => numbers.get(agendaItemId) ?? 0;
  return [
    ...segments.toSorted((a, b) => noOf(a.agendaItemId) - noOf(b.agendaItemId) || a.position - b.position),
    ...decisions.toSorted((a, b) => a.no - b.no),
  ];
}

async function commentsOf(db: Database, minutesId: Id): Promise<Comment[]> {
  const texts = [
    ...(await listRecords(db, 'segment', { minutesId })),
    ...(await listRecords(db, 'decision', { minutesId })),
  ];
  const ids = new Set(texts.map(({ id }) => id));
  return (await listRecords(db, 'comment', { minutesId })).filter(({ textId }) => ids.has(textId));
}

/** Closes or opens a comment; throws MINUTES_FROZEN. */
async function settle(
  db: Database,
  records: RecordWriter,
  revision: { id: Id; rev: number },
  resolved: Pick<Comment, 'resolvedBy' | 'resolvedAt'>,
): Promise<Comment> {
  const { minutesId } = await requireRecord(db, 'comment', revision.id);
  if (isFrozen(await requireRecord(db, 'minutes', minutesId))) throw failure('MINUTES_FROZEN');
  return changeRecord(records, 'comment', revision, resolved);
}

function waitingAs({ roles }: User): WaitingFor[] {
  return [
    ...(roles.includes('interpreter') ? ['interpreter' as const] : []),
    ...(roles.includes('secretary') || roles.includes('officer') ? ['secretary' as const] : []),
  ];
}

/** By reason; a text counts once for each, whichever role it waits for. */
function groupsOf(meeting: WaitingGroup['meeting'], waits: readonly Wait[]): WaitingGroup[] {
  return waitReasons.flatMap((reason) => {
    const own = waits.filter((wait) => wait.reason === reason);
    const [first] = own;
    if (first === undefined) return [];
    const { textId, side } = first;
    return [
      { meeting, reason, count: new Set(own.map((wait) => wait.textId)).size, first: { textId, side } },
    ];
  });
}

/** What waits for the user in all minutes that are still written. */
async function waitingOf(db: Database, user: User): Promise<WaitingGroup[]> {
  const roles = waitingAs(user);
  const open = (await listRecords(db, 'minutes')).filter((minutes) => !isFrozen(minutes));
  if (roles.length === 0 || open.length === 0) return [];
  const groups: WaitingGroup[] = [];
  for (const meeting of byDate(await listRecords(db, 'meeting'))) {
    for (const minutes of open.filter(({ meetingId }) => meetingId === meeting.id)) {
      const texts = await textsOf(db, minutes);
      const written = await listRecords(db, 'comment', { minutesId: minutes.id });
      const waits = roles.flatMap((role) => waitsFor(role, texts, written, user.id));
      groups.push(...groupsOf(meeting, waits));
    }
  }
  return groups;
}

export const comments = {
  comments: read.minutes.comments.handler(({ input, context: { db } }) => commentsOf(db, input.minutesId)),

  addComment: write.minutes.addComment.handler(async ({ input, context: { db, records, user, ports } }) => {
    const { minutesId } = await requireAnyText(db, input.textId);
    if (isFrozen(await requireRecord(db, 'minutes', minutesId))) throw failure('MINUTES_FROZEN');
    const written = { writtenBy: user.id, writtenAt: ports.now(), resolvedBy: null, resolvedAt: null };
    return records.insert('comment', { ...input, minutesId, ...written });
  }),

  resolveComment: write.minutes.resolveComment.handler(({ input, context: { db, records, user, ports } }) =>
    settle(db, records, input, { resolvedBy: user.id, resolvedAt: ports.now() }),
  ),

  reopenComment: write.minutes.reopenComment.handler(({ input, context: { db, records } }) =>
    settle(db, records, input, { resolvedBy: null, resolvedAt: null }),
  ),

  waiting: read.minutes.waiting.handler(({ context: { db, user } }) => waitingOf(db, user)),
};
