import { Field, Select } from '@fluentui/react-components';
import { frameOf, leaves } from './TextField.tsx';

interface SelectFieldProps {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
  onLeave?: () => void;
  error?: string | undefined;
  hint?: string;
  isRequired?: boolean;
  /** As wide as the form, for long names. */
  isWide?: boolean;
}

export function SelectField({
  value,
  choices,
  onChange,
  onLeave,
  isWide = false,
  ...frame
}: SelectFieldProps) {
  return (
    <Field {...frameOf(frame)} {...(isWide ? {} : { className: 'field-name' })}>
      <Select
        value={value}
        onChange={(_, data) => onChange(data.value)}
        onBlur={(event) => leaves(event) && onLeave?.()}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
