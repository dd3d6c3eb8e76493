import { foldForSearch } from '../../text/fold.ts';

/** Finds what a cell names: by exactly this name, else by one that differs only in marks and letter case. */
export class Finder<T> {
  readonly #exact = new Map<string, Set<T>>();
  readonly #folded = new Map<string, Set<T>>();

  add(name: string, item: T): void {
    if (name === '') return;
    for (const [index, key] of [
      [this.#exact, name.toLowerCase()],
      [this.#folded, foldForSearch(name)],
    ] as const) {
      const items = index.get(key) ?? new Set<T>();
      index.set(key, items.add(item));
    }
  }

  /** Everything that goes by the name: none, one, or several that a name alone does not tell apart. */
  find(name: string): T[] {
    return [...(this.#exact.get(name.toLowerCase()) ?? this.#folded.get(foldForSearch(name)) ?? [])];
  }
}
