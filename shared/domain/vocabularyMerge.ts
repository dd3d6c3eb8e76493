import type { Phrase, Term } from './vocabulary.ts';
import { approvalAfterEdit, isApproved, notApproved } from './vocabulary.ts';

type Kept = 'id' | 'rev' | 'reviewedBy' | 'reviewedAt';
/** An entry as a file brings it. */
export type TermEntry = Omit<Term, Kept>;
export type PhraseEntry = Omit<Phrase, Kept>;

/** An entry of the store that a file changes. */
export interface Changed<E, R> {
  line: number;
  record: R;
  patch: E & Pick<Term, 'reviewedBy' | 'reviewedAt'>;
  losesApproval: boolean;
}

/** What taking a file would do to a list. */
export interface Merge<E, R> {
  added: { line: number; entry: E & typeof notApproved }[];
  changed: Changed<E, R>[];
  unchanged: number;
}

type Entry = TermEntry | PhraseEntry;

/** Nobody here approved what a file calls reviewed. */
function asBrought<E extends Entry>(entry: E): E {
  return entry.review === 'reviewed' ? { ...entry, review: 'spot' } : entry;
}

/** The file's entry over the stored one: an approval stays where the words in both languages are the same. */
function over<E extends Entry>(entry: E, record: Pick<Term, Kept | 'vi' | 'lo' | 'confidence' | 'review'>) {
  if (!isApproved(record)) {
    return { ...asBrought(entry), reviewedBy: record.reviewedBy, reviewedAt: record.reviewedAt };
  }
  return { ...entry, ...approvalAfterEdit(record, entry) };
}

function isSame(patch: Entry, record: object): boolean {
  const stored = record as Record<string, unknown>;
  return Object.entries(patch).every(([field, value]) => stored[field] === value);
}

/**
 * The rows of a file beside the entries of the store, joined by `keyOf`. A row that says what is stored
 * changes nothing; entries that the file does not name stay.
 */
export function mergeEntries<E extends Entry, R extends E & Pick<Term, Kept>>(
  rows: readonly { line: number; row: E }[],
  stored: readonly R[],
  keyOf: (entry: E) => string,
): Merge<E, R> {
  const known = new Map(stored.map((record) => [keyOf(record), record]));
  const merge: Merge<E, R> = { added: [], changed: [], unchanged: 0 };
  for (const { line, row } of rows) {
    const record = known.get(keyOf(row));
    if (record === undefined) {
      merge.added.push({ line, entry: { ...asBrought(row), ...notApproved } });
      continue;
    }
    const patch = over(row, record);
    if (isSame(patch, record)) merge.unchanged += 1;
    else {
      const losesApproval = isApproved(record) && !isApproved(patch);
      merge.changed.push({ line, record, patch, losesApproval });
    }
  }
  return merge;
}
