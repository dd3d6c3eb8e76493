import { Input } from '@fluentui/react-components';
import { useId, type Ref } from 'react';

interface PairLineProps {
  label: string;
  /** What the two inputs are called for readers, after the label. */
  sides: { vi: string; lo: string };
  value: { vi: string; lo: string };
  onChange: (value: { vi: string; lo: string }) => void;
  error?: string | undefined;
  isRequired: boolean;
  firstRef: Ref<HTMLInputElement>;
}

/** One line in both languages, side by side under one label, where there is no room for a frame of two rows. */
export function PairLine({ label, sides, value, onChange, error, isRequired, firstRef }: PairLineProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="pair-line">
      <span id={id} className="pair-line-label">
        {label}
        {isRequired && (
          <span aria-hidden className="star">
            {' '}
            *
          </span>
        )}
        {error !== undefined && (
          <span id={`${id}-error`} className="field-error">
            {error}
          </span>
        )}
      </span>
      {(['vi', 'lo'] as const).map((side) => (
        <Input
          key={side}
          size="small"
          lang={side}
          input={{ ref: side === 'vi' ? firstRef : null }}
          aria-label={`${label}, ${sides[side]}`}
          aria-required={isRequired && side === 'vi'}
          {...(error !== undefined && side === 'vi'
            ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` }
            : {})}
          contentBefore={<span className="note">{side.toUpperCase()}</span>}
          value={value[side]}
          onChange={(_, data) => onChange({ ...value, [side]: data.value })}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
    </div>
  );
}
