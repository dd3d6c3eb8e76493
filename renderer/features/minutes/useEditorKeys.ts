import { useEffect, type RefObject } from 'react';

/** The fields after the one in focus, then those before it. */
function fieldsFrom(editor: Element): HTMLTextAreaElement[] {
  const fields = [...editor.querySelectorAll<HTMLTextAreaElement>('textarea[data-text-field]')];
  const current = fields.findIndex((field) => field === document.activeElement);
  return [...fields.slice(current + 1), ...fields.slice(0, current + 1)];
}

/** The field a key goes to: F8 the next empty one, Ctrl Enter the next of the same language. */
function fieldFor(event: KeyboardEvent, editor: Element): HTMLTextAreaElement | undefined {
  if (event.isComposing) return undefined;
  const fields = fieldsFrom(editor);
  if (event.key === 'F8') return fields.find((field) => field.value === '');
  const side = document.activeElement?.getAttribute('data-text-field') ?? null;
  if (event.key !== 'Enter' || !event.ctrlKey || side === null) return undefined;
  return fields.find((field) => field.getAttribute('data-text-field') === side);
}

/** The keys of the editor, from anywhere on its page; leaving a field saves it. */
export function useEditorKeys(editor: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const field = editor.current === null ? undefined : fieldFor(event, editor.current);
      if (field === undefined) return;
      event.preventDefault();
      field.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
