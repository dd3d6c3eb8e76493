import { useId, useRef, useState } from 'react';
import type { TextState } from '../../../shared/domain/bilingual.ts';
import { errorText } from '../../app/errorText.ts';
import { SuggestionList } from '../../app/suggest/SuggestionList.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Status, type StatusTone } from '../../ui/Status.tsx';
import { drafts } from './drafts.ts';
import type { Draft, Field, StoredText } from './draftStore.ts';
import { StaleChoice } from './StaleChoice.tsx';
import { useFieldSuggestions } from './useFieldSuggestions.ts';
import { useTextUndo } from './useTextUndo.ts';

const stateTones: Record<TextState, StatusTone> = {
  empty: 'quiet',
  drafted: 'quiet',
  translated: 'moving',
  checked: 'done',
  'needs-recheck': 'attention',
};

interface TextCellProps {
  field: Field;
  record: StoredText & { state: TextState };
  draft: Draft | undefined;
  label: string;
  isReadOnly: boolean;
}

/** What the typist sees: never rewritten while typing goes on, whatever the store answers meanwhile. */
function useTyping({ field, record, draft }: Pick<TextCellProps, 'field' | 'record' | 'draft'>) {
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

function CellState({ record, draft }: Pick<TextCellProps, 'record' | 'draft'>) {
  const { t } = useTexts();
  if (draft?.state === 'refused') {
    return (
      <Status tone="late">
        {t('minutes:save.refused')}: {errorText(draft.error, t)}
      </Status>
    );
  }
  if (draft?.state === 'failed') return <Status tone="late">{t('minutes:save.failed')}</Status>;
  return (
    <Status
      tone={stateTones[record.state]}
      {...(record.state === 'needs-recheck' ? { icon: 'recheck' as const } : {})}
    >
      {t(`minutes:state.${record.state}`)}
    </Status>
  );
}

export function TextCell({ field, record, draft, label, isReadOnly }: TextCellProps) {
  const id = useId();
  const typing = useTyping({ field, record, draft });
  const undo = useTextUndo(field, typing.change);
  const input = useRef<HTMLTextAreaElement>(null);
  const suggestions = useFieldSuggestions(input, { field, record }, (text) => {
    undo.note(typing.value);
    typing.change(text);
  });
  if (isReadOnly) {
    return (
      <div className="text-cell">
        <p className="stored-text" lang={field.side}>
          {record[field.side]}
        </p>
        {field.side === 'lo' && <CellState record={record} draft={undefined} />}
      </div>
    );
  }
  return (
    <div className="text-cell">
      <label htmlFor={id} className="hidden-text">
        {label}
      </label>
      <textarea
        ref={input}
        id={id}
        lang={field.side}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        data-text-field={field.side}
        value={typing.value}
        onKeyDown={(event) => suggestions.onKeyDown(event) || undo.onKeyDown(event)}
        onSelect={suggestions.onSelect}
        {...suggestions.aria}
        onChange={(event) => {
          undo.note(typing.value);
          typing.change(event.target.value);
        }}
        onCompositionStart={typing.begin}
        onCompositionEnd={(event) => typing.end(event.currentTarget.value)}
        onBlur={() => {
          suggestions.close();
          typing.leave();
        }}
      />
      <SuggestionList suggestions={suggestions} />
      {field.side === 'lo' || draft?.state === 'failed' || draft?.state === 'refused' ? (
        <CellState record={record} draft={draft} />
      ) : null}
      {draft?.state === 'stale' && <StaleChoice field={field} draft={draft} />}
    </div>
  );
}
