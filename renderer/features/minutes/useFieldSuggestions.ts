import type { RefObject } from 'react';
import { useSuggestions, type Suggestions } from '../../app/suggest/useSuggestions.ts';
import { drafts } from './drafts.ts';
import { fieldKey, type Field, type StoredText } from './draftStore.ts';

/** Suggestions for one side of a text; a phrase is put into the other side too, as if it was typed there. */
export function useFieldSuggestions(
  input: RefObject<HTMLTextAreaElement | null>,
  { field, record }: { field: Field; record: StoredText },
  write: (text: string) => void,
): Suggestions {
  const side = field.side === 'vi' ? 'lo' : 'vi';
  const other = { ...field, side } as const;
  const otherText = drafts.getSnapshot().drafts.get(fieldKey(other))?.text ?? record[side];
  return useSuggestions({
    input,
    side: field.side,
    otherText,
    onInsert: (inserted) => {
      const [own, beside] = [inserted[field.side], inserted[side]];
      if (own !== null) write(own);
      if (beside !== null) drafts.edit(other, beside, record);
    },
  });
}
