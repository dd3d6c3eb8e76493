import { Field, Input } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { Icon } from './Icon.tsx';
import { frameOf, leaves, useFirstFocus, type FieldProps } from './TextField.tsx';

interface PasswordFieldProps extends FieldProps {
  isFirst?: boolean;
  /** Marks the field for whoever drives the page; the browser is told nothing by it. */
  name: string;
  texts: { show: string; hide: string; capsLock: string };
}

export function PasswordField({
  value,
  onChange,
  onLeave,
  isFirst = false,
  name,
  texts,
  ...frame
}: PasswordFieldProps) {
  const input = useFirstFocus(isFirst);
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const warning =
    hasCapsLock && frame.error === undefined
      ? { validationState: 'warning' as const, validationMessage: texts.capsLock }
      : {};
  return (
    <Field {...warning} {...frameOf(frame)}>
      <Input
        input={{ ref: input }}
        name={name}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={(event) => {
          setCapsLock(false);
          if (leaves(event)) onLeave?.();
        }}
        // A code for one time only is what no password manager keeps, nor the user name beside it.
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        contentAfter={
          <button
            type="button"
            className="eye"
            title={isShown ? texts.hide : texts.show}
            aria-label={isShown ? texts.hide : texts.show}
            onClick={() => setShown(!isShown)}
          >
            <Icon name={isShown ? 'eyeOff' : 'eye'} size={20} />
          </button>
        }
      />
    </Field>
  );
}
