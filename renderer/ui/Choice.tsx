import { Select } from '@fluentui/react-components';
import { Icon, type IconName } from './Icon.tsx';

interface ChoiceProps {
  label: string;
  icon: IconName;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** A choice in a page header: what is chosen says what it is about, the label is for readers. */
export function Choice({ label, icon, value, choices, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      icon={<Icon name={icon} />}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </Select>
  );
}
