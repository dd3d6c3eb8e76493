import { useState } from 'react';
import type { PlainDate } from '../../shared/text/plainDate.ts';
import { TextField } from '../ui/TextField.tsx';
import { dateFault, dateOf } from './typedDate.ts';
import { useTexts } from './useTexts.ts';

interface DateFieldProps {
  label: string;
  /** As it was typed, right or wrong; see `asTyped` and `dateOf`. */
  value: string;
  /** Gives what was typed, and the day it is; null for no day. */
  onChange: (typed: string, date: PlainDate | null) => void;
  onLeave?: () => void;
  /** What the form finds wrong; what is no day is found by the field itself once it was left. */
  error?: string | undefined;
  hint?: string;
  isRequired?: boolean;
  isFirst?: boolean;
}

/** A day typed as day/month/year; what was typed stays there, right or wrong. */
export function DateField({ value, onChange, onLeave, error, ...rest }: DateFieldProps) {
  const { t } = useTexts();
  const [wasLeft, setWasLeft] = useState(false);
  const own = wasLeft ? dateFault(value, t) : undefined;
  return (
    <TextField
      {...rest}
      width="date"
      value={value}
      error={error ?? own}
      onChange={(typed) => onChange(typed, dateOf(typed))}
      onLeave={() => {
        setWasLeft(true);
        onLeave?.();
      }}
    />
  );
}
