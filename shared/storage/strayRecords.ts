import { entityFields } from './codec.ts';
import type { ChangeRow, Database } from './database.ts';
import { entities, type EntityName } from './entities.ts';

/** A field of a record that holds something else than the history says: it was changed past the program. */
export interface StrayRecord {
  entity: string;
  id: string;
  field: string;
}

/** What the history says of every field: its last value. */
export interface LastValues {
  learn: (entry: ChangeRow) => void;
  of: (entity: string, id: string, field: string) => string | null;
}

export function lastValues(): LastValues {
  const values = new Map<string, string | null>();
  const keyOf = (entity: string, id: string, field: string): string => `${entity} ${id} ${field}`;
  return {
    learn: ({ entity, recordId, field, after }) => void values.set(keyOf(entity, recordId, field), after),
    of: (entity, id, field) => values.get(keyOf(entity, id, field)) ?? null,
  };
}

/** The fields of all records, deleted ones too, that differ from the history; `hash` stands for personal values. */
export async function findStrayRecords(
  db: Database,
  said: LastValues,
  hash: (value: string) => string,
): Promise<StrayRecord[]> {
  const found: StrayRecord[] = [];
  for (const entity of Object.keys(entities) as EntityName[]) {
    const fields = [...entityFields(entity)].filter(([field]) => field !== 'id' && field !== 'rev');
    for (const row of await db.selectFrom<EntityName>(entity).selectAll().execute()) {
      const id = String(row['id']);
      const shown = (field: string, isPersonal: boolean): string | null => {
        const value = row[field] ?? null;
        if (value === null) return null;
        return isPersonal ? hash(String(value)) : String(value);
      };
      for (const [field, { personal }] of fields) {
        if (shown(field, personal) !== said.of(entity, id, field)) found.push({ entity, id, field });
      }
      if (shown('deletedAt', false) !== said.of(entity, id, 'deletedAt')) {
        found.push({ entity, id, field: 'deletedAt' });
      }
    }
  }
  return found;
}
