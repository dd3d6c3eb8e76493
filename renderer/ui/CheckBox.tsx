import { Checkbox } from '@fluentui/react-components';

interface CheckBoxProps {
  label: string;
  isChecked: boolean;
  /** Shows the label; in a table row it is for screen readers only, since the row shows it already. */
  isLabelled?: boolean;
  isDisabled?: boolean;
  onChange: (isChecked: boolean) => void;
}

export function CheckBox({
  label,
  isChecked,
  isLabelled = false,
  isDisabled = false,
  onChange,
}: CheckBoxProps) {
  return (
    <Checkbox
      {...(isLabelled ? { label } : { 'aria-label': label })}
      checked={isChecked}
      disabled={isDisabled}
      onChange={(_, data) => onChange(data.checked === true)}
    />
  );
}
