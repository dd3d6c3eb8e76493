import type { Field } from './draftStore.ts';
import { setSplitting, splittingAt } from './splitting.ts';
import type { Structure } from './useStructure.ts';

/** Splits the segment of a field at its caret; where the other side has words too, asks where it is cut. */
export function splitSegment(field: Field, structure: Structure): void {
  const splitting = splittingAt(field);
  if (!splitting) return;
  if (splitting.other.trim() !== '') {
    setSplitting(splitting);
    return;
  }
  const { at } = splitting;
  void structure.split(
    field.id,
    field.side === 'vi' ? { vi: at, lo: null } : { vi: null, lo: at },
    field.side,
  );
}
