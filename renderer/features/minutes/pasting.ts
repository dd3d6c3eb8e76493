import { useSyncExternalStore, type ClipboardEvent } from 'react';
import { textLimit } from '../../../shared/domain/bilingual.ts';
import { cleanPaste, paragraphsOf } from '../../../shared/text/pastedText.ts';
import type { Field } from './draftStore.ts';
import { insertText } from './writeText.ts';

/** A paste that asks something: whether it becomes several segments, or that it is too long to be taken. */
export type Pasting =
  | { is: 'several'; field: Field; target: HTMLTextAreaElement; text: string; paragraphs: string[] }
  | { is: 'too-long'; letters: number };

let asked: Pasting | null = null;
const watchers = new Set<() => void>();
/** The most segments that one paste makes. */
const mostParagraphs = 200;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function setPasting(pasting: Pasting | null): void {
  asked = pasting;
  for (const watcher of watchers) watcher();
}

export function usePasting(): Pasting | null {
  return useSyncExternalStore(watch, () => asked);
}

/** Takes a paste as plain paragraphs. One that does not fit into the text is not taken at all. */
export function takePaste(event: ClipboardEvent<HTMLTextAreaElement>, field: Field): void {
  const raw = event.clipboardData.getData('text/plain');
  if (raw === '') return;
  event.preventDefault();
  const target = event.currentTarget;
  const text = cleanPaste(raw);
  const paragraphs = paragraphsOf(text);
  const rest = target.value.length - (target.selectionEnd - target.selectionStart);
  const isSeveral = paragraphs.length > 1 && paragraphs.length <= mostParagraphs && field.kind === 'segment';
  const fitsApart = paragraphs.every((paragraph) => paragraph.length + rest <= textLimit);
  if (isSeveral && fitsApart) setPasting({ is: 'several', field, target, text: text.trim(), paragraphs });
  else if (rest + text.length > textLimit) setPasting({ is: 'too-long', letters: text.length });
  else insertText(target, text);
}
