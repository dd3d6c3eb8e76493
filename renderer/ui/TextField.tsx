import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { usedPointer } from './lastInput.ts';

interface FrameProps {
  label: string;
  error?: string | undefined;
  hint?: string;
  isRequired?: boolean;
}

/** What every field of a form is given; `error` appears once the field was left. */
export interface FieldProps extends FrameProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
}

interface TextFieldProps extends FieldProps {
  /** Takes the focus when the page opens: the first field of a page that is only a form. */
  isFirst?: boolean;
  lang?: string;
  /** Marks the field for whoever drives the page; the browser keeps nothing under it. */
  name?: string;
  /** As wide as what is written there, instead of the whole form. */
  width?: 'code' | 'date' | 'name';
  /** What stands in the field after the text, such as a tick. */
  after?: ReactNode;
}

/** Takes the focus when the page opens, where it is the first field of a page that is only a form. */
export function useFirstFocus(isFirst: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  return input;
}

/**
 * Leaving a field for a button by pointer is no leaving: a message that appeared then would move the button away
 * from under it.
 */
export function leaves(event: FocusEvent): boolean {
  return !(usedPointer() && event.relatedTarget instanceof HTMLButtonElement);
}

/** What stands around the input of a field: its label, hint and fault. */
export function frameOf({ label, hint, error, isRequired = false }: FrameProps) {
  return {
    label,
    required: isRequired,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { validationMessage: error }),
  };
}

export function TextField({
  value,
  onChange,
  onLeave,
  isFirst = false,
  lang,
  name,
  width,
  after,
  ...frame
}: TextFieldProps) {
  const input = useFirstFocus(isFirst);
  return (
    <Field {...frameOf(frame)} {...(width === undefined ? {} : { className: `field-${width}` })}>
      <Input
        input={{ ref: input }}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        autoComplete="off"
        spellCheck={false}
        onBlur={(event) => leaves(event) && onLeave?.()}
        {...(lang === undefined ? {} : { lang })}
        {...(name === undefined ? {} : { name })}
        {...(after === undefined ? {} : { contentAfter: <>{after}</> })}
      />
    </Field>
  );
}
