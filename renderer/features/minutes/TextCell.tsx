import { useId, useState } from 'react';
import type { TextState } from '../../../shared/domain/bilingual.ts';
import { errorText } from '../../app/errorText.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Status, type StatusTone } from '../../ui/Status.tsx';
import { drafts } from './drafts.ts';
import type { Draft, Field, StoredText } from './draftStore.ts';
import { StaleChoice } from './StaleChoice.tsx';
import { useDraft } from './useMinutes.ts';
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
  label: string;
  isReadOnly: boolean;
}

interface Typed extends Pick<TextCellProps, 'field' | 'record'> {
  draft: Draft | undefined;
}

/** What the typist sees: never rewritten while typing goes on, whatever the store answers meanwhile. */
function useTypedText({ field, record, draft }: Typed) {
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

function CellState({ record, draft }: Pick<Typed, 'record' | 'draft'>) {
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

export function TextCell({ field, record, label, isReadOnly }: TextCellProps) {
  const id = useId();
  const draft = useDraft(field);
  const typing = useTypedText({ field, record, draft });
  const undo = useTextUndo(field, typing.change);
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
        id={id}
        lang={field.side}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        data-text-kind={field.kind}
        data-text-id={field.id}
        data-text-field={field.side}
        value={typing.value}
        onKeyDown={undo.onKeyDown}
        onChange={(event) => {
          undo.note(typing.value);
          typing.change(event.target.value);
        }}
        onCompositionStart={typing.begin}
        onCompositionEnd={(event) => typing.end(event.currentTarget.value)}
        onBlur={typing.leave}
      />
      {field.side === 'lo' || draft?.state === 'failed' || draft?.state === 'refused' ? (
        <CellState record={record} draft={draft} />
      ) : null}
      {draft?.state === 'stale' && <StaleChoice field={field} draft={draft} />}
    </div>
  );
}
