import type { Entry } from '../../shared/domain/changeLog.ts';

/** A UUID that ends in this number. */
export function numberedId(n: number): string {
  return `01935a00-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** One field that a deed writes: entity, number of the record, field, before, after. */
export type Write = [
  entity: string,
  record: number,
  field: string,
  before: string | null,
  after: string | null,
];

/** The entries of deeds that follow each other; the key of a deed is its number. */
export function entriesOf(deeds: Record<number, { operation?: string; writes: Write[] }>): Entry[] {
  let seq = 0;
  return Object.entries(deeds).flatMap(([deed, { operation = 'minutes.saveSegment', writes }]) =>
    writes.map(([entity, record, field, before, after]) => ({
      seq: (seq += 1),
      deedId: numberedId(Number(deed)),
      operation,
      entity,
      recordId: numberedId(record),
      field,
      before,
      after,
    })),
  );
}

/** What an undoing of these deeds leaves of itself. */
export function undoing(record: number, ...deeds: number[]): Write {
  return ['undoing', record, 'deedIds', null, JSON.stringify(deeds.map(numberedId))];
}
