import { Field, Textarea } from '@fluentui/react-components';
import { frameOf } from './TextField.tsx';

interface TextAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Ctrl Enter in the field. */
  onConfirm?: () => void;
}

/** A field for a few sentences. */
export function TextArea({ label, value, onChange, error, onConfirm }: TextAreaProps) {
  return (
    <Field {...frameOf({ label, error })}>
      <Textarea
        value={value}
        resize="vertical"
        textarea={{ spellCheck: false, autoComplete: 'off' }}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) onConfirm?.();
        }}
      />
    </Field>
  );
}
