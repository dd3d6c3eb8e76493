import type { Id } from '../domain/record.ts';
import type { EntityName } from '../storage/entities.ts';

/** The sample's Lao is machine-drafted from the glossary: nobody may take it for checked. */
export const importedConfidence = 'low';

/** The UUID of each key of the files. */
export class KeyMap {
  readonly #ids = new Map<string, Id>();
  readonly #newId: () => Id;

  constructor(newId: () => Id) {
    this.#newId = newId;
  }

  /** The id the key has, made at its first use: both files may point ahead. */
  id(entity: EntityName, key: string): Id {
    const full = `${entity} ${key}`;
    const id = this.#ids.get(full) ?? this.#newId();
    this.#ids.set(full, id);
    return id;
  }

  optional(entity: EntityName, key: string | null | undefined): Id | null {
    return key === null || key === undefined ? null : this.id(entity, key);
  }
}
