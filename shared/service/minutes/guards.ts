import { isFrozen, type Minutes } from '../../domain/minutes.ts';
import type { Id } from '../../domain/record.ts';
import type { Database } from '../../storage/database.ts';
import type { RecordOf } from '../../storage/entities.ts';
import { findRecord, listRecords, type RecordWriter } from '../../storage/records.ts';
import { failure } from '../base.ts';
import { requireRecord } from '../changes.ts';

export type TextEntity = 'segment' | 'decision';

/** The minutes themselves of a meeting, no annex; undefined before they are begun. */
export async function minutesOf(db: Database, meetingId: Id): Promise<Minutes | undefined> {
  const all = await listRecords(db, 'minutes', { meetingId });
  return all.find(({ annexNo }) => annexNo === null);
}

/** Throws MINUTES_FROZEN. Whatever is edited after the sides agreed makes the minutes a draft again. */
export async function openForEdit(records: RecordWriter, minutes: Minutes): Promise<void> {
  if (isFrozen(minutes)) throw failure('MINUTES_FROZEN');
  if (minutes.status === 'agreed') {
    await records.update('minutes', minutes.id, minutes.rev, { status: 'drafting' });
  }
}

/** A text of minutes that can be edited; throws NOT_FOUND or MINUTES_FROZEN. */
export async function requireText<E extends TextEntity>(
  db: Database,
  entity: E,
  id: Id,
): Promise<{ text: RecordOf<E>; minutes: Minutes }> {
  const text = await requireRecord(db, entity, id);
  const minutes = await requireRecord(db, 'minutes', text.minutesId);
  if (isFrozen(minutes)) throw failure('MINUTES_FROZEN');
  return { text, minutes };
}

/** The segment or decision of this id; throws NOT_FOUND. */
export async function requireAnyText(db: Database, id: Id): Promise<RecordOf<TextEntity>> {
  return (await findRecord(db, 'decision', id)) ?? requireRecord(db, 'segment', id);
}

/** Lets the agenda and delegations of a meeting be changed: throws MINUTES_FROZEN. */
export async function openMeeting(db: Database, records: RecordWriter, meetingId: Id): Promise<void> {
  const minutes = await minutesOf(db, meetingId);
  if (minutes) await openForEdit(records, minutes);
}
