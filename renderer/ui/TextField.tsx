import { Field, Input } from '@fluentui/react-components';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password';
  autoComplete?: string;
  error?: string | undefined;
}

export function TextField({ label, value, onChange, type = 'text', autoComplete, error }: TextFieldProps) {
  return (
    <Field label={label} {...(error === undefined ? {} : { validationMessage: error })}>
      <Input
        type={type}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        {...(autoComplete === undefined ? {} : { autoComplete })}
      />
    </Field>
  );
}
