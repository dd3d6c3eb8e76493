import { useId, type FocusEvent } from 'react';
import { leaves, useFirstFocus } from './TextField.tsx';

/** One of the two lines: what marks it, what it is called for readers, and its language. */
export interface PairLine {
  mark: string;
  name: string;
  lang: string;
  value: string;
  onChange: (value: string) => void;
}

interface PairFieldProps {
  label: string;
  lines: readonly PairLine[];
  error?: string | undefined;
  hint?: string;
  isRequired?: boolean;
  isFirst?: boolean;
  onLeave?: () => void;
}

/** The same text in two languages: one frame, one line above the other. */
export function PairField({
  label,
  lines,
  error,
  hint,
  isRequired = false,
  isFirst = false,
  onLeave,
}: PairFieldProps) {
  const id = useId();
  const first = useFirstFocus(isFirst);
  const told = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`];
  const describedBy = told.filter((one) => one !== '').join(' ');
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const isInside = event.currentTarget.closest('fieldset')?.contains(event.relatedTarget) === true;
    if (!isInside && leaves(event)) onLeave?.();
  };
  return (
    <fieldset className="pair">
      <legend>
        {label}
        {isRequired && (
          <span aria-hidden="true" className="star">
            {' '}
            *
          </span>
        )}
      </legend>
      <div className="pair-frame" {...(error === undefined ? {} : { 'data-wrong': true })}>
        {lines.map(({ mark, name, lang, value, onChange }, index) => (
          <div key={lang} className="pair-row">
            <span aria-hidden="true" className="pair-mark">
              {mark}
            </span>
            <input
              {...(index === 0 ? { ref: first } : {})}
              lang={lang}
              aria-label={name}
              aria-invalid={error !== undefined && index === 0}
              {...(isRequired && index === 0 ? { 'aria-required': true } : {})}
              {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
              value={value}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange(event.target.value)}
              onBlur={onBlur}
            />
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="note">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
