import { Field, Select } from '@fluentui/react-components';

interface SelectFieldProps {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
  isRequired?: boolean;
}

export function SelectField({ label, value, choices, onChange, isRequired = false }: SelectFieldProps) {
  return (
    <Field label={label} required={isRequired} className="field-name">
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
