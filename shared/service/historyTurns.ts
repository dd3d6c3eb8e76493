import type { Id } from '../domain/record.ts';
import { isWhole } from '../domain/turnBook.ts';
import type { Database } from '../storage/database.ts';
import { findRow } from '../storage/records.ts';
import { loadBook } from './channelBooks.ts';

async function channelOf(db: Database, entity: string, id: Id): Promise<Id | undefined> {
  switch (entity) {
    case 'channel':
      return id;
    case 'meeting':
    case 'rotationRule':
    case 'hostOverride':
      return (await findRow(db, entity, id))?.record.channelId;
    case 'meetingEvent': {
      const event = await findRow(db, entity, id);
      return event && channelOf(db, 'meeting', event.record.meetingId);
    }
    default:
      return undefined;
  }
}

/** The channels whose turns the records have to do with, deleted ones too. */
export async function channelsOf(
  db: Database,
  records: readonly { entity: string; id: Id }[],
): Promise<Id[]> {
  const found = new Set<Id>();
  for (const { entity, id } of records) {
    const channelId = await channelOf(db, entity, id);
    if (channelId !== undefined) found.add(channelId);
  }
  return [...found];
}

/** Which of the channels break the rules of their turns; one that is not there breaks none. */
export async function brokenBooks(db: Database, channelIds: readonly Id[]): Promise<Id[]> {
  const broken: Id[] = [];
  for (const id of channelIds) {
    const book = await loadBook(db, id);
    if (book && !isWhole(book)) broken.push(id);
  }
  return broken;
}
