import { useSyncExternalStore } from 'react';
import { findField } from './currentText.ts';
import { fieldKey, type Field } from './draftStore.ts';

/** A segment that is to be cut at the caret, whose other side has something to be cut as well. */
export interface Splitting {
  field: Field;
  /** Where the side in focus is cut. */
  at: number;
  text: string;
  other: string;
  /** Where the caret last stood in the other side; null where it never was. */
  otherCaret: number | null;
}

let asked: Splitting | null = null;
const watchers = new Set<() => void>();
const carets = new Map<string, number>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function setSplitting(splitting: Splitting | null): void {
  asked = splitting;
  for (const watcher of watchers) watcher();
}

export function useSplitting(): Splitting | null {
  return useSyncExternalStore(watch, () => asked);
}

/** Remembers where the caret stands in a field: a split of the other side may ask for it. */
export function noteCaret(field: Field, caret: number): void {
  carets.set(fieldKey(field), caret);
}

/** What is to be split, at the caret of the field as it last was; undefined where there is nothing to cut off. */
export function splittingAt(field: Field): Splitting | undefined {
  const otherSide = field.side === 'vi' ? 'lo' : 'vi';
  const own = findField(field.id, field.side);
  const other = findField(field.id, otherSide);
  const at = own?.selectionStart ?? 0;
  const text = own?.value ?? '';
  if (text.slice(0, at).trim() === '' || text.slice(at).trim() === '') return undefined;
  const otherCaret = carets.get(fieldKey({ ...field, side: otherSide })) ?? null;
  return { field, at, text, other: other?.value ?? '', otherCaret };
}
