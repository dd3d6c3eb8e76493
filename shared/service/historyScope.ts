import type { Id } from '../domain/record.ts';
import type { Database } from '../storage/database.ts';
import type { EntityName } from '../storage/entities.ts';

/** Which records belong to one of another kind: their kind and the field that names it. */
const parts: Partial<Record<EntityName, readonly [entity: EntityName, field: string][]>> = {
  channel: [
    ['rotationRule', 'channelId'],
    ['hostOverride', 'channelId'],
    ['meeting', 'channelId'],
  ],
  meeting: [
    ['meetingEvent', 'meetingId'],
    ['agendaItem', 'meetingId'],
    ['minutes', 'meetingId'],
  ],
  minutes: [
    ['segment', 'minutesId'],
    ['decision', 'minutesId'],
    ['comment', 'minutesId'],
    ['dismissal', 'minutesId'],
    ['printing', 'minutesId'],
  ],
  memorandum: [['article', 'memorandumId']],
  commitment: [
    ['amendment', 'commitmentId'],
    ['occurrence', 'commitmentId'],
    ['followUp', 'commitmentId'],
  ],
};

/** Those whose own parts are looked at elsewhere: a channel shows its meetings, not all their texts. */
const stops = new Set(['channel']);

/** The record with everything that belongs to it, deleted or not. */
export async function recordsOf(db: Database, root: { entity: string; id: Id }): Promise<Id[]> {
  const found = [root.id];
  const isKnown = (entity: string): entity is EntityName => Object.hasOwn(parts, entity);
  if (!isKnown(root.entity)) return found;
  for (const [entity, field] of parts[root.entity] ?? []) {
    const rows = await db.selectFrom<EntityName>(entity).select('id').where(field, '=', root.id).execute();
    for (const { id } of rows) {
      const own = String(id);
      found.push(...(stops.has(root.entity) ? [own] : await recordsOf(db, { entity, id: own })));
    }
  }
  return found;
}
