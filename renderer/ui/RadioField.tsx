import { Field, Radio, RadioGroup } from '@fluentui/react-components';

interface RadioFieldProps {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** A question with a few answers, all of them in sight. */
export function RadioField({ label, value, choices, onChange }: RadioFieldProps) {
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value)}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.text} />
        ))}
      </RadioGroup>
    </Field>
  );
}
