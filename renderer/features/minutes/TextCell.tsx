import { useId, useRef } from 'react';
import type { CheckableText } from '../../../shared/domain/bilingual.ts';
import { hasBlank } from '../../../shared/domain/emptyFigures.ts';
import { useMarks } from './checks/RowFindings.tsx';
import { SuggestionList } from '../../app/suggest/SuggestionList.tsx';
import { CellState } from './CellState.tsx';
import type { Field, StoredText } from './draftStore.ts';
import { takePaste } from './pasting.ts';
import { StaleChoice } from './StaleChoice.tsx';
import { changesSince, FoundWords, isToRecheck, TextMarks } from './TextMarks.tsx';
import { useFieldSuggestions } from './useFieldSuggestions.ts';
import { useDraft } from './useMinutes.ts';
import { useTextUndo } from './useTextUndo.ts';
import { useTypedText } from './useTypedText.ts';

interface TextCellProps {
  field: Field;
  record: StoredText & CheckableText;
  label: string;
  isReadOnly: boolean;
}

function ReadCell({ field, record }: TextCellProps) {
  const text = record[field.side];
  const pieces = useMarks(field.id, field.side, text);
  return (
    <div className="text-cell">
      <p className="stored-text" lang={field.side}>
        <FoundWords text={text} pieces={pieces} />
      </p>
      {field.side === 'lo' && <CellState field={field} record={record} draft={undefined} />}
    </div>
  );
}

function EditCell({ field, record, label }: TextCellProps) {
  const id = useId();
  const draft = useDraft(field);
  const typing = useTypedText({ field, record, draft });
  const undo = useTextUndo(field, typing.change);
  const input = useRef<HTMLTextAreaElement>(null);
  const suggestions = useFieldSuggestions(input, { field, record }, (text) => {
    undo.note(typing.value);
    typing.change(text);
  });
  const { side } = field;
  // While something is typed the marks of what is stored would not fit it.
  const parts = draft === undefined ? changesSince(record, side, typing.value) : null;
  const pieces = useMarks(field.id, side, typing.value);
  const hasMarks = parts !== null || pieces.length > 0 || (draft === undefined && hasBlank(typing.value));
  return (
    <div className="text-cell">
      <label htmlFor={id} className="hidden-text">
        {label}
      </label>
      <div className={hasMarks ? 'text-box marked' : 'text-box'}>
        <textarea
          ref={input}
          id={id}
          lang={side}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          data-text-kind={field.kind}
          data-text-id={field.id}
          data-text-field={side}
          data-state={record.state}
          {...(typing.value === '' ? { 'data-empty': '' } : {})}
          {...(isToRecheck(record, side) ? { 'data-recheck': '' } : {})}
          {...(parts === null ? {} : { 'aria-describedby': `${id}marks` })}
          value={typing.value}
          onKeyDown={(event) => suggestions.onKeyDown(event) || undo.onKeyDown(event)}
          onSelect={suggestions.onSelect}
          {...suggestions.aria}
          onChange={(event) => {
            undo.note(typing.value);
            typing.change(event.target.value);
          }}
          onPaste={(event) => takePaste(event, field)}
          onCompositionStart={typing.begin}
          onCompositionEnd={(event) => typing.end(event.currentTarget.value)}
          onBlur={() => {
            suggestions.close();
            typing.leave();
          }}
        />
        {hasMarks && (
          <TextMarks id={`${id}marks`} side={side} text={typing.value} parts={parts} pieces={pieces} />
        )}
      </div>
      <SuggestionList suggestions={suggestions} />
      {side === 'lo' && <CellState field={field} record={record} draft={draft} />}
      {draft?.state === 'stale' && <StaleChoice field={field} draft={draft} />}
    </div>
  );
}

export function TextCell(props: TextCellProps) {
  return props.isReadOnly ? <ReadCell {...props} /> : <EditCell {...props} />;
}
