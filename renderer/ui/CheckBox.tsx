import { Checkbox } from '@fluentui/react-components';

interface CheckBoxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

/** A box of a table row or head: the label is for screen readers, the row shows it already. */
export function CheckBox({ label, isChecked, onChange }: CheckBoxProps) {
  return (
    <Checkbox
      aria-label={label}
      checked={isChecked}
      onChange={(_, data) => onChange(data.checked === true)}
    />
  );
}
