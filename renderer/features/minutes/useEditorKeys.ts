import { useEffect, useRef, type RefObject } from 'react';
import { blankMark, hasBlank } from '../../../shared/domain/emptyFigures.ts';
import { fieldOf, findField } from './currentText.ts';
import type { Field } from './draftStore.ts';
import type { Structure } from './useStructure.ts';
import { insertText } from './writeText.ts';

/** The fields after the one in focus, then those before it. */
function fieldsFrom(editor: Element): HTMLTextAreaElement[] {
  const fields = [...editor.querySelectorAll<HTMLTextAreaElement>('textarea[data-text-field]')];
  const current = fields.findIndex((field) => field === document.activeElement);
  return [...fields.slice(current + 1), ...fields.slice(0, current + 1)];
}

function isGap(field: HTMLTextAreaElement): boolean {
  return field.value === '' || hasBlank(field.value) || field.dataset['recheck'] !== undefined;
}

function enter(field: HTMLTextAreaElement | undefined): void {
  if (!field) return;
  field.focus({ preventScroll: true });
  field.closest('.text-row')?.scrollIntoView({ block: 'nearest' });
  const blank = field.value.indexOf(blankMark);
  if (blank !== -1) field.setSelectionRange(blank, blank + blankMark.length);
}

/** The next gap; within the field in focus a blank further on comes first. */
function goToGap(editor: Element): void {
  const here = document.activeElement;
  if (here instanceof HTMLTextAreaElement && fieldOf(here)) {
    const blank = here.value.indexOf(blankMark, here.selectionEnd);
    if (blank !== -1) {
      here.setSelectionRange(blank, blank + blankMark.length);
      return;
    }
  }
  enter(fieldsFrom(editor).find(isGap));
}

/** The next field of the language; an interpreter goes on to what is not checked. */
function goOn(editor: Element, { id, side }: Field, isInterpreter: boolean): void {
  const fields = fieldsFrom(editor).filter(
    (field) => field.dataset['textField'] === side && field.dataset['textId'] !== id,
  );
  const open = fields.find((field) => field.dataset['state'] !== 'checked');
  enter((isInterpreter ? open : undefined) ?? fields[0]);
}

/** Writes the side that is there into the other one, which is empty. */
function copySource({ id, side }: Field): void {
  const other = side === 'vi' ? 'lo' : 'vi';
  const [own, source] = [findField(id, side), findField(id, other)];
  if (!own || !source) return;
  const [from, to] = own.value === '' ? [source, own] : [own, source];
  if (to.value !== '' || from.value === '') return;
  to.focus();
  insertText(to, from.value);
}

export interface EditorDeeds {
  structure: Structure;
  isInterpreter: boolean;
  /** Whether the user orders the texts: adds, moves, splits, joins and deletes segments. */
  mayOrder: boolean;
  split: (field: Field) => void;
}

/** The deed of a key on the segment in focus; undefined for any other key. */
function orderDeed(event: KeyboardEvent, field: Field, { structure, split }: EditorDeeds) {
  const { key, ctrlKey, altKey, shiftKey } = event;
  const { id, side } = field;
  if (altKey && !ctrlKey && key === 'ArrowUp') return () => void structure.move(id, -1, side);
  if (altKey && !ctrlKey && key === 'ArrowDown') return () => void structure.move(id, 1, side);
  if (ctrlKey && shiftKey && key === 'Enter') return () => void structure.addAfter(id, side);
  if (key === 'F9') return ctrlKey ? () => void structure.join(id, 'space', side) : () => split(field);
  return undefined;
}

function fieldDeed(event: KeyboardEvent, editor: Element, deeds: EditorDeeds): (() => void) | undefined {
  const field = fieldOf(document.activeElement);
  if (field === null) return undefined;
  const { key, code, ctrlKey, altKey, shiftKey } = event;
  if (ctrlKey && !shiftKey && !altKey && key === 'Enter') {
    return () => {
      goOn(editor, field, deeds.isInterpreter);
      if (deeds.isInterpreter) void deeds.structure.check(field.kind, field.id);
    };
  }
  if (ctrlKey && !shiftKey && !altKey && code === 'KeyD') return () => copySource(field);
  return deeds.mayOrder && field.kind === 'segment' ? orderDeed(event, field, deeds) : undefined;
}

/** The keys of the editor, from anywhere on its page; leaving a field saves it. */
export function useEditorKeys(editor: RefObject<HTMLElement | null>, deeds: EditorDeeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const root = editor.current;
      if (root === null || event.isComposing || document.querySelector('[role="alertdialog"]')) return;
      const deed =
        event.key === 'F8' && !event.ctrlKey && !event.altKey
          ? () => goToGap(root)
          : fieldDeed(event, root, latest.current);
      if (deed === undefined) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
