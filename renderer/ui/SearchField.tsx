import { Input } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The search of a page; Ctrl K goes to it from anywhere. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || !event.ctrlKey || event.altKey || event.code !== 'KeyK') return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Input
      className="search-field"
      input={{ ref: input }}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      autoComplete="off"
      spellCheck={false}
      contentBefore={<Icon name="search" />}
      contentAfter={
        <kbd aria-hidden className="key">
          Ctrl K
        </kbd>
      }
    />
  );
}
