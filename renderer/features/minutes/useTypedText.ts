import { useState } from 'react';
import { drafts } from './drafts.ts';
import type { Draft, Field, StoredText } from './draftStore.ts';

interface Typed {
  field: Field;
  record: StoredText;
  draft: Draft | undefined;
}

/** What the typist sees: never rewritten while typing goes on, whatever the store answers meanwhile. */
export function useTypedText({ field, record, draft }: Typed) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isComposing, setComposing] = useState(false);
  const stored = record[field.side];
  // Stored texts are NFC; a keyboard may write the same text otherwise, which is no reason to touch it.
  const isCurrent = isComposing || draft !== undefined || typed?.normalize('NFC') === stored;
  const take = (text: string): void => {
    setTyped(text);
    drafts.edit(field, text, record);
  };
  return {
    value: (isCurrent ? typed : null) ?? draft?.text ?? stored,
    change: (text: string) => (isComposing ? setTyped(text) : take(text)),
    begin: () => setComposing(true),
    end: (text: string) => {
      setComposing(false);
      take(text);
    },
    leave: () => {
      setTyped(null);
      drafts.flush(field);
    },
  };
}
