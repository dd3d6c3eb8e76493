import { useEffect, useRef } from 'react';
import { Field, Input } from '@fluentui/react-components';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password';
  autoComplete?: string;
  error?: string | undefined;
  /** Takes the focus when the page opens: the first field of a page that is only a form. */
  isFirst?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  autoComplete,
  error,
  isFirst = false,
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  return (
    <Field label={label} {...(error === undefined ? {} : { validationMessage: error })}>
      <Input
        input={{ ref: input }}
        type={type}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        {...(autoComplete === undefined ? {} : { autoComplete })}
      />
    </Field>
  );
}
