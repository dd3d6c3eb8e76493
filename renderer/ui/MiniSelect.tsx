import './miniSelect.css';

interface MiniSelectProps {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** A choice within a line of small text; the label is for readers. */
export function MiniSelect({ label, value, choices, onChange }: MiniSelectProps) {
  return (
    <select
      className="mini-select"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
