import { useSyncExternalStore } from 'react';
import type { TextSide } from '../../../shared/domain/bilingual.ts';
import type { Field, TextKind } from './draftStore.ts';

/** The field of the editor that was last in focus: it stays the current one while the focus is in a panel. */
let current: Field | null = null;
const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The field that an element of the editor edits; null for any other element. */
export function fieldOf(element: Element | null): Field | null {
  const { textKind, textId, textField } = element instanceof HTMLElement ? element.dataset : {};
  if (textId === undefined || (textField !== 'vi' && textField !== 'lo')) return null;
  return { kind: textKind as TextKind, id: textId, side: textField };
}

export function setCurrentText(field: Field | null): void {
  if (current?.id === field?.id && current?.side === field?.side) return;
  current = field;
  for (const watcher of watchers) watcher();
}

export function currentText(): Field | null {
  return current;
}

/** The field that is worked on, or was last; null before any was. */
export function useCurrentText(): Field | null {
  return useSyncExternalStore(watch, currentText);
}

/** Whether a text is the one that is worked on. */
export function useIsCurrent(id: string): boolean {
  return useSyncExternalStore(watch, () => current?.id === id);
}

/** The field of a text on the screen; undefined where there is none. */
export function findField(id: string, side: TextSide): HTMLTextAreaElement | undefined {
  const selector = `textarea[data-text-id="${CSS.escape(id)}"][data-text-field="${side}"]`;
  return document.querySelector<HTMLTextAreaElement>(selector) ?? undefined;
}

/** How many frames a text may take to come onto the screen. */
const mostFrames = 30;

/** Goes to a text once it is on the screen, and selects a stretch of it where one is given. */
export function goToText(
  id: string,
  side: TextSide,
  place?: { from: number; to: number },
  frames = mostFrames,
): void {
  const field = findField(id, side);
  if (field === undefined) {
    if (frames > 0) requestAnimationFrame(() => goToText(id, side, place, frames - 1));
    return;
  }
  field.focus({ preventScroll: true });
  field.closest('.text-row')?.scrollIntoView({ block: 'nearest' });
  if (place) field.setSelectionRange(place.from, place.to);
}
