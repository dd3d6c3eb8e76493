import type { Id } from '../domain/record.ts';
import type { EntityName } from '../storage/entities.ts';

/** The sample's Lao is machine-drafted from the glossary: nobody may take it for checked. */
export const importedConfidence = 'low';

/** The UUID of each key of the files. */
export class KeyMap {
  readonly #ids = new Map<EntityName, Map<string, Id>>();
  readonly #newId: () => Id;

  constructor(newId: () => Id) {
    this.#newId = newId;
  }

  /** The id the key has, made at its first use: both files may point ahead. */
  id(entity: EntityName, key: string): Id {
    const keys = this.#ids.get(entity) ?? new Map<string, Id>();
    const id = keys.get(key) ?? this.#newId();
    this.#ids.set(entity, keys.set(key, id));
    return id;
  }

  /** Every key that was given an id. */
  *entries(): Generator<{ entity: EntityName; key: string; recordId: Id }> {
    for (const [entity, keys] of this.#ids) {
      for (const [key, recordId] of keys) yield { entity, key, recordId };
    }
  }

  optional(entity: EntityName, key: string | null | undefined): Id | null {
    return key === null || key === undefined ? null : this.id(entity, key);
  }
}
