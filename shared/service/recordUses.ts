import { z } from 'zod';
import type { RecordUse } from '../contract/errors.ts';
import type { Id } from '../domain/record.ts';
import { innermost } from '../storage/codec.ts';
import type { Database } from '../storage/database.ts';
import { entities, type EntityName } from '../storage/entities.ts';
import { referred } from './historyValues.ts';

/** Whether a record of `entity` may be named in a field of this name and schema, at any depth. */
function names(field: string, wrapped: z.core.$ZodType, entity: EntityName): boolean {
  if (referred[field] === entity) return true;
  const schema = innermost(wrapped);
  if (schema instanceof z.ZodArray) return names('', schema.element, entity);
  if (!(schema instanceof z.ZodObject)) return false;
  return Object.entries<z.core.$ZodType>(schema.shape).some(([name, part]) => names(name, part, entity));
}

/** How many records that are not removed name the record, by kind; the record itself does not count. */
export async function usesOf(db: Database, entity: EntityName, id: Id): Promise<RecordUse[]> {
  const uses: RecordUse[] = [];
  for (const [other, { shape }] of Object.entries(entities)) {
    const fields = Object.entries<z.core.$ZodType>(shape)
      .filter(([field, schema]) => names(field, schema, entity))
      .map(([field]) => field);
    if (fields.length === 0) continue;
    const rows = await db
      .selectFrom<EntityName>(other as EntityName)
      .select('id')
      .where('deletedAt', 'is', null)
      .where('id', '!=', id)
      // A key is found in a list or structure by its text: no other text is like it.
      .where((where) => where.or(fields.map((field) => where(field, 'like', `%${id}%`))))
      .execute();
    if (rows.length > 0) uses.push({ entity: other, count: rows.length });
  }
  return uses;
}
